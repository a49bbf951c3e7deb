import { meanings, type Status } from "../attendance/rules";

/** `ahead`: will take part · `attended`: was there · `absent`: was not · `registered`: over, and nobody took attendance. */
export type Taking = "ahead" | "attended" | "absent" | "registered";

/** What can be said of somebody's attendance. `cells`: one for each sitting of the event. */
export function takingOf(cells: readonly (Status | null)[], wasTaken: boolean, endsAt: Date, now: Date): Taking {
  if (cells.some((cell) => cell !== null && meanings[cell].counts === "present")) return "attended";
  if (now < endsAt) return "ahead";
  return wasTaken ? "absent" : "registered";
}

/** The number of a letter: year, the event's sign, and the count within the event. "2026-7F3A-012" */
export const letterNumber = (year: string, eventId: string, no: number): string =>
  `${year}-${eventId.slice(-4).toUpperCase()}-${String(no).padStart(3, "0")}`;

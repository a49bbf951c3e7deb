import type { DoorSheet } from "../contract";

/** Whether people are let in: `early` before that, `over` after its end. `now` in milliseconds by the server's clock. */
export function doorsOf(sheet: DoorSheet, now: number): "early" | "open" | "over" {
  if (now < Date.parse(sheet.opensAt)) return "early";
  return now > Date.parse(sheet.endsAt) ? "over" : "open";
}

const byNearness = (now: number) => (a: DoorSheet, b: DoorSheet) =>
  Math.abs(Date.parse(a.startsAt) - now) - Math.abs(Date.parse(b.startsAt) - now);

/** Another sheet whose doors are open, for whoever stands at one whose doors are not. */
export const openBeside = (sheets: readonly DoorSheet[], sheet: DoorSheet, now: number) =>
  currentSheet(
    sheets.filter((one) => one !== sheet && doorsOf(one, now) === "open"),
    now,
  );

/** The sheet a door belongs to now: one with open doors, else the next one, else the last. */
export function currentSheet(sheets: readonly DoorSheet[], now: number): DoorSheet | undefined {
  const at = (state: ReturnType<typeof doorsOf>) => sheets.filter((sheet) => doorsOf(sheet, now) === state);
  for (const some of [at("open"), at("early"), at("over")]) {
    const [nearest] = some.toSorted(byNearness(now));
    if (nearest) return nearest;
  }
  return undefined;
}

import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { wallClock } from "../../core/time";
import { attendeesOf } from "../attendees/steps";
import { sheetOf } from "../registers/steps";
import { codeInput } from "./inputs";
import { countingFor, printedAs, standingOf } from "./steps";

/**
 * A printed sheet by its code: its rows in their order with what was typed in of them before and how they are marked now, when it was printed and typed in,
 * and how the list has changed since: `added` have a seat and no row. Whoever lost the seat stands without a name.
 * Refuses the field `code` with `paper-unknown`.
 */
export const paper = query("attendance.paper", {
  input: codeInput,
  scope: atEvent,
  async run({ db, input }) {
    const printed = await printedAs(db, input.eventId, input.code);
    const { register, ...sheet } = await sheetOf(db, printed.sheetId);
    const people = await attendeesOf(db, { ...sheet, register }, { locale: input.locale });
    const counting = await countingFor(db, printed.rows);
    const own = new Set(counting.values());
    const typed = await standingOf(db, { register }, printed);
    const clockOf = (registrationId: string, kind: "scan_in" | "scan_out") => {
      const op = typed.find((one) => one.registrationId === registrationId && one.kind === kind);
      return op ? wallClock(op.effectiveAt, sheet.timeZone).slice(11, 16) : null;
    };
    const added = people.filter((one) => one.registration === "confirmed" && !own.has(one.registrationId));
    return {
      ...{ code: printed.code, sheetId: sheet.sheetId, title: sheet.title, languages: sheet.languages },
      ...{ startsAt: sheet.startsAt, endsAt: sheet.endsAt, timeZone: sheet.timeZone },
      ...{ printedAt: printed.createdAt, printedVersion: printed.registerVersion },
      ...{ typedInAt: printed.typedInAt, complete: printed.complete },
      ...{ state: register?.state ?? ("open" as const), version: register?.version ?? 0 },
      added: added.map((one) => one.fullName),
      rows: printed.rows.map((id, index) => {
        const whose = counting.get(id) ?? id;
        const person = people.find((one) => one.registrationId === whose);
        const { fullName = null, latinName = null, schoolName = "", grade = null, classNo = null } = person ?? {};
        const { status = null, registration = null } = person ?? {};
        const signed = typed.some((op) => op.registrationId === whose && op.status !== "absent");
        const times = { arrivedAt: clockOf(whose, "scan_in"), leftAt: clockOf(whose, "scan_out") };
        const who = { fullName, latinName, schoolName, grade, classNo, status, registration };
        return { row: index + 1, ...who, signed, ...times };
      }),
    };
  },
});
export type Paper = Awaited<ReturnType<typeof paper>>;

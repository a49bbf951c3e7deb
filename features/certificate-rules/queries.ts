import { query } from "../../core/operation";
import { atPlace, placeIn } from "../sittings/steps";
import { showInput } from "./inputs";
import type { Facts } from "./rules";
import { ledgerOf } from "./steps";

/** Facts that several people share, each once with their number: a rule can be tried on them, and they name nobody. */
function shared(all: readonly Facts[]): { facts: Facts; count: number }[] {
  const found = new Map<string, { facts: Facts; count: number }>();
  for (const facts of all) {
    const key = JSON.stringify(facts);
    const known = found.get(key) ?? { facts, count: 0 };
    known.count += 1;
    found.set(key, known);
  }
  return [...found.values()];
}

/**
 * The rule of a programme or an event (the usual one, version 0, where nobody said any), the sittings it is about, and
 * the facts of its people by which one can see at once what another rule would do. Refuses `not-found`.
 */
export const show = query("certificateRules.show", {
  input: showInput,
  scope: atPlace,
  async run({ db, input, scope, now }) {
    const { sheets, rule, version, rows } = await ledgerOf(db, placeIn(scope), { now, locale: input.locale ?? "en" });
    return {
      rule,
      version,
      sheets: sheets.map(({ sheetId, eventId, title, eventTitle, languages, startsAt, endsAt, timeZone }) => ({
        ...{ sheetId, eventId, title, eventTitle, languages, startsAt, endsAt, timeZone },
      })),
      facts: shared(rows.map((row) => row.facts)),
    };
  },
});
export type RuleView = Awaited<ReturnType<typeof show>>;

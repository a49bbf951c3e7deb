import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { matrixInput } from "./inputs";
import { matrixOf } from "./steps";

/**
 * Everybody's attendance at all sheets of an event: a cell per sheet, sums, and the rate of the sittings held so far,
 * of all planned, and the best still possible, in per cent or null when nothing counted. By school, class and name.
 */
export const matrix = query("attendance.matrix", {
  input: matrixInput,
  scope: atEvent,
  aside: true,
  async run({ db, input }) {
    const { sheets, rows } = await matrixOf(db, input.eventId, input.locale ?? "en");
    return {
      sheets: sheets.map(({ register, ...sheet }) => ({ ...sheet, state: register?.state ?? ("open" as const) })),
      rows,
    };
  },
});
export type MatrixView = Awaited<ReturnType<typeof matrix>>;

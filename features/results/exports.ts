import { eq } from "drizzle-orm";
import { z } from "zod";
import { say, words } from "../../core/i18n";
import { idInput } from "../../core/inputs";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events } from "../../db/schema";
import { exportInput } from "../exports/inputs";
import { columnsFor, exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { standingOf } from "./steps";

export const resultsExportInput = z.strictObject({ eventId: idInput, ...exportInput });

type Line = {
  number: number;
  topic: string;
  place: number | null;
  percent: number | null;
  cards: number;
  criterion?: string;
};

const made: Made<Line> = {
  place: { kind: "integer", value: (row) => row.place },
  group: { kind: "integer", value: (row) => row.number },
  topic: { value: (row) => row.topic },
  percent: { kind: "decimal", value: (row) => row.percent },
  scorecards: { kind: "integer", value: (row) => row.cards },
  criterion: { value: (row) => row.criterion },
};

/**
 * Takes the results of an event out of the house as they stand: a line per group, and on a second sheet one per group
 * and criterion. Without any person's name. Noted down with its purpose first. Refuses `no-rubric`, an unknown column.
 */
export const exportResults = command("results.export", {
  input: resultsExportInput,
  scope: atEvent,
  alone: false,
  async run(asked) {
    const { db, input } = asked;
    const locale = input.locale ?? "en";
    const t = words(locale);
    const [event] = await db.select({ zone: events.timeZone }).from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const columns = await columnsFor(asked, "results");
    const { groups, results, criteria } = await standingOf(db, input.eventId);
    const rows = groups.map(({ groupId, number, topic }) => {
      const own = results.groups.find((one) => one.groupId === groupId);
      const { place = null, percent = null, cards = 0 } = own ?? {};
      return { number, topic: say(topic, locale), place, percent, cards, means: own?.criteria ?? {} };
    });
    const parts = rows.flatMap((row) =>
      criteria.flatMap(({ id, title }) => {
        const percent = row.means[id];
        return percent === undefined ? [] : [{ ...row, percent, criterion: say(title, locale) }];
      }),
    );
    const shape = { title: t("exports.fileWords.results"), zone: event.zone, locale };
    const second = { ...shape, title: t("exports.columns.criterion") };
    return takeOut(asked, {
      profile: "results",
      eventId: input.eventId,
      columns,
      lists: [listOf(made, columns, rows, shape), listOf(made, ["group", "criterion", "percent"], parts, second)],
      rowCount: rows.length,
      filters: {},
    });
  },
  note: exportNote,
});

import { eq } from "drizzle-orm";
import { fileName } from "../../core/file-name";
import { say, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { isoDay } from "../../core/time";
import { allocations, events, exportLog } from "../../db/schema";
import { drawInput } from "./inputs";
import { atAllocation, inputOf } from "./steps";

/**
 * The file a published draw rests on, as canonical CSV, for whoever is to check it: codes, levels and wishes of minors,
 * so it leaves the house with a purpose and is noted down. Its SHA-256 is the input's hash that everybody is told.
 * Refuses `allocation-unpublished`: before that it could be tried with seeds of one's own.
 */
export const takeDraw = command("allocations.export", {
  input: drawInput,
  scope: atAllocation,
  async run({ db, actor, input, now }) {
    const [run] = await db.select().from(allocations).where(eq(allocations.id, input.allocationId));
    if (!run?.publishedAt || run.mode === "repair") return refuse("allocation-unpublished");
    const [event] = await db.select().from(events).where(eq(events.id, run.eventId));
    const locale = input.locale ?? "en";
    const csv = inputOf(run);
    const rowCount = csv.match(/^person,/gm)?.length ?? 0;
    const [row] = await db
      .insert(exportLog)
      .values({
        ...{ eventId: run.eventId, actorId: actor.id ?? null, profile: "draw", format: "csv", filters: {} },
        ...{ columns: ["code", "wishes", "school", "grade", "gender", "language"], rowCount, sha256: run.inputHash },
        ...{ purpose: input.purpose, recipient: input.recipient ?? null, createdAt: now },
      })
      .returning({ id: exportLog.id });
    const file = fileName({
      date: event ? isoDay(event.startsAt, event.timeZone) : "",
      title: say(event?.title, locale, event?.languages),
      list: words(locale)("exports.fileWords.draw"),
      kind: "draw",
      ext: "csv",
    });
    return { exportId: row?.id ?? "", allocationId: run.id, rowCount, csv, file };
  },
  note: ({ exportId, allocationId, rowCount }) => ({ exportId, allocationId, count: rowCount, format: "csv" }),
});

import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { importBatches } from "../../db/schema";
import { refreshEvent } from "../consents/steps";
import { batchInput, commitInput } from "../imports/inputs";
import { type Action, atBatch, countsOf, examine, livingEvent, stagedBatch } from "../imports/steps";
import { isOwnToChange } from "../registrations/rules";
import { takesClasses } from "../school-desk/rules";
import { promoteWhileRoom } from "../seats/steps";
import { admitListed, fillIn, forgetRows, keepRows, letInBy, listedAs, seatsOf, withdrawListed } from "./steps";

/**
 * Lets in everybody whom nothing keeps out, in the order of the file: those known in the programme as themselves, the
 * others as new people; confirmed while there is room, then waiting. Rows with problems, undecided or repeated ones
 * stay out and are counted. Afterwards nothing of the file is left. Refuses `import-finished`, `in-trash`, and of a
 * school's own list `registration-closed` when it is too late for a class.
 */
export const commit = command("imports.commit", {
  input: commitInput,
  scope: atBatch,
  budget: 60_000,
  async run({ db, actor, input, scope, now }) {
    const { batch, staged } = await stagedBatch(db, input.batchId);
    const event = await livingEvent(db, batch.eventId);
    const { schoolId } = scope;
    if (schoolId && !takesClasses(event, now)) return refuse("registration-closed");
    const rows = await examine(db, batch, staged, scope, now);
    const [locale = "en"] = event.languages;
    const listed = (...actions: Action[]) => rows.filter((row) => actions.includes(row.action)).map(listedAs(locale));
    const by = { registeredBy: actor.id ?? null, now, ...(schoolId ? { schoolId } : {}) };
    const made = await admitListed(db, event.id, listed("create", "known"), by);
    const filled = input.update ? await fillIn(db, event.id, listed("existing", "known"), by) : [];
    if (event.quotas && filled.length > 0) await promoteWhileRoom(db, event.id, now);
    await keepRows(db, batch.id, rows, made, filled);
    if (event.consent) await refreshEvent(db, event.id, now);
    const counts = { ...countsOf(rows), ...seatsOf(made), filled: filled.length };
    const done = { state: "committed" as const, committedAt: now, source: null, counts };
    await db.update(importBatches).set(done).where(eq(importBatches.id, batch.id));
    return { batchId: batch.id, counts };
  },
  note: ({ batchId, counts }) => ({ batchId, count: counts.confirmed + counts.waitlisted }),
});

/**
 * Takes a finished import back: everybody whom nobody has touched since is gone again, their seats are free, and those
 * in line move up. Whoever was changed, put in a group, marked or heard since stays and is counted. What was filled in
 * of people known before stays. Refuses `import-not-committed`, and of a school's own list `event-started`, `in-trash`.
 */
export const undo = command("imports.undo", {
  input: batchInput,
  scope: atBatch,
  budget: 60_000,
  async run({ db, input, scope, now }) {
    const [batch] = await db.select().from(importBatches).where(eq(importBatches.id, input.batchId));
    if (batch?.state !== "committed") return refuse("import-not-committed");
    if (scope.schoolId && !isOwnToChange(await livingEvent(db, batch.eventId), now)) return refuse("event-started");
    const taken = await letInBy(db, batch.id);
    const { gone, promoted } = await withdrawListed(db, batch.eventId, taken, now);
    await forgetRows(db, batch.id, gone);
    const counts = { ...batch.counts, removed: gone.length, kept: taken.length - gone.length };
    await db
      .update(importBatches)
      .set({ state: "undone", undoneAt: now, counts })
      .where(eq(importBatches.id, batch.id));
    // Who moved up may be of another school: that is not a school's to know.
    return { batchId: batch.id, removed: counts.removed, kept: counts.kept, promoted: scope.schoolId ? [] : promoted };
  },
  note: (value) => value,
});

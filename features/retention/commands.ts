import { and, eq, inArray, isNotNull, lt, lte, or } from "drizzle-orm";
import { liftProtection } from "../../core/erasing";
import { command } from "../../core/operation";
import type { Scope } from "../../core/permissions";
import { refuseField } from "../../core/refusal";
import { atEvent, atInstance, atProgram } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import {
  attendanceOps,
  attendanceRecords,
  idempotencyKeys,
  jobs,
  letters,
  merges,
  personContacts,
  programs,
  retentionRules,
} from "../../db/schema";
import { erasePerson } from "../erasure/steps";
import { deletePastAnswers } from "../forms/steps";
import { eraseFamily } from "../leavings/steps";
import { journalsBefore } from "../merges/rules";
import { clearAround } from "../traces/steps";
import type { DataClass } from "./choices";
import { applyInput, setInput } from "./inputs";
import { answerHours, doneJobDays, longer } from "./rules";
import { dueKeys, findings } from "./steps";

async function atPlace({ db, input }: { db: Reader; input: { placeId: string } }): Promise<Scope> {
  if (input.placeId === "instance") return {};
  const [program] = await db.select({ id: programs.id }).from(programs).where(eq(programs.id, input.placeId));
  return program
    ? atProgram({ db, input: { programId: program.id } })
    : atEvent({ db, input: { eventId: input.placeId } });
}

/**
 * Decides for a programme (or a single event, or the instance) how many days after its end each class of data is kept;
 * an empty one is as usual again. Shorter is free, longer than usual needs a reason: refuses the field `reason`.
 * Refuses `not-found`.
 */
export const set = command("retention.set", {
  input: setInput,
  scope: atPlace,
  async run({ db, input: { placeId, days, reason }, now }) {
    const said = Object.fromEntries(Object.entries(days).filter(([, value]) => typeof value === "number")) as Record<
      DataClass,
      number
    >;
    const long = longer(said);
    if (long.length > 0 && !reason) return refuseField("reason", "retention-reason");
    const change = { days: said, reason: reason ?? null, updatedAt: now };
    await db
      .insert(retentionRules)
      .values({ place: placeId, ...change })
      .onConflictDoUpdate({ target: retentionRules.place, set: change });
    return { days: said, longer: long };
  },
  note: ({ days, longer: long }, { placeId }) => ({ placeId, days, longer: long }),
});

type Keys = Record<DataClass, string[]>;

/** Single values of people's contacts, and the row when nothing is left in it. */
async function clearContacts(tx: Tx, keys: Keys) {
  const c = personContacts;
  const clear = async (ids: string[], values: Partial<typeof c.$inferInsert>) => {
    for (const some of chunks(ids)) await tx.update(c).set(values).where(inArray(c.personId, some));
  };
  await clear(keys.medical, { notes: null });
  const guardian = { guardianName: null, guardianPhone: null, guardianPhoneIndex: null, guardianEmail: null };
  await clear(keys.contacts, { ...guardian, email: null, emailIndex: null });
  await clear(keys.birth, { birthDate: null, birthIndex: null });
  // What is due is not kept in the journal of a merge either.
  for (const some of chunks([...keys.medical, ...keys.contacts, ...keys.birth]))
    await tx.update(merges).set({ journal: null }).where(inArray(merges.winnerId, some));
}

/** Answers the keys in the store of files that went. */
async function clearRows(tx: Tx, keys: Keys): Promise<string[]> {
  const answers = await deletePastAnswers(tx, [...keys.medical, ...keys.answers]);
  for (const some of chunks(keys.letters)) await tx.delete(letters).where(inArray(letters.id, some));
  for (const some of chunks(keys.attendance)) {
    await liftProtection(tx, "attendance_ops", () =>
      tx.delete(attendanceOps).where(inArray(attendanceOps.registrationId, some)),
    );
    await tx
      .update(attendanceRecords)
      .set({ reason: null, lastOpId: null })
      .where(inArray(attendanceRecords.registrationId, some));
  }
  return answers.keys;
}

/** What belongs to no programme: answers kept for repeated requests, work done long ago, journals of old merges. */
async function sweepTraces(tx: Tx, now: Date) {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const answers = await tx
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, before(answerHours)))
    .returning({ key: idempotencyKeys.key });
  const done = await tx
    .delete(jobs)
    .where(or(lt(jobs.doneAt, before(doneJobDays * 24)), lt(jobs.failedAt, before(doneJobDays * 24))))
    .returning({ id: jobs.id });
  const journals = await tx
    .update(merges)
    .set({ journal: null })
    .where(and(isNotNull(merges.journal), lte(merges.mergedAt, journalsBefore(now))))
    .returning({ id: merges.id });
  return { repeated: answers.length, jobs: done.length, journals: journals.length };
}

/**
 * Deletes what is due, at most `most` (200) of each class at a time, and empties what is left; says how many of each and
 * whether there is more. People whose time is over become figures, all but the evidence of consents. System only.
 */
export const apply = command("retention.apply", {
  input: applyInput,
  scope: atInstance,
  budget: 60_000,
  async run({ db, input, now }) {
    const most = input.most ?? 200;
    const keys = dueKeys(await findings(db), now, most);
    await clearContacts(db, keys);
    const stored = [...(await clearRows(db, keys)), ...(await clearAround(db, keys))];
    const personIds: string[] = [];
    for (const personId of keys.identity) {
      const erased = await erasePerson(db, personId, now, { evidence: "stays" });
      stored.push(...(erased?.keys ?? []));
      personIds.push(...(erased?.personIds ?? [personId]));
    }
    for (const personId of keys.consent) stored.push(...(await eraseFamily(db, personId, [])));
    const counts = Object.fromEntries(Object.entries(keys).map(([kind, found]) => [kind, found.length])) as Record<
      DataClass,
      number
    >;
    const traces = await sweepTraces(db, now);
    const more = Object.values(counts).some((count) => count >= most);
    return { counts, traces, more, personIds, keys: stored };
  },
  note: ({ counts, personIds, keys }) => {
    const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
    return count > 0 ? { count, ...counts, personIds, keys } : undefined;
  },
});

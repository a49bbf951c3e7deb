import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { liftProtection } from "../../core/erasing";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance } from "../../core/scopes";
import type { Tx } from "../../db";
import { chunks } from "../../db/chunks";
import {
  attendanceOps,
  consentRecords,
  enrollments,
  events,
  files,
  letters,
  mailings,
  programs,
  registrations,
  retentionRules,
  submissions,
  submissionVersions,
} from "../../db/schema";
import { erasePerson } from "../erasure/steps";
import { purgeInput } from "./inputs";
import { trashedBefore } from "./rules";

/**
 * Removes an event or a programme that has lain in the trash for its 30 days, with its registrations, files and whatever
 * else was its own; people who were registered or enrolled nowhere else are erased. Its trail stays. A programme that still has
 * events waits for them. Answers the keys of files that went. Refuses `not-found` for what may not go (yet). System only.
 */
export const purge = command("trash.purge", {
  input: purgeInput,
  scope: async ({ input }) => ({ ...(await atInstance()), lines: [input.id] }),
  budget: 60_000,
  async run({ db, input: { kind, id }, now }) {
    const table = kind === "event" ? events : programs;
    const [found] = await db
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.id, id), lte(table.trashedAt, trashedBefore(now))));
    if (!found) return refuse("not-found");
    const gone = kind === "event" ? await purgeEvent(db, id, now) : await purgeProgram(db, id, now);
    await db.delete(retentionRules).where(eq(retentionRules.place, id));
    return gone;
  },
  note: ({ keys, personIds }, { kind, id }) => ({ kind, placeId: id, keys, personIds, people: personIds.length }),
});

async function purgeProgram(tx: Tx, programId: string, now: Date) {
  if ((await tx.$count(events, eq(events.programId, programId))) > 0) return refuse("not-found");
  const own = eq(enrollments.programId, programId);
  const held = await tx
    .select({ personId: enrollments.personId, into: enrollments.mergedIntoId })
    .from(enrollments)
    .where(own);
  const gone = await eraseOnlyHere(tx, held, now);
  await liftProtection(tx, "consent_records", () =>
    tx.delete(consentRecords).where(and(eq(consentRecords.programId, programId), isNull(consentRecords.eventId))),
  );
  await tx.delete(enrollments).where(own);
  await tx.delete(programs).where(eq(programs.id, programId));
  return gone;
}

/**
 * Erases those who have no other place anywhere, while this one is there, so that everything of theirs is found by it.
 * Who counts as part of somebody else (`into`) goes with them.
 */
async function eraseOnlyHere(tx: Tx, held: readonly { personId: string; into: string | null }[], now: Date) {
  const keys: string[] = [];
  const personIds: string[] = [];
  for (const { personId, into } of held) {
    if (into !== null) continue;
    const places =
      (await tx.$count(registrations, eq(registrations.personId, personId))) +
      (await tx.$count(enrollments, eq(enrollments.personId, personId)));
    if (places > 1) continue;
    const erased = await erasePerson(tx, personId, now);
    keys.push(...(erased?.keys ?? []));
    personIds.push(...(erased?.personIds ?? [personId]));
  }
  return { keys, personIds };
}

async function purgeEvent(tx: Tx, eventId: string, now: Date) {
  const held = await tx
    .select({ id: registrations.id, personId: registrations.personId, into: registrations.mergedIntoId })
    .from(registrations)
    .where(eq(registrations.eventId, eventId));
  const ids = held.map((one) => one.id);
  const { keys, personIds } = await eraseOnlyHere(tx, held, now);
  await liftProtection(tx, "consent_records", () =>
    tx.delete(consentRecords).where(eq(consentRecords.eventId, eventId)),
  );
  for (const some of chunks(ids)) {
    await liftProtection(tx, "attendance_ops", () =>
      tx.delete(attendanceOps).where(inArray(attendanceOps.registrationId, some)),
    );
    await tx.delete(letters).where(inArray(letters.registrationId, some));
  }
  await tx.delete(letters).where(eq(letters.eventId, eventId));
  await tx.delete(mailings).where(eq(mailings.eventId, eventId));
  const handedIn = tx.select({ id: submissions.id }).from(submissions).where(eq(submissions.eventId, eventId));
  await tx.delete(submissionVersions).where(inArray(submissionVersions.submissionId, handedIn));
  await tx.delete(registrations).where(eq(registrations.eventId, eventId));
  await tx.delete(events).where(eq(events.id, eventId));
  const gone = await tx.delete(files).where(eq(files.eventId, eventId)).returning({ key: files.key });
  return { keys: [...keys, ...gone.map((file) => file.key)], personIds };
}

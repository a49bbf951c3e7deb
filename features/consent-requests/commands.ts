import { and, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance, atRegistrations } from "../../core/scopes";
import type { Tx } from "../../db";
import { consentRequests, events, persons, programs, registrations } from "../../db/schema";
import { usualSettings } from "../consent-rules/rules";
import { refreshConsents, runOut, settingsOf } from "../consents/steps";
import { contactsOf } from "../contacts/steps";
import { askAgainInput, requestInput, sweepInput } from "../guardians/inputs";
import { isOver, isReminderDue } from "../guardians/rules";
import { enqueueGuardianLetter, makeRequest } from "../guardians/steps";
import { enrollmentsRunOut, refreshSome } from "../program-consents/steps";
import { atRequestId } from "./queries";

/** Requests of these registrations that were not answered lead nowhere any more. */
async function takeBack(tx: Tx, registrationIds: readonly string[]) {
  const open = and(inArray(consentRequests.registrationId, [...registrationIds]), isNull(consentRequests.usedAt));
  await tx.delete(consentRequests).where(open);
}

/**
 * The team asks the guardians of registered people, anew where they were asked before: a letter where there is an
 * address, else a page to print. Answers how many were asked, how many pages are to be printed, and of whom no guardian
 * is known. Refuses `consents-off`, `not-found`.
 */
export const askAgain = command("guardians.askAgain", {
  input: askAgainInput,
  scope: atRegistrations,
  async run({ db, actor, input, scope, now }) {
    await settingsOf(db, scope.eventId ?? "");
    const rows = await db
      .select({
        id: registrations.id,
        personId: registrations.personId,
        eventId: registrations.eventId,
        locale: persons.locale,
        status: registrations.status,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .where(inArray(registrations.id, input.registrationIds));
    const living = rows.filter((row) => row.status !== "cancelled");
    await takeBack(
      db,
      living.map((row) => row.id),
    );
    const requests = [];
    for (const row of living) {
      const { guardianName, guardianEmail, guardianPhone } = await contactsOf(db, row.personId);
      if (!guardianName && !guardianEmail && !guardianPhone) continue;
      const contact = { name: guardianName ?? "", email: guardianEmail, phone: guardianPhone };
      const { eventId, locale, id: registrationId } = row;
      requests.push(await makeRequest(db, { eventId, registrationId, contact, locale, by: actor.id ?? null, now }));
    }
    await refreshConsents(
      db,
      living.map((row) => row.id),
      now,
    );
    const toPrint = requests.filter((one) => one.sentAt === null).map((one) => one.id);
    return { asked: requests.length, toPrint, unknown: input.registrationIds.length - requests.length };
  },
  note: ({ asked, toPrint }, { registrationIds }) => ({ asked, toPrint: toPrint.length, registrationIds }),
});

/** Sends the letter to a guardian again, at most once an hour. Refuses `too-many`, `nobody-to-write-to`, `not-found`. */
export const remind = command("guardians.remind", {
  input: requestInput,
  scope: atRequestId,
  async run({ db, input, now }) {
    const [request] = await db.select().from(consentRequests).where(eq(consentRequests.id, input.requestId));
    if (!request || request.usedAt || request.expiresAt <= now) return refuse("not-found");
    if (!request.guardianEmail) return refuse("nobody-to-write-to");
    const last = (request.remindedAt ?? request.sentAt ?? request.createdAt).getTime();
    const wait = Math.ceil((last + 3_600_000 - now.getTime()) / 1_000);
    if (wait > 0) return refuse("too-many", { seconds: wait });
    await db.update(consentRequests).set({ remindedAt: now }).where(eq(consentRequests.id, request.id));
    await enqueueGuardianLetter(db, "reminder", request.id, now);
    return { requestId: request.id };
  },
  note: (made) => made,
});

/** Takes a request back: its link leads nowhere, and the guardian's name is forgotten. Refuses `not-found`. */
export const forget = command("guardians.forget", {
  input: requestInput,
  scope: atRequestId,
  async run({ db, input, now }) {
    const [gone] = await db.delete(consentRequests).where(eq(consentRequests.id, input.requestId)).returning();
    if (!gone) return refuse("not-found");
    if (gone.registrationId) await refreshConsents(db, [gone.registrationId], now);
    if (gone.enrollmentId) await refreshSome(db, [gone.enrollmentId], now);
    return { requestId: gone.id };
  },
  note: (made) => made,
});

/**
 * What the day brings: one reminder for those who wait, the end of requests nobody answered within the event's days
 * (people-attendance.md L8) or whose link is over, and consents that ran out. Answers how many of each.
 */
export const sweep = command("guardians.sweep", {
  input: sweepInput,
  scope: atInstance,
  async run({ db, now }) {
    const open = await db
      .select({ request: consentRequests, settings: events.consent, ofProgram: programs.consent })
      .from(consentRequests)
      .leftJoin(events, eq(events.id, consentRequests.eventId))
      .leftJoin(programs, eq(programs.id, consentRequests.programId))
      .where(and(isNull(consentRequests.usedAt), gt(consentRequests.expiresAt, now)));
    const days = ({ settings, ofProgram }: (typeof open)[number]) =>
      (settings ?? ofProgram ?? usualSettings).unconfirmedDays;
    const over = open.filter(
      (one) =>
        !one.request.registrationId && !one.request.enrollmentId && isOver(one.request.createdAt, days(one), now),
    );
    const due = open.filter((one) => !over.includes(one) && isReminderDue(one.request, days(one), now));
    for (const { request } of due) {
      await db.update(consentRequests).set({ remindedAt: now }).where(eq(consentRequests.id, request.id));
      await enqueueGuardianLetter(db, "reminder", request.id, now);
    }
    const gone = over.map((one) => one.request.id);
    if (gone.length > 0) await db.delete(consentRequests).where(inArray(consentRequests.id, gone));
    const late = await db.delete(consentRequests).where(lte(consentRequests.expiresAt, now)).returning();
    const unanswered = late.filter((one) => one.usedAt === null);
    const ofThose = unanswered.flatMap((one) => (one.registrationId ? [one.registrationId] : []));
    const expired = await runOut(db, now);
    await refreshConsents(db, [...ofThose, ...expired], now);
    const ended = await enrollmentsRunOut(db, now);
    await refreshSome(db, [...unanswered.flatMap((one) => one.enrollmentId ?? []), ...ended], now);
    const [forgotten, number] = [gone.length + unanswered.length, expired.length + ended.length];
    return { reminded: due.length, forgotten, expired: number };
  },
  note: (done) => (done.reminded + done.forgotten + done.expired > 0 ? done : undefined),
});

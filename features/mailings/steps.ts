import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { asLocale, words } from "../../core/i18n";
import type { Actor, Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { ageOn, isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { accounts, events, mailings, memberships, persons, programs, questions, registrations } from "../../db/schema";
import { contactsOfAll } from "../contacts/steps";
import { contactOf } from "../event-contacts/rules";
import { letterDelay } from "../letters/rules";
import { sealWords, type Written } from "../letters/steps";
import { isService } from "../outbox/rules";
import { postLetter, queueLetters, type ToQueue } from "../outbox/steps";
import type { Audience, MailingKind } from "./choices";

export type Reached = {
  registrationId: string;
  fullName: string;
  locale: "en" | "ko" | "ru" | "kk";
  /** Which addresses there are; what they say stays closed. */
  hasOwn: boolean;
  hasGuardian: boolean;
  /** Below the event's age, by birth date; without one, whoever has a guardian on record. */
  isMinor: boolean;
};

/** Those of them whom a letter reaches: not cancelled, with an address of their own or of a guardian; and the others. */
export async function reachedOf(db: Reader, ids: readonly string[]) {
  const all: Reached[] = [];
  for (const some of chunks(ids)) {
    const rows = await db
      .select({ registration: registrations, person: persons, event: events })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(and(inArray(registrations.id, some), ne(registrations.status, "cancelled")));
    const contacts = await contactsOfAll(
      db,
      rows.map(({ person }) => person.id),
    );
    for (const { registration, person, event } of rows) {
      const known = contacts.get(person.id);
      const age = known?.birthDate ? ageOn(known.birthDate, isoDay(new Date(), event.timeZone)) : undefined;
      const guarded = Boolean(known?.guardianName || known?.guardianPhone || known?.guardianEmail);
      all.push({
        registrationId: registration.id,
        fullName: person.fullName,
        locale: person.locale,
        hasOwn: Boolean(known?.email),
        hasGuardian: Boolean(known?.guardianEmail),
        isMinor: age === undefined ? guarded : age < event.guardianBelowAge,
      });
    }
  }
  const reached = all.filter((one) => one.hasOwn || one.hasGuardian);
  return { reached, missing: all.filter((one) => !one.hasOwn && !one.hasGuardian) };
}

/** The registrations a letter to many is for. */
export async function audienceOf(db: Reader, eventId: string, audience: Audience): Promise<string[]> {
  const statuses = audience === "all" ? (["confirmed", "waitlisted"] as const) : ([audience] as const);
  const rows = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.status, [...statuses])))
    .orderBy(asc(registrations.ticket));
  return rows.map((row) => row.id);
}

/** Another member of the team who reads along, the highest role first; else the event's public address. */
async function secondReader(db: Tx, actor: Actor, scope: Scope): Promise<{ to: string; locale: string } | undefined> {
  const places = ["instance", scope.programId, scope.eventId].filter((place) => typeof place === "string");
  const rows = await db
    .select({ id: accounts.id, email: accounts.email, locale: accounts.locale, role: memberships.role })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(inArray(memberships.place, places), isNull(accounts.disabledAt)));
  const order = ["organizer", "owner", "staff"];
  const [other] = rows
    .filter((row) => row.id !== actor.id && order.includes(row.role))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  if (other) return { to: other.email, locale: other.locale };
  const [row] = await db
    .select({ event: events, program: programs })
    .from(events)
    .leftJoin(programs, eq(programs.id, events.programId))
    .where(eq(events.id, scope.eventId ?? ""));
  const email = row && contactOf(row.event, row.program)?.email;
  return email ? { to: email, locale: row.event.languages[0] ?? "en" } : undefined;
}

type Mailing = {
  id: string;
  kind: MailingKind | "wishes" | "files" | "answered" | "feedback";
  written?: Written;
  actor: Actor;
  scope: Scope;
  now: Date;
};

/** No adult writes to a child alone (L18): where no guardian is reached, somebody else of the team reads along. */
async function copyToStaff(db: Tx, { id, written, actor, scope, now }: Mailing, alone: readonly Reached[]) {
  if (alone.length === 0 || !written) return;
  const reader = (await secondReader(db, actor, scope)) ?? refuse("no-second-reader");
  const locale = asLocale(reader.locale);
  const t = words(locale);
  const names = alone.slice(0, 100).map((one) => one.fullName);
  const letter = {
    locale,
    subject: t("mailings.copySubject", { subject: written.subject }),
    paragraphs: [t("mailings.copyText", { count: alone.length })],
    body: written.text,
    facts: [{ term: t("mailings.copyTo"), value: names.join(", ") }],
    footer: [t("mailings.copyWhy")],
  };
  const about = { kind: "staff-copy", dedupeKey: `staff-copy:${id}`, eventId: scope.eventId, mailingId: id };
  const dueAt = new Date(now.getTime() + letterDelay);
  await postLetter(db, { ...about, recipient: "staff", dueAt }, { to: reader.to, letter }, now);
}

/**
 * Queues a letter to many; it leaves after half a minute. What somebody wrote by hand goes to the person and to the
 * guardian; the letters written already to the person, else to the guardian.
 * Refuses `no-second-reader` when it would reach a child and no other adult.
 */
export async function queueMailing(db: Tx, mailing: Mailing, reached: readonly Reached[]): Promise<Date> {
  const { id, kind, written, actor, scope, now } = mailing;
  const leavesAt = new Date(now.getTime() + letterDelay);
  const letterTo = (one: Reached, recipient: "person" | "guardian"): ToQueue => ({
    kind,
    dedupeKey: `${kind}:${id}:${one.registrationId}:${recipient}`,
    locale: one.locale,
    eventId: scope.eventId,
    registrationId: one.registrationId,
    mailingId: id,
    recipient,
    service: isService(kind),
    dueAt: leavesAt,
  });
  const all = reached.flatMap((one) =>
    kind === "message"
      ? [...(one.hasOwn ? [letterTo(one, "person")] : []), ...(one.hasGuardian ? [letterTo(one, "guardian")] : [])]
      : [letterTo(one, "person")],
  );
  await db.insert(mailings).values({
    id,
    eventId: scope.eventId ?? "",
    kind,
    content: written ? sealWords(id, written) : null,
    createdBy: actor.id ?? null,
    recipients: reached.length,
    leavesAt,
    createdAt: now,
  });
  await queueLetters(db, all, now);
  const alone = reached.filter((one) => one.isMinor && one.hasOwn && !one.hasGuardian);
  await copyToStaff(db, mailing, alone);
  return leavesAt;
}

/** Whoever is not written to after all that there is an answer was not told: it can be said anew. */
export async function forgetTold(db: Tx, mailing: typeof mailings.$inferSelect, registrationIds: readonly string[]) {
  if (mailing.kind !== "answered") return;
  for (const some of chunks(registrationIds))
    await db
      .update(questions)
      .set({ answerToldAt: null })
      .where(
        and(
          eq(questions.eventId, mailing.eventId),
          eq(questions.answerToldAt, mailing.createdAt),
          inArray(questions.askerRegistrationId, some),
        ),
      );
}

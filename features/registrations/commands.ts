import { eq, inArray } from "drizzle-orm";
import { command } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { refuse, refuseField, refuseFields } from "../../core/refusal";
import { atEvent, atRegistration, atRegistrations } from "../../core/scopes";
import type { Tx } from "../../db";
import { prepared } from "../../db/prepared";
import { events, registrations } from "../../db/schema";
import { keepAnswers, readAnswers } from "../answers/steps";
import { isDecidedAnew, keepChanges, standingOf } from "../changes/steps";
import { refreshConsents } from "../consents/steps";
import { askForGuardianAgain, guardianProblems } from "../contacts/steps";
import { codeFor, countAgain, isBoundToSchool, redeem } from "../invitation-codes/steps";
import { enqueueLetter } from "../letters/steps";
import { gateOfAge, keepOwn } from "../own-consents/steps";
import { createPerson, findPerson, findWithContact, studyBy, studyOf, updatePerson } from "../people/steps";
import { mustFit, whyNotAll } from "../quotas/steps";
import { missingStudy, namedStudy } from "../seats/rules";
import { positionOf, promoteWhileRoom, seat } from "../seats/steps";
import { linkToken } from "../tickets/steps";
import { addInput, changeInput, registerInput, registrationsInput } from "./inputs";
import { isOwnToChange, isOwnToEdit, registrationState, takesRegistrations, undoTime } from "./rules";
import { admit, cancelSeats, takeSeatsBack } from "./steps";

const wholeEvent = prepared<{ id: string }>()((db, at) => db.select().from(events).where(eq(events.id, at.id)));

async function eventOf(db: Tx, eventId: string) {
  const [event] = await wholeEvent(db, { id: eventId });
  return event && !event.trashedAt ? event : refuse("not-found");
}

type Event = Awaited<ReturnType<typeof eventOf>>;
type Registration = typeof registrations.$inferSelect;

const isSelf = (actor: Actor) => actor.kind === "link";
const byWhom = (actor: Actor) => (isSelf(actor) ? ("self" as const) : ("staff" as const));

/**
 * A person registers for an event, without an account. Answers the place given and the token of the personal link; or
 * `already-registered`, when somebody of the same name with the same address or guardian's telephone is (the letter
 * with the link is sent again). Below the event's age a guardian's name and telephone or address is needed: by birth
 * date when given, else unless `ofAge`. Where the event asks for consents the birth date and one's own answers are
 * needed, and below its age of consent nothing is stored: `guardian-first`. Where it is by invitation a code is needed,
 * and where there are quotas the school or the grade they count.
 * Refuses `registration-closed`, `full`, `school-full`, `grade-full`, `guardian-first`, `not-found`, and fields.
 */
export const register = command("registrations.register", {
  input: registerInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const event = await eventOf(db, input.eventId);
    if (event.status === "draft") return refuse("not-found");
    const state = registrationState(event, now);
    if (!takesRegistrations(state)) return refuse(state === "full" ? "full" : "registration-closed");
    gateOfAge(event, input, now);
    const answers = await readAnswers(db, event, input.form, { occasion: "registering", now });
    const { code, problems } = await codeFor(db, event, input, now);
    const lacking = missingStudy(event.quotas, namedStudy(input, code?.schoolId));
    refuseFields({ ...problems, ...lacking, ...guardianProblems(event, input, now), ...answers.problems });
    const known = await findWithContact(db, input, event.id);
    if (known) {
      // At most one letter an hour, whoever asks.
      const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
      await enqueueLetter(db, "link", known.registrationId, hour);
      return { status: "already-registered" as const };
    }
    const invitationCodeId = await redeem(db, code, now);
    const study = await studyBy(db, input, code?.schoolId, now);
    const personId = await createPerson(db, { ...input, ...study }, now);
    const source = actor.kind === "key" ? ("api" as const) : ("self" as const);
    const by = { source, registeredBy: actor.id ?? null, photoWish: input.photoWish, invitationCodeId, now };
    const made = await admit(db, event.id, { personId, ...study, ...by, fresh: { locale: input.locale } });
    await keepAnswers(db, made.registrationId, answers, { source, now, by: actor.id ?? null });
    await keepOwn(db, event, { ...made, personId }, input, now);
    const position = made.status === "waitlisted" ? await positionOf(db, event.id, made.ticket) : null;
    return { ...made, position, token: linkToken(made.registrationId, made.tokenVersion) };
  },
  note: (made) =>
    made.status === "already-registered"
      ? { repeated: true }
      : { registrationId: made.registrationId, status: made.status },
});

/**
 * Somebody of the team adds a person, also when the public cannot register: a seat, or a place in line. Someone known
 * in the programme by name and more is the same person. Refuses `already-registered`, `not-found`, and fields.
 */
export const add = command("registrations.add", {
  input: addInput,
  scope: atEvent,
  async run({ db, actor, input, scope, now }) {
    const event = await eventOf(db, input.eventId);
    const study = await studyOf(db, input, input.locale, now);
    const given = { ...input, ...study };
    const known = await findPerson(db, given, { eventId: event.id, programId: scope.programId });
    if (known) await updatePerson(db, known.personId, onlySaid(given), now);
    const personId = known?.personId ?? (await createPerson(db, given, now));
    const source = actor.kind === "key" ? ("api" as const) : (input.source ?? "staff");
    const by = { source, registeredBy: actor.id ?? null, photoWish: input.photoWish, now };
    const { tokenVersion: _version, ...made } = await admit(db, event.id, { personId, ...study, ...by });
    if (event.consent) await refreshConsents(db, [made.registrationId], now);
    return made;
  },
  note: (made) => ({ registrationId: made.registrationId, status: made.status }),
});

/** Without what was left empty: adding somebody again forgets nothing. */
const onlySaid = <T extends object>(given: T): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined)) as Partial<T>;

/** Refuses `event-started`, and `edit-closed` once one's own registration is no longer one's own to change. */
function mustBeOwnToEdit(event: Event, now: Date) {
  if (!isOwnToChange(event, now)) refuse("event-started");
  if (!isOwnToEdit(event, now)) refuse("edit-closed");
}

/** What one may not change oneself: the school of the code one came by, and nothing at all of what a quota counts. */
async function mustKeepStudy(db: Tx, event: Event, was: Registration, study: Pick<Registration, "schoolId" | "grade">) {
  if (study.schoolId !== was.schoolId && (await isBoundToSchool(db, was))) refuseField("school", "by-code");
  const lost = Object.entries(missingStudy(event.quotas, study));
  refuseFields(Object.fromEntries(lost.filter(([field]) => was[field === "school" ? "schoolId" : "grade"] !== null)));
}

/**
 * Changes names, language, school or contacts; one's own until the event's deadline, for the team always. What is absent
 * stays. Where the event decides anew, an own change of what matters waits for the team; seat and place in line stay.
 * Refuses `changed-meanwhile`, `event-started`, `edit-closed`, `not-found`, and fields: `school` or `grade` with
 * `quota-full` for one with a seat, `school` with `by-code`.
 */
export const change = command("registrations.change", {
  input: changeInput,
  scope: atRegistration,
  async run({ db, actor, input, now }) {
    const [row] = await db
      .select({ registration: registrations, event: events })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(eq(registrations.id, input.registrationId));
    if (!row) return refuse("not-found");
    const { registration, event } = row;
    const own = isSelf(actor);
    if (own) mustBeOwnToEdit(event, now);
    if (input.version !== undefined && input.version !== registration.version) return refuse("changed-meanwhile");
    if (own) await askForGuardianAgain(db, event, registration.personId, input, now);
    const { registrationId, version: _seen, ofAge: _ofAge, photoWish, ...given } = input;
    const study = await studyOf(db, given, given.locale ?? "en", now, registration);
    if (own) await mustKeepStudy(db, event, registration, study);
    await mustFit(db, event, registration, study);
    const before = own && isDecidedAnew(event, registration) ? await standingOf(db, registrationId) : undefined;
    await updatePerson(db, registration.personId, { ...given, ...study }, now);
    const wish = photoWish === undefined ? {} : { photoWish };
    const version = registration.version + 1;
    await db
      .update(registrations)
      .set({ ...study, ...wish, version })
      .where(eq(registrations.id, registrationId));
    const decideAnew = before ? await keepChanges(db, registration, before) : registration.changes !== null;
    const promoted = event.quotas ? await promoteWhileRoom(db, event.id, now) : [];
    return { registrationId, version, decideAnew, promoted };
  },
  note: ({ decideAnew, promoted, ...made }, { registrationId, version: _v, ...given }) => ({
    registrationId: made.registrationId,
    fields: Object.keys(given).filter((key) => given[key as keyof typeof given] !== undefined),
    ...(decideAnew ? { decideAnew } : {}),
    ...(promoted.length > 0 ? { promoted } : {}),
  }),
});

const placesOf = (db: Tx, ids: readonly string[]) =>
  db
    .select()
    .from(registrations)
    .where(inArray(registrations.id, [...ids]))
    .orderBy(registrations.ticket);

/**
 * Gives seats back; each goes to the first in line. One's own until the event starts; the team's always. Answers who
 * was cancelled and who moved up. Refuses `event-started`, `not-found`.
 */
export const cancel = command("registrations.cancel", {
  input: registrationsInput,
  scope: atRegistrations,
  async run({ db, actor, input, scope, now }) {
    const event = await eventOf(db, scope.eventId ?? "");
    if (isSelf(actor) && !isOwnToChange(event, now)) return refuse("event-started");
    const held = (await placesOf(db, input.registrationIds)).filter((one) => one.status !== "cancelled");
    const promoted = await cancelSeats(db, event.id, held, byWhom(actor), now);
    return { cancelled: held.map((one) => one.id), promoted };
  },
  note: (value) => (value.cancelled.length > 0 ? { registrationIds: value.cancelled, ...value } : undefined),
});

/**
 * Takes a cancellation back. Within a minute everything is as before: seat, place in line, and whoever moved up waits
 * again. Later it is a new place at the end; for oneself only while registration is open.
 * Refuses `registration-closed`, `full`, `school-full`, `grade-full`, `event-started`, `rejected` (the team said no),
 * `invitation-over` (one's code lets nobody in any more), `already-merged` (it counts as part of another one),
 * `not-found`.
 */
export const restore = command("registrations.restore", {
  input: registrationsInput,
  scope: atRegistrations,
  async run({ db, actor, input, scope, now }) {
    const event = await eventOf(db, scope.eventId ?? "");
    if (isSelf(actor) && !isOwnToChange(event, now)) return refuse("event-started");
    const cancelled = (await placesOf(db, input.registrationIds)).filter((one) => one.status === "cancelled");
    if (cancelled.some((one) => one.mergedIntoId !== null)) return refuse("already-merged");
    // The team's no is taken back by deciding anew, not by coming back.
    const gone = cancelled.filter((one) => one.approval !== "rejected");
    if (gone.length === 0 && cancelled.length > 0) return refuse("rejected");
    const codes = await countAgain(db, gone, !isSelf(actor), now);
    const isFresh = (one: { cancelledAt: Date | null }) =>
      one.cancelledAt !== null && now.getTime() - one.cancelledAt.getTime() <= undoTime;
    const waitingAgain = await takeSeatsBack(db, event.id, gone.filter(isFresh));
    const late = gone.filter((one) => !isFresh(one));
    if (late.length > 0 && isSelf(actor)) {
      const state = registrationState(event, now);
      if (!takesRegistrations(state)) return refuse(state === "full" ? "full" : "registration-closed");
    }
    for (const { id, personId, source, schoolId, grade, classNo, studentNo, registeredBy } of late) {
      const by = { source, registeredBy, invitationCodeId: codes.get(id) ?? null, now };
      await admit(db, event.id, { personId, schoolId, grade, classNo, studentNo, ...by });
    }
    // More seats may have come since.
    const promoted = await promoteWhileRoom(db, event.id, now);
    return { restored: gone.map((one) => one.id), waitingAgain, promoted };
  },
  note: (value) => (value.restored.length > 0 ? { registrationIds: value.restored, ...value } : undefined),
});

/**
 * Gives those chosen from the line a seat before the others, within the quotas. Refuses `full`, `school-full`,
 * `grade-full`, `not-waiting`, `not-found`.
 */
export const promote = command("registrations.promote", {
  input: registrationsInput,
  scope: atRegistrations,
  async run({ db, input, scope, now }) {
    const event = await eventOf(db, scope.eventId ?? "");
    const waiting = (await placesOf(db, input.registrationIds)).filter((one) => one.status === "waitlisted");
    if (waiting.length === 0) return refuse("not-waiting");
    // A seat that is offered is kept for whom it is offered to.
    const needed = waiting.filter((one) => one.offeredUntil === null);
    const no = await whyNotAll(db, event, needed);
    if (no) return refuse(no);
    const ids = waiting.map((one) => one.id);
    return { promoted: await seat(db, event.id, ids, now) };
  },
  note: (value) => ({ registrationIds: value.promoted, promoted: value.promoted }),
});

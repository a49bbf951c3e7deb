import { eq, inArray } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atDesk, atPupil, atPupils } from "../../core/scopes";
import type { Tx } from "../../db";
import { registrations } from "../../db/schema";
import { countAgain } from "../invitation-codes/steps";
import { createPerson, updatePerson } from "../people/steps";
import { mustFit } from "../quotas/steps";
import { isOwnToChange, undoTime } from "../registrations/rules";
import { admit, cancelSeats, takeSeatsBack } from "../registrations/steps";
import { promoteWhileRoom } from "../seats/steps";
import { addPupilInput, changePupilInput, pupilsInput } from "./inputs";
import { takesClasses } from "./rules";
import { eventAt, ownPerson } from "./steps";

/**
 * Brings one student of the school: a seat while there is room, else a place in line. Someone known in the programme
 * by name and more, and never of another school, is the same person. Refuses `already-registered`,
 * `registration-closed`, `not-found`, and fields.
 */
export const add = command("schools.add", {
  input: addPupilInput,
  scope: atDesk,
  async run({ db, actor, input, scope, now }) {
    const event = await eventAt(db, scope);
    if (!takesClasses(event, now)) return refuse("registration-closed");
    const { eventId, schoolId, photoWish, ...person } = input;
    const { grade = null, classNo = null, studentNo = null } = person;
    const study = { schoolId, grade, classNo, studentNo };
    const given = { ...person, ...study };
    const known = await ownPerson(db, given, scope);
    if (known) await updatePerson(db, known.personId, onlySaid(given), now);
    const personId = known?.personId ?? (await createPerson(db, given, now));
    const source = actor.kind === "key" ? ("api" as const) : ("staff" as const);
    const by = { source, registeredBy: actor.id ?? null, photoWish, now };
    const { registrationId, status, ticket, code } = await admit(db, eventId, { personId, ...study, ...by });
    return { registrationId, status, ticket, code };
  },
  note: ({ registrationId, status }, { schoolId }) => ({ registrationId, status, schoolId }),
});

/** Without what was left empty: bringing somebody again forgets nothing. */
const onlySaid = <T extends object>(given: T): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined)) as Partial<T>;

const ofFamily = [
  "email",
  "birthDate",
  "guardianName",
  "guardianPhone",
  "guardianEmail",
  "notes",
  "photoWish",
] as const;

/**
 * Changes a student of one's own school until the event starts: names, language, class; contacts and the wish about
 * photos only of those whom one registered oneself, for what a family said is not a school's to replace. Refuses
 * `family-entered`, `changed-meanwhile`, `event-started`, `not-found`, and fields: `grade` with `quota-full`.
 */
export const change = command("schools.change", {
  input: changePupilInput,
  scope: atPupil,
  async run({ db, actor, input, scope, now }) {
    const event = await eventAt(db, scope);
    if (!isOwnToChange(event, now)) return refuse("event-started");
    const [row] = await db.select().from(registrations).where(eq(registrations.id, input.registrationId));
    if (!row) return refuse("not-found");
    if (input.version !== undefined && input.version !== row.version) return refuse("changed-meanwhile");
    const isOwn = row.registeredBy !== null && row.registeredBy === actor.id;
    if (!isOwn && ofFamily.some((field) => input[field] !== undefined)) return refuse("family-entered");
    const { registrationId, version: _seen, photoWish, ...given } = input;
    const { grade = row.grade, classNo = row.classNo, studentNo = row.studentNo } = given;
    const study = { schoolId: row.schoolId, grade: grade ?? null, classNo, studentNo };
    await mustFit(db, event, row, study);
    await updatePerson(db, row.personId, { ...given, ...study }, now);
    const wish = photoWish === undefined ? {} : { photoWish };
    const version = row.version + 1;
    await db
      .update(registrations)
      .set({ ...study, ...wish, version })
      .where(eq(registrations.id, registrationId));
    if (event.quotas) await promoteWhileRoom(db, event.id, now);
    return { registrationId, version };
  },
  note: (made, { registrationId, version: _seen, ...given }) => ({
    registrationId: made.registrationId,
    fields: Object.keys(given).filter((key) => given[key as keyof typeof given] !== undefined),
  }),
});

const placesOf = (db: Tx, ids: readonly string[]) =>
  db
    .select()
    .from(registrations)
    .where(inArray(registrations.id, [...ids]))
    .orderBy(registrations.ticket);

/**
 * Gives the seats of one's own students back until the event starts; each goes to the first in line, who stays
 * unnamed. Refuses `event-started`, `not-found`.
 */
export const cancel = command("schools.cancel", {
  input: pupilsInput,
  scope: atPupils,
  async run({ db, input, scope, now }) {
    const event = await eventAt(db, scope);
    if (!isOwnToChange(event, now)) return refuse("event-started");
    const held = (await placesOf(db, input.registrationIds)).filter((one) => one.status !== "cancelled");
    await cancelSeats(db, event.id, held, "staff", now);
    return { cancelled: held.map((one) => one.id) };
  },
  note: ({ cancelled }) => (cancelled.length > 0 ? { registrationIds: cancelled, cancelled } : undefined),
});

/**
 * Takes a cancellation of one's own students back: within a minute as it was, later as a new place at the end while
 * classes can still be brought. Refuses `registration-closed`, `event-started`, `not-found`.
 */
export const restore = command("schools.restore", {
  input: pupilsInput,
  scope: atPupils,
  async run({ db, input, scope, now }) {
    const event = await eventAt(db, scope);
    if (!isOwnToChange(event, now)) return refuse("event-started");
    const gone = (await placesOf(db, input.registrationIds)).filter((one) => one.status === "cancelled");
    const isFresh = ({ cancelledAt }: (typeof gone)[number]) =>
      cancelledAt !== null && now.getTime() - cancelledAt.getTime() <= undoTime;
    const late = gone.filter((one) => !isFresh(one));
    if (late.length > 0 && !takesClasses(event, now)) return refuse("registration-closed");
    const codes = await countAgain(db, gone, true, now);
    await takeSeatsBack(db, event.id, gone.filter(isFresh));
    for (const { id, personId, source, schoolId, grade, classNo, studentNo, registeredBy, photoWish } of late) {
      const place = { personId, source, schoolId, grade, classNo, studentNo, registeredBy, photoWish, now };
      await admit(db, event.id, { ...place, invitationCodeId: codes.get(id) ?? null });
    }
    if (event.quotas) await promoteWhileRoom(db, event.id, now);
    return { restored: gone.map((one) => one.id) };
  },
  note: ({ restored }) => (restored.length > 0 ? { registrationIds: restored, restored } : undefined),
});

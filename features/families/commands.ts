import { and, eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEventInSight } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { consentRequests, events, guardianLinks } from "../../db/schema";
import type { Given } from "../consent-ledger/steps";
import { decisionOf, isRequired, signerOf } from "../consent-rules/rules";
import { settingsOf, stageOfPerson } from "../consents/steps";
import { askInput, decideInput, reviseInput } from "../guardians/inputs";
import {
  askNamed,
  consume,
  contactOf,
  enqueueGuardianLetter,
  guardianOf,
  guardianOfToken,
  guardianToken,
  type Request,
  requestOf,
  tie,
} from "../guardians/steps";
import { usableCodeFor } from "../invitation-codes/steps";
import { registrationState, takesRegistrations } from "../registrations/rules";
import {
  appendFor,
  atPlaceOf,
  type Decide,
  leave,
  mustAnswer,
  mustBeMinor,
  namedPlace,
  type Place,
  placeOf,
  type Subject,
  saidAnew,
  settingsAt,
  subjectOf,
} from "./steps";

/**
 * Somebody below the age of consent wants to come: a guardian is asked, and nothing about the child is kept. A letter
 * with a link goes to the address; without one the team hands over a printed code. Refuses `registration-closed`,
 * `full`, `consents-off`, `too-many`, `not-found`, and fields.
 */
export const ask = command("guardians.ask", {
  input: askInput,
  scope: atEventInSight,
  async run({ db, actor, input, now }) {
    const { settings } = await settingsOf(db, input.eventId);
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    const state = event ? registrationState(event, now) : "closed";
    if (!takesRegistrations(state)) return refuse(state === "full" ? "full" : "registration-closed");
    const code = event ? await usableCodeFor(db, event, input, now) : null;
    const about = { eventId: input.eventId, invitationCodeId: code?.id ?? null };
    const made = await askNamed(db, about, input, actor.id ?? null, now);
    return { requestId: made.id, byLetter: made.sentAt !== null, days: settings.unconfirmedDays };
  },
  note: ({ requestId, byLetter }) => ({ requestId, byLetter }),
});

const atRequest = async ({ db, input, now }: { db: Reader; input: { token: string }; now: Date }) =>
  atPlaceOf(db, (await requestOf(db, input.token, now)).request);

/**
 * A guardian answers, purpose by purpose; the link is used up by it. For a child not registered yet a yes to all that is
 * required makes the registration in the same moment, and a no forgets the request whole. For somebody registered a no
 * to what is required cancels. Refuses `not-found`, `link-used`, `link-over`, `of-age`, `full`, `school-full`, `grade-full`,
 * `invitation-over`, `registration-closed`, and fields.
 */
export const decide = command("guardians.decide", {
  input: decideInput,
  scope: atRequest,
  async run({ db, input, now }) {
    const { request, how } = await requestOf(db, input.token, now);
    const { settings } = await settingsAt(db, request);
    await consume(db, request.id, now);
    const contact = contactOf(request);
    const byLetter = how === "link" && contact.email !== null;
    const subject = await subjectOf(db, { input, request, keys: settings.keys, contact }, now);
    if (!subject) {
      // Nothing of a family that said no stays.
      await db.delete(consentRequests).where(eq(consentRequests.id, request.id));
      return { status: "declined" as const };
    }
    return answered({ tx: db, input, request, contact, byLetter, subject, now });
  },
  note: (made) =>
    made.status === "declined"
      ? { status: made.status }
      : {
          status: made.status,
          [made.kind === "event" ? "registrationId" : "enrollmentId"]: made.registrationId,
          promoted: made.promoted,
        },
});

type Answered = {
  tx: Tx;
  input: Decide;
  request: Request;
  contact: ReturnType<typeof contactOf>;
  byLetter: boolean;
  subject: Subject;
  now: Date;
};

/** Writes the answers down, and cancels when one of them is a no to what is required. */
async function answered({ tx, input, request, contact, byLetter, subject, now }: Answered) {
  const asked = await settingsAt(tx, request);
  const { settings, zone, programId } = asked;
  const { personId, id: placeId } = subject.row;
  const isNew = !request.registrationId && !request.enrollmentId;
  if (!isNew) await mustBeMinor(tx, personId, asked, now);
  const guardian = await guardianOf(tx, contact, byLetter, input.locale, now);
  const { relation, locale } = input;
  await tie(tx, { guardianId: guardian.id, childId: personId, relation, verified: byLetter, now });
  const stage = await stageOfPerson(tx, personId, settings, zone, now);
  const keys = settings.keys.filter((key) => isNew || signerOf(key, stage) === "guardian");
  mustAnswer(keys, input.answers);
  const method = byLetter ? ("web_link" as const) : ("web_code" as const);
  const by = { capacity: "guardian" as const, guardianId: guardian.id, relation, method, locale, now };
  const given = keys.map(
    (key): Given => ({ key, ...decisionOf(key, input.answers[key]), ...by, verifiedAt: byLetter ? now : null }),
  );
  await appendFor(tx, subject, programId, given, now);
  const refused = given.some((one) => isRequired(one.key) && one.decision === "refused");
  const promoted = refused ? await leave(tx, subject, now) : [];
  await tx
    .update(consentRequests)
    .set({ guardianName: null, guardianEmail: null, guardianPhone: null })
    .where(eq(consentRequests.id, request.id));
  if (contact.email) await enqueueGuardianLetter(tx, "given", guardian.id, now);
  const status = refused ? ("cancelled" as const) : ("given" as const);
  // The place is a registration, or an enrolment.
  return { status, registrationId: placeId, kind: subject.kind, token: guardianToken(guardian), promoted };
}

const atChild = async ({ db, input }: { db: Reader; input: Place }) => {
  const { row } = await placeOf(db, input);
  return atPlaceOf(db, { eventId: null, ...row });
};

/**
 * A guardian changes or withdraws one consent of one of their children, by their personal link alone. Withdrawing what
 * is required cancels the registration, or ends the enrolment; photos count at once everywhere. Refuses `not-found`,
 * also for other families' children, `of-age`, `consent-unknown`, `consent-cancelled`.
 */
export const revise = command("guardians.revise", {
  input: reviseInput,
  scope: atChild,
  async run({ db, input, now }) {
    const guardian = await guardianOfToken(db, input.token);
    const subject = await placeOf(db, input);
    const link = await linkTo(db, guardian.id, subject.row.personId);
    const { key, locale } = input;
    const { said, decision, ...asked } = await saidAnew(db, subject, key, input.answer);
    await mustBeMinor(db, subject.row.personId, asked, now);
    const by = {
      capacity: "guardian" as const,
      guardianId: guardian.id,
      relation: link.relation,
      method: "web" as const,
    };
    const given = { key, ...said, decision, ...by, verifiedAt: link.verifiedAt ? now : null, locale, now };
    await appendFor(db, subject, asked.programId, [given], now);
    const promoted = isRequired(key) && decision !== "granted" ? await leave(db, subject, now) : [];
    return { ...namedPlace(subject), key, decision, extent: said.extent, promoted };
  },
  note: ({ extent: _extent, ...made }) => made,
});

async function linkTo(db: Reader, guardianId: string, childId: string) {
  const [link] = await db
    .select()
    .from(guardianLinks)
    .where(and(eq(guardianLinks.guardianId, guardianId), eq(guardianLinks.childId, childId)));
  return link ?? refuse("not-found");
}

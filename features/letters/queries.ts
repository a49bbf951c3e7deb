import { eq } from "drizzle-orm";
import { showsMailbox } from "../../core/mailbox";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance, atRegistration } from "../../core/scopes";
import {
  events,
  mailRefusals,
  persons,
  programs,
  registrations,
  venues,
  wishRounds,
  wishSheets,
} from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import { contactOf } from "../event-contacts/rules";
import { lackingOf } from "../submissions/steps";
import { checkInToken, linkToken } from "../tickets/steps";
import { addressInput, declineInput, letterInput, mailboxInput, mailingWordsInput } from "./inputs";
import { addressKey, hasAnswer, hasCertificate, mayGiveFeedback, whoDeclines, wordsOf } from "./steps";

/** All a letter to a registered person is made of, its addresses too. For the jobs that send it. */
export const letterOf = query("registrations.letter", {
  input: letterInput,
  scope: atRegistration,
  async run({ db, input, now }) {
    const [row] = await db
      .select({
        ...{ registration: registrations, person: persons, event: events, venue: venues, program: programs },
        wishesDueAt: wishRounds.dueAt,
        wishedAt: wishSheets.answeredAt,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .innerJoin(events, eq(events.id, registrations.eventId))
      .leftJoin(venues, eq(venues.id, events.venueId))
      .leftJoin(programs, eq(programs.id, events.programId))
      .leftJoin(wishRounds, eq(wishRounds.eventId, events.id))
      .leftJoin(wishSheets, eq(wishSheets.registrationId, registrations.id))
      .where(eq(registrations.id, input.registrationId));
    if (!row) return refuse("not-found");
    const { registration, person, event, venue, program } = row;
    const { id, status, ticket, code, tokenVersion, cancelledAt, promotedAt, version } = registration;
    const { approval, offeredUntil } = registration;
    const { email, guardianEmail } = await contactsOf(db, person.id);
    return {
      registrationId: id,
      status,
      ticket,
      code,
      cancelledAt,
      promotedAt,
      version,
      approval,
      offeredUntil,
      token: linkToken(id, tokenVersion),
      checkInToken: checkInToken(id, tokenVersion),
      fullName: person.fullName,
      locale: person.locale,
      email,
      guardianEmail,
      event,
      venue,
      contact: contactOf(event, program),
      hasAnswer: await hasAnswer(db, id),
      mayGiveFeedback: await mayGiveFeedback(db, id, event.id, now),
      hasCertificate: await hasCertificate(db, id),
      files: await lackingOf(db, id, event.id, now),
      wishes: row.wishesDueAt ? { dueAt: row.wishesDueAt, given: row.wishedAt !== null } : null,
    };
  },
});
export type LetterFacts = Awaited<ReturnType<typeof letterOf>>;

/** Whether the kept letters may be read: by the owner, in the demo or while developing. Refuses `not-found` elsewhere. */
export const mailbox = query("letters.mailbox", {
  input: mailboxInput,
  scope: async () => (showsMailbox() ? atInstance() : refuse("not-found")),
  run: async () => ({ open: true }),
});

/** Whether a token of a letter ends letters: what the page behind it asks. Refuses `not-found`. */
export const declining = query("letters.declining", {
  input: declineInput,
  scope: async () => ({}),
  run: async ({ input }) => {
    const whom = whoDeclines(input.token) ?? refuse("not-found");
    return { recipient: whom.recipient };
  },
});

/** Whether an address wants no letters it can do without. For the job that sends them. */
export const askedOff = query("letters.askedOff", {
  input: addressInput,
  scope: atInstance,
  async run({ db, input }) {
    const key = eq(mailRefusals.addressIndex, addressKey(input.address));
    return { declined: (await db.$count(mailRefusals, key)) > 0 };
  },
});

/** The words of a letter to many, opened; none when they were forgotten. For the job that sends them. */
export const mailingWords = query("letters.words", {
  input: mailingWordsInput,
  scope: atInstance,
  run: async ({ db, input }) => ({ words: await wordsOf(db, input.mailingId) }),
});

import { and, eq, exists, gt, isNotNull, isNull, or } from "drizzle-orm";
import { blindIndex, derivedToken, open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { alias } from "../../db/dialect";
import { certificates, mailings, persons, questions, registrations, surveys, surveyTakers } from "../../db/schema";
import { isService } from "../outbox/rules";
import { queueLetters } from "../outbox/steps";
import type { LetterKind } from "./rules";

export type { LetterKind } from "./rules";

/**
 * A letter that follows, with the change that causes it: one for each kind, registration and moment. Whether it still
 * holds is looked at when it is sent, `delay` milliseconds from now.
 * @param facts what it speaks of beyond the registration: instants as ISO texts, never personal data
 */
export async function enqueueLetter(
  tx: Tx,
  kind: LetterKind,
  registrationId: string,
  now: Date,
  delay = 0,
  facts?: Record<string, unknown>,
): Promise<void> {
  const [row] = await tx
    .select({ eventId: registrations.eventId, locale: persons.locale })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(registrations.id, registrationId));
  if (row) await enqueueLetterTo(tx, kind, { ...row, registrationId }, now, delay, facts);
}

type Addressed = { registrationId: string; eventId: string; locale: "en" | "ko" | "ru" | "kk" };

/** The same where it is known already whom it is for. */
export async function enqueueLetterTo(
  tx: Tx,
  kind: LetterKind,
  row: Addressed,
  now: Date,
  delay = 0,
  facts?: Record<string, unknown>,
): Promise<void> {
  const { registrationId } = row;
  const dedupeKey = `${kind}:${registrationId}:${now.getTime()}`;
  const dueAt = new Date(now.getTime() + delay);
  const letter = { kind, dedupeKey, ...row, service: isService(kind), facts: facts ?? null, dueAt };
  await queueLetters(tx, [letter], now);
}

export type Written = { subject: string; text: string };
const place = (mailingId: string) => `mailings|content|${mailingId}`;

/** The words of a letter to many, as they are stored. */
export const sealWords = (mailingId: string, { subject, text }: Written) =>
  seal(place(mailingId), JSON.stringify({ subject, text }));

/** The words of a letter to many; undefined when they are forgotten. */
export async function wordsOf(db: Reader, mailingId: string): Promise<Written | undefined> {
  const [row] = await db.select({ content: mailings.content }).from(mailings).where(eq(mailings.id, mailingId));
  return row?.content ? (JSON.parse(open(place(mailingId), row.content)) as Written) : undefined;
}

type Declining = { registrationId: string; recipient: "person" | "guardian" };
const mac = ({ registrationId, recipient }: Declining) =>
  derivedToken("unsubscribe", `${registrationId}:${recipient}`, 1);

/** The token of the address in a letter that ends letters one can do without. It opens nothing. */
export const declineToken = (whom: Declining) =>
  `${whom.registrationId}.${whom.recipient === "guardian" ? "g" : "p"}.${mac(whom)}`;

/** Whose letters a token ends; undefined when it is not ours. */
export function whoDeclines(token: string): Declining | undefined {
  const [registrationId = "", short, given] = token.split(".");
  const whom = { registrationId, recipient: short === "g" ? ("guardian" as const) : ("person" as const) };
  return given && given === mac(whom) ? whom : undefined;
}

/** The keyed hash under which an address is kept that wants no letters one can do without. */
export const addressKey = (address: string) => blindIndex("mail_refusals.address", address.toLowerCase());

/** Whether an answer to a question of somebody's can be read: to the own one, or to that it was merged into. */
export async function hasAnswer(db: Reader, registrationId: string): Promise<boolean> {
  const head = alias(questions, "head");
  const isRead = and(eq(head.status, "answered"), isNotNull(head.answerSummary), isNull(head.trashedAt));
  const own = and(eq(questions.askerRegistrationId, registrationId), isNull(questions.trashedAt));
  const read = or(
    and(eq(questions.status, "answered"), isNotNull(questions.answerSummary)),
    and(
      eq(questions.status, "merged"),
      exists(
        db
          .select({ id: head.id })
          .from(head)
          .where(and(eq(head.id, questions.mergedIntoId), isRead)),
      ),
    ),
  );
  return (await db.$count(questions, and(own, read))) > 0;
}

/** Whether the feedback form of an event takes an answer of somebody's now. */
export async function mayGiveFeedback(db: Reader, registrationId: string, eventId: string, now: Date) {
  const open = and(
    eq(surveys.eventId, eventId),
    eq(surveys.state, "open"),
    or(isNull(surveys.closesAt), gt(surveys.closesAt, now)),
  );
  const taken = and(eq(surveyTakers.eventId, eventId), eq(surveyTakers.registrationId, registrationId));
  return (await db.$count(surveys, open)) > 0 && (await db.$count(surveyTakers, taken)) === 0;
}

/** Whether a certificate for somebody's registration is in force. */
export async function hasCertificate(db: Reader, registrationId: string): Promise<boolean> {
  const held = and(eq(certificates.registrationId, registrationId), eq(certificates.state, "issued"));
  return (await db.$count(certificates, held)) > 0;
}

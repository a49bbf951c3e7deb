import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistrations } from "../../core/scopes";
import { id } from "../../db/id";
import { letters, mailings } from "../../db/schema";
import { enqueueLetter } from "../letters/steps";
import { cancelLetters } from "../outbox/steps";
import { mailingInput, messageInput, resendInput, unsendInput } from "./inputs";
import { audienceOf, forgetTold, queueMailing, reachedOf } from "./steps";

/**
 * Sends a letter to people registered for one event: to their own address and, for safety of the young, to the
 * guardian's too; where no guardian is reached, a second member of the team gets a copy. It leaves after half a minute;
 * until then `registrations.unsend` takes it back. Answers whom it reaches: those without any address, and the
 * cancelled, get none. Refuses `not-found`, `no-second-reader`.
 */
export const message = command("registrations.message", {
  input: messageInput,
  scope: atRegistrations,
  async run({ db, actor, input, scope, now }) {
    const { reached } = await reachedOf(db, [...new Set(input.registrationIds)]);
    const messageId = id(now.getTime());
    const written = { subject: input.subject, text: input.text };
    await queueMailing(db, { id: messageId, kind: "message", written, actor, scope, now }, reached);
    return { messageId, recipients: reached.length, unreachable: input.registrationIds.length - reached.length };
  },
  note: ({ messageId, recipients }, { registrationIds }) => ({ messageId, recipients, registrationIds }),
});

/**
 * Sends a letter to everybody of an event with a seat, in line, or both: one's own words, or one of the letters written
 * already, in each person's language. The same half minute and the same care for the young as with a message.
 * Refuses `nobody-to-write-to`, `no-second-reader`, `not-found`, and fields.
 */
export const send = command("mailings.send", {
  input: mailingInput,
  scope: atEvent,
  async run({ db, actor, input, scope, now }) {
    const ids = await audienceOf(db, input.eventId, input.audience);
    const { reached, missing } = await reachedOf(db, ids);
    if (reached.length === 0) return refuse("nobody-to-write-to");
    const messageId = id(now.getTime());
    const { kind, subject, text } = input;
    const written = kind === "message" && subject && text ? { subject, text } : undefined;
    const leavesAt = await queueMailing(db, { id: messageId, kind, written, actor, scope, now }, reached);
    return { messageId, recipients: reached.length, unreachable: missing.length, leavesAt };
  },
  note: ({ messageId, recipients }, { kind, audience }) => ({ messageId, recipients, kind, audience }),
});

/** Takes back a letter that has not left yet. Answers how many recipients it will not reach. */
export const unsend = command("registrations.unsend", {
  input: unsendInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const [mailing] = await db.select().from(mailings).where(eq(mailings.id, input.messageId));
    if (mailing?.eventId !== input.eventId) return { withdrawn: 0 };
    const back = await cancelLetters(db, eq(letters.mailingId, mailing.id), "taken-back");
    if (back.length > 0)
      await db.update(mailings).set({ cancelledAt: now, content: null }).where(eq(mailings.id, mailing.id));
    const people = [...new Set(back.flatMap((row) => row.registrationId ?? []))];
    await forgetTold(db, mailing, people);
    return { withdrawn: people.length };
  },
  note: ({ withdrawn }, { messageId }) => (withdrawn > 0 ? { messageId, withdrawn } : undefined),
});

/** Sends people their personal link again. Answers whom it reaches. Refuses `not-found`. */
export const resend = command("registrations.resend", {
  input: resendInput,
  scope: atRegistrations,
  async run({ db, input, now }) {
    const { reached } = await reachedOf(db, input.registrationIds);
    for (const { registrationId } of reached) await enqueueLetter(db, "link", registrationId, now);
    return { recipients: reached.length, unreachable: input.registrationIds.length - reached.length };
  },
  note: ({ recipients }, { registrationIds }) => ({ registrationIds, recipients }),
});

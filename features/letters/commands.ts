import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance } from "../../core/scopes";
import { mailRefusals, registrations } from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import { forgetOldWords, settleLetter, takeLetters } from "../outbox/steps";
import { declineInput, forgetInput, settleInput, takeInput } from "./inputs";
import { addressKey, whoDeclines } from "./steps";

/**
 * Ends letters one can do without for the address a letter went to, or takes that back (`want: "all"`). The token of the
 * letter is enough: nobody need sign in. Refuses `letter-link-unknown`.
 */
export const decline = command("letters.decline", {
  input: declineInput,
  scope: async () => ({}),
  alone: false,
  async run({ db, input, now }) {
    const whom = whoDeclines(input.token) ?? refuse("letter-link-unknown");
    const [row] = await db
      .select({ personId: registrations.personId })
      .from(registrations)
      .where(eq(registrations.id, whom.registrationId));
    const contacts = row ? await contactsOf(db, row.personId) : undefined;
    const address = whom.recipient === "guardian" ? contacts?.guardianEmail : contacts?.email;
    // Whose address was struck out meanwhile gets no more letters anyway.
    if (!address) return { want: input.want, changed: false };
    const addressIndex = addressKey(address);
    if (input.want === "none")
      await db.insert(mailRefusals).values({ addressIndex, createdAt: now }).onConflictDoNothing();
    else await db.delete(mailRefusals).where(eq(mailRefusals.addressIndex, addressIndex));
    return { want: input.want, changed: true };
  },
  note: ({ changed, want }) => (changed ? { want } : undefined),
});

/** Takes the next letters that are due. For the job that sends them. */
export const take = command("letters.take", {
  input: takeInput,
  scope: atInstance,
  alone: false,
  run: ({ db, input, now }) => takeLetters(db, now, input.limit),
  note: false,
});

/** Writes down what became of a letter that was taken. */
export const settle = command("letters.settle", {
  input: settleInput,
  scope: atInstance,
  alone: false,
  run: ({ db, input, now }) => settleLetter(db, input.letterId, input.attempts, input.result, now),
  note: false,
});

/** Forgets the words of letters after thirty days. */
export const forget = command("letters.forget", {
  input: forgetInput,
  scope: atInstance,
  alone: false,
  run: ({ db, now }) => forgetOldWords(db, now),
  note: false,
});

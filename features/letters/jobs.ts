import { env } from "../../core/env";
import { type Reaction, reaction, type Schedule, schedule } from "../../core/jobs";
import { report } from "../../core/log";
import { renderLetter, send } from "../../core/mail";
import { Undelivered } from "../../core/mail-delivery";
import { system } from "../../core/permissions";
import { isRefusal } from "../../core/refusal";
import { fromWallClock, wallClock } from "../../core/time";
import { isService, mayRing, quietEnd, usualLetters } from "../outbox/rules";
import { type LetterRow, type Ready, type Result, readyOf } from "../outbox/steps";
import { forget, settle, take } from "./commands";
import { calendarOf, letterText, messageText, qrOf } from "./emails";
import { askedOff, type LetterFacts, letterOf, mailingWords } from "./queries";
import { isStillTrue, type LetterKind, letterKinds } from "./rules";
import { declineToken } from "./steps";

/** The registration, or nothing when it is gone. */
async function factsOf(registrationId: string): Promise<LetterFacts | undefined> {
  try {
    return await letterOf(system, { registrationId });
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

type Recipient = "person" | "guardian";
type Written = { ready: Ready; recipient: LetterRow["recipient"]; declines?: string; event?: LetterFacts["event"] };

/** To their own address, else to the guardian's; a copy for the guardian goes to the guardian alone. */
function addressOf(row: LetterRow, to: LetterFacts): { address: string; recipient: Recipient } | undefined {
  const own = row.recipient === "guardian" ? null : to.email;
  if (own) return { address: own, recipient: "person" };
  const isMessage = row.kind === "message" && row.recipient === "person";
  return to.guardianEmail && !isMessage ? { address: to.guardianEmail, recipient: "guardian" } : undefined;
}

const isKind = (kind: string): kind is LetterKind => letterKinds.some((one) => one === kind);

/** The letter as it goes out now, or why it does not any more. */
async function written(row: LetterRow, now: Date): Promise<Written | string> {
  const ready = readyOf(row);
  if (ready) return { ready, recipient: row.recipient };
  const to = row.registrationId ? await factsOf(row.registrationId) : undefined;
  if (!to) return "gone";
  const found = addressOf(row, to);
  if (!found) return "no-address";
  const { address, recipient } = found;
  const about = { recipient, event: to.event };
  const replyTo = to.contact?.email ?? undefined;
  if (row.kind === "message") {
    const said = row.mailingId ? (await mailingWords(system, { mailingId: row.mailingId })).words : undefined;
    if (!said) return "forgotten";
    return to.status === "cancelled"
      ? "not-true"
      : { ...about, ready: { to: address, letter: messageText(said, to), replyTo } };
  }
  if (!isKind(row.kind) || !isStillTrue(row.kind, to, now)) return "not-true";
  const declines = isService(row.kind) ? undefined : declineToken({ registrationId: to.registrationId, recipient });
  if (declines && (await askedOff(system, { address })).declined) return "declined";
  const page = declines && `${env.APP_URL}/${to.locale}/letters/${declines}`;
  const letter = letterText(row.kind, to, row.facts ?? {}, page);
  const parts = { attachments: qrOf(row.kind, to), calendar: calendarOf(row.kind, to, address) };
  return { ...about, declines, ready: { to: address, letter, replyTo, ...parts } };
}

/** Until when a letter waits because it would come at night; undefined when it may go. */
function heldUntil(row: LetterRow, event: LetterFacts["event"] | undefined, now: Date): Date | undefined {
  if (!event) return undefined;
  const end = quietEnd(wallClock(now, event.timeZone), event.letterSettings ?? usualLetters);
  if (!end) return undefined;
  const at = fromWallClock(end, event.timeZone);
  return mayRing(row.kind, event.startsAt, now, at) ? undefined : at;
}

/** Sends one letter; answers what became of it. */
async function deliver(row: LetterRow): Promise<Result> {
  const now = new Date();
  const made = await written(row, now);
  if (typeof made === "string") return { became: "dropped", reason: made };
  const until = heldUntil(row, made.event, now);
  if (until) return { became: "held", until };
  const { letter, ...rest } = made.ready;
  const unsubscribe = made.declines && { oneClick: `${env.APP_URL}/api/letters/${made.declines}` };
  try {
    await send({ ...rest, ...renderLetter(letter), id: row.id, ...(unsubscribe ? { unsubscribe } : {}) });
  } catch (error) {
    const known = error instanceof Undelivered ? error : new Undelivered("unknown", false);
    if (known !== error) report(error, { letter: row.kind });
    return { became: "refused", reason: known.reason, permanent: known.permanent };
  }
  return { became: "sent", recipient: made.recipient };
}

async function deliverAndSettle(row: LetterRow) {
  try {
    const result = await deliver(row);
    await settle(system, { letterId: row.id, attempts: row.attempts, result });
  } catch (error) {
    // What breaks one letter must not stop the others; its lease ends and it is taken again.
    report(error, { letter: row.kind });
  }
}

/** Sends what is due, four letters at a time, until nothing is. */
export async function pump(): Promise<void> {
  for (;;) {
    const taken = await take(system, { limit: 4 });
    if (!taken.ok || taken.value.length === 0) return;
    await Promise.all(taken.value.map(deliverAndSettle));
  }
}

const pumping = reaction("letters.pump", [], pump);

export const reactions: Reaction[] = [pumping];
/** Each minute what a stopped process left behind; each day what need not be kept. */
export const schedules: Schedule[] = [
  schedule("letters.tick", 1, pump),
  schedule("letters.forget", 1_440, async () => {
    await forget(system, {});
  }),
];

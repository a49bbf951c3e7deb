import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { limit } from "../../core/limits";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import type { Tx } from "../../db";
import { events, questions, questionVotes } from "../../db/schema";
import { searchable } from "../../db/search";
import { heldBy } from "../question-rooms/rules";
import { bump, isMuted, roomOf, touch } from "../question-rooms/steps";
import { nextPlace, record } from "../questions/steps";
import { mayBeNamed } from "../screen-names/rules";
import { askInput, voteInput, withdrawInput } from "./inputs";
import { askerOf, publicStates } from "./steps";

/** Seconds between two questions of one person (live-presentations.md §7). */
const restSeconds = 20;

/** Whoever may take part now, with the room; refuses why not. */
async function taking(db: Tx, registrationId: string) {
  const asker = await askerOf(db, registrationId);
  if (asker.status !== "confirmed" || asker.eventStatus !== "published") return refuse("questions-no-seat");
  return { asker, room: await roomOf(db, asker.eventId) };
}

async function mayAsk(db: Tx, registrationId: string) {
  const { asker, room } = await taking(db, registrationId);
  if (room.state === "closed") return refuse("questions-closed");
  if (room.state === "paused") return refuse("questions-paused");
  if (await isMuted(db, asker.eventId, registrationId)) return refuse("questions-muted");
  const own = await db.$count(
    questions,
    and(eq(questions.askerRegistrationId, registrationId), notInArray(questions.status, ["withdrawn"])),
  );
  if (own >= room.perPerson) return refuse("questions-enough", { max: room.perPerson });
  await limit(`ask:${registrationId}`, 1, restSeconds, db);
  return { asker, room };
}

/**
 * Asks a question from a phone: before the event begins it is filed beforehand. The team reads it first, unless the room
 * is without moderation and no word holds it back. The given name is shown only to a room in which it may be. Refuses
 * `questions-no-seat`, `questions-closed`, `questions-paused`, `questions-muted`, `questions-enough`,
 * `too-many-questions`, and `too-many` within 20 seconds. The same `clientId` twice answers the first one.
 */
export const ask = command("ownQuestions.ask", {
  input: askInput,
  scope: atRegistration,
  async run({ db, input: { registrationId, clientId, body, lang, display }, now }) {
    if (clientId) {
      const [before] = await db.select().from(questions).where(eq(questions.clientId, clientId));
      if (before && before.askerRegistrationId !== registrationId) return refuse("not-found");
      if (before) return { ...shown(before), again: true };
    }
    const { asker, room } = await mayAsk(db, registrationId);
    const [event] = await db.select({ startsAt: events.startsAt }).from(events).where(eq(events.id, asker.eventId));
    const isHeld = room.moderated || heldBy(body, room.holdWords) !== undefined;
    const [made] = await db
      .insert(questions)
      .values({
        eventId: asker.eventId,
        ...(await nextPlace(db, asker.eventId)),
        source: event && now < event.startsAt ? "prefiled" : "phone",
        askerRegistrationId: registrationId,
        askerGroupId: asker.groupId,
        askerDisplay: display === "name" && mayBeNamed(asker) ? "name" : "anonymous",
        ...{ body, lang, search: searchable(body), status: isHeld ? ("held" as const) : ("listed" as const) },
        ...{ askedAt: now, clientId: clientId ?? null },
      })
      .returning();
    if (!made) return refuse("not-found");
    await touch(db, asker.eventId, [made.id]);
    await record(db, { questionId: made.id, action: "ask", before: {}, after: { status: made.status } });
    return { ...shown(made), again: false };
  },
  note: ({ questionId, no, status, again }) => (again ? undefined : { questionId, no, status }),
});

const shown = ({ id, no, status, source }: typeof questions.$inferSelect) => ({ questionId: id, no, status, source });

/** Takes one's own question back while the room has not heard it. Refuses `not-found` and `questions-too-late`. */
export const withdraw = command("ownQuestions.withdraw", {
  input: withdrawInput,
  scope: atRegistration,
  async run({ db, input: { registrationId, questionId }, scope }) {
    const own = and(eq(questions.id, questionId), eq(questions.askerRegistrationId, registrationId));
    const [found] = await db.select().from(questions).where(own);
    if (!found || found.trashedAt) return refuse("not-found");
    if (found.status === "withdrawn") return { questionId, again: true };
    if (["on_stage", "answered", "deferred"].includes(found.status)) return refuse("questions-too-late");
    await db
      .update(questions)
      .set({ status: "withdrawn", mergedIntoId: null, version: found.version + 1 })
      .where(own);
    await touch(db, scope.eventId ?? "", [questionId]);
    const after = { status: "withdrawn" };
    await record(db, { questionId, action: "withdraw", before: { status: found.status }, after });
    return { questionId, again: false };
  },
  note: ({ questionId, again }) => (again ? undefined : { questionId }),
});

/**
 * Says that one would like to hear the answer too, or no more. Refuses `not-found` for what the room does not see,
 * `questions-own`, `questions-closed` and `votes-off`. Given twice it counts once.
 */
export const vote = command("ownQuestions.vote", {
  input: voteInput,
  scope: atRegistration,
  alone: false,
  async run({ db, input: { registrationId, questionId, wanted } }) {
    const { asker, room } = await taking(db, registrationId);
    const [found] = await db
      .select({ asker: questions.askerRegistrationId })
      .from(questions)
      .where(
        and(
          eq(questions.id, questionId),
          eq(questions.eventId, asker.eventId),
          isNull(questions.trashedAt),
          inArray(questions.status, [...publicStates]),
        ),
      );
    if (!found) return refuse("not-found");
    if (found.asker === registrationId) return refuse("questions-own");
    if (room.state === "closed") return refuse("questions-closed");
    if (!room.votes) return refuse("votes-off");
    await limit(`vote:${registrationId}`, 120, 60, db);
    const one = { questionId, registrationId };
    const changed = wanted
      ? await db.insert(questionVotes).values(one).onConflictDoNothing().returning()
      : await db
          .delete(questionVotes)
          .where(and(eq(questionVotes.questionId, questionId), eq(questionVotes.registrationId, registrationId)))
          .returning();
    if (changed.length > 0) await bump(db, asker.eventId, "tally");
    return { questionId, wanted };
  },
  note: false,
});

import { and, eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { questionMutes } from "../../db/schema";
import { configureInput, muteInput, stateInput } from "./inputs";
import { bump, roomOf } from "./steps";

/**
 * Says how an event takes questions: read by the team first or not, with votes, with hands, how many from one person,
 * which words hold one back, and the second language on the projector. Refuses `changed-meanwhile` when somebody else was faster.
 */
export const configure = command("questionRooms.configure", {
  input: configureInput,
  scope: atEvent,
  async run({ db, input: { eventId, version, ...said } }) {
    if ((await roomOf(db, eventId)).version !== version) return refuse("changed-meanwhile");
    await bump(db, eventId, "seq", { ...said, version: version + 1 });
    return { eventId, version: version + 1, words: said.holdWords.length, ...said, holdWords: undefined };
  },
  note: ({ moderated, votes, hands, perPerson, words }) => ({ moderated, votes, hands, perPerson, words }),
});

/** Opens the questions, pauses or closes them, at once on all phones. */
export const setState = command("questionRooms.setState", {
  input: stateInput,
  scope: atEvent,
  async run({ db, input: { eventId, state } }) {
    const before = (await roomOf(db, eventId)).state;
    if (before !== state) await bump(db, eventId, "seq", { state });
    return { eventId, state, again: before === state };
  },
  note: ({ state, again }) => (again ? undefined : { state }),
});

/** Takes no more questions and hands from somebody, who keeps seeing the own ones. */
export const mute = command("questionRooms.mute", {
  input: muteInput,
  scope: atRegistration,
  async run({ db, actor, input: { registrationId }, scope }) {
    const eventId = scope.eventId ?? refuse("not-found");
    const [made] = await db
      .insert(questionMutes)
      .values({ eventId, registrationId, createdBy: actor.id ?? null })
      .onConflictDoNothing()
      .returning();
    if (made) await bump(db, eventId);
    return { registrationId, again: !made };
  },
  note: ({ registrationId, again }) => (again ? undefined : { registrationId }),
});

/** Lets somebody ask again. */
export const unmute = command("questionRooms.unmute", {
  input: muteInput,
  scope: atRegistration,
  async run({ db, input: { registrationId }, scope }) {
    const eventId = scope.eventId ?? refuse("not-found");
    const gone = await db
      .delete(questionMutes)
      .where(and(eq(questionMutes.eventId, eventId), eq(questionMutes.registrationId, registrationId)))
      .returning();
    if (gone.length > 0) await bump(db, eventId);
    return { registrationId, again: gone.length === 0 };
  },
  note: ({ registrationId, again }) => (again ? undefined : { registrationId }),
});

import { and, eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { questionMutes } from "../../db/schema";
import { codeInput, configureInput, muteInput, stateInput } from "./inputs";
import { bump, newCode, roomOf } from "./steps";

/**
 * Says how an event takes questions: read by the team first or not, with votes, with hands, how many from one person,
 * which words hold one back, and the second language on the projector. Refuses `changed-meanwhile` when somebody else was faster.
 */
export const configure = command("questionRooms.configure", {
  input: configureInput,
  scope: atEvent,
  async run({ db, input: { eventId, version, ...said } }) {
    const before = await roomOf(db, eventId);
    if (before.version !== version) return refuse("changed-meanwhile");
    await bump(db, eventId, "seq", { ...said, version: version + 1 });
    return { eventId, version: version + 1, words: said.holdWords.length, ...said, holdWords: undefined };
  },
  note: ({ moderated, votes, hands, perPerson, words }) => ({ moderated, votes, hands, perPerson, words }),
});

/** Opens the questions, pauses or closes them, at once on all phones. A room that is new gets its code. */
export const setState = command("questionRooms.setState", {
  input: stateInput,
  scope: atEvent,
  async run({ db, input: { eventId, state } }) {
    const before = await roomOf(db, eventId);
    const again = before.state === state;
    if (!again) await bump(db, eventId, "seq", { state });
    return { eventId, state, again };
  },
  note: ({ state, again }) => (again ? undefined : { state }),
});

/**
 * Gives the room a new code, so that the old one leads nowhere, or takes it away: nobody comes in by a code then. Whoever
 * has come in stays.
 */
export const setCode = command("questionRooms.setCode", {
  input: codeInput,
  scope: atEvent,
  async run({ db, input: { eventId, code } }) {
    const made = code === "on" ? newCode() : null;
    await bump(db, eventId, "seq", { code: made });
    return { eventId, code: made };
  },
  note: ({ code }) => ({ code: code === null ? "off" : "on" }),
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

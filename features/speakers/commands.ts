import { and, eq, inArray } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { amongOwn, atEvent } from "../../core/scopes";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { agendaItemSpeakers, agendaItems, eventSpeakers, speakers } from "../../db/schema";
import { mustBeOwnImage } from "../files/steps";
import {
  addSpeakerInput,
  arrangeSpeakersInput,
  attachSpeakerInput,
  detachSpeakerInput,
  editSpeakerInput,
  speakerInput,
} from "./inputs";
import { announce, eventsOfSpeaker, putOrder, refuseShared, searchOf, speakerOf, speakersOfEvent } from "./steps";

/**
 * Adds a speaker to the address book, and to an event when one is named. Answers their id.
 * Refuses a photo that the actor did not upload.
 */
export const add = command("speakers.add", {
  input: addSpeakerInput,
  scope: async ({ db, actor, input }) =>
    input.eventId ? atEvent({ db, input: { eventId: input.eventId } }) : amongOwn({ db, actor }),
  async run({ db, actor, input, now }) {
    const { eventId, speakerId = id(), photoFileId, ...said } = input;
    if (photoFileId) await mustBeOwnImage(db, actor, photoFileId, "photoFileId");
    const [made] = await db
      .insert(speakers)
      .values({ id: speakerId, ...said, photoFileId: photoFileId ?? null, search: searchOf(said), createdAt: now })
      .onConflictDoNothing()
      .returning({ id: speakers.id });
    if (!made) return refuseField("speakerId", "choice");
    if (eventId) await announce(db, eventId, speakerId);
    return { speakerId };
  },
  note: ({ speakerId }, { eventId }) => ({ speakerId, ...(eventId ? { eventId } : {}) }),
});

/**
 * Changes what is said of a speaker, at every event. Refuses `not-found`, `speaker-shared` when an event announces them
 * in which the actor has no say, and a photo that the actor did not upload.
 */
export const edit = command("speakers.edit", {
  input: editSpeakerInput,
  scope: amongOwn,
  async run({ db, actor, input }) {
    const { speakerId, photoFileId, ...said } = input;
    const before = await speakerOf(db, speakerId);
    await refuseShared(db, actor, speakerId);
    if (photoFileId && photoFileId !== before.photoFileId) await mustBeOwnImage(db, actor, photoFileId, "photoFileId");
    await db
      .update(speakers)
      .set({ ...said, photoFileId: photoFileId ?? null, search: searchOf(said) })
      .where(eq(speakers.id, speakerId));
    return { speakerId };
  },
  note: ({ speakerId }) => ({ speakerId }),
});

/**
 * Takes a speaker out of the address book. Answers all that adding them again needs. Refuses `not-found`, and
 * `speaker-in-use` while an event announces them.
 */
export const remove = command("speakers.remove", {
  input: speakerInput,
  scope: amongOwn,
  async run({ db, input }) {
    const before = await speakerOf(db, input.speakerId);
    if ((await eventsOfSpeaker(db, input.speakerId)).length > 0) refuse("speaker-in-use");
    await db.delete(agendaItemSpeakers).where(eq(agendaItemSpeakers.speakerId, input.speakerId));
    await db.delete(speakers).where(eq(speakers.id, input.speakerId));
    return before;
  },
  note: ({ speakerId }) => ({ speakerId }),
});

/** Items of this event only: others are as if they did not exist. */
const ownItems = (db: Tx, eventId: string, ids: readonly string[]) =>
  db
    .select({ agendaItemId: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.eventId, eventId), inArray(agendaItems.id, [...ids])));

/** Announces a known speaker at an event. Refuses `not-found` and `too-many-speakers`. */
export const attach = command("speakers.attach", {
  input: attachSpeakerInput,
  scope: atEvent,
  async run({ db, input }) {
    const { eventId, speakerId, index, agendaItemIds } = input;
    await speakerOf(db, speakerId);
    await announce(db, eventId, speakerId, index);
    const items = agendaItemIds.length > 0 ? await ownItems(db, eventId, agendaItemIds) : [];
    if (items.length > 0)
      await db
        .insert(agendaItemSpeakers)
        .values(items.map(({ agendaItemId }) => ({ agendaItemId, speakerId })))
        .onConflictDoNothing();
    return { eventId, speakerId };
  },
  note: ({ speakerId }) => ({ speakerId }),
});

/** Takes a speaker off an event and its run of show. Answers what attaching them again needs. Refuses `not-found`. */
export const detach = command("speakers.detach", {
  input: detachSpeakerInput,
  scope: atEvent,
  async run({ db, input }) {
    const { eventId, speakerId } = input;
    const before = (await speakersOfEvent(db, eventId)).map((one) => one.speakerId);
    const index = before.indexOf(speakerId);
    if (index === -1) return refuse("not-found");
    const speaking = await db
      .select({ agendaItemId: agendaItems.id })
      .from(agendaItemSpeakers)
      .innerJoin(agendaItems, eq(agendaItems.id, agendaItemSpeakers.agendaItemId))
      .where(and(eq(agendaItems.eventId, eventId), eq(agendaItemSpeakers.speakerId, speakerId)));
    const agendaItemIds = speaking.map((one) => one.agendaItemId);
    if (agendaItemIds.length > 0)
      await db
        .delete(agendaItemSpeakers)
        .where(
          and(eq(agendaItemSpeakers.speakerId, speakerId), inArray(agendaItemSpeakers.agendaItemId, agendaItemIds)),
        );
    await db
      .delete(eventSpeakers)
      .where(and(eq(eventSpeakers.eventId, eventId), eq(eventSpeakers.speakerId, speakerId)));
    return { eventId, speakerId, index, agendaItemIds };
  },
  note: ({ speakerId }) => ({ speakerId }),
});

/** The order in which an event announces its speakers. Refuses `changed-meanwhile` unless all of them are named once. */
export const arrange = command("speakers.arrange", {
  input: arrangeSpeakersInput,
  scope: atEvent,
  async run({ db, input }) {
    const before = (await speakersOfEvent(db, input.eventId)).map((one) => one.speakerId);
    const wanted = new Set(input.speakerIds);
    if (wanted.size !== before.length || before.some((one) => !wanted.has(one))) refuse("changed-meanwhile");
    await putOrder(db, input.eventId, [...wanted]);
    return { speakerIds: [...wanted], before };
  },
  note: ({ speakerIds }) => ({ speakers: speakerIds.length }),
});

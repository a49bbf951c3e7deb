import { and, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, formAnswers, registrations } from "../../db/schema";
import { documentsOf } from "../documents/steps";
import { refuseFull } from "../files/steps";
import { isOwnToAnswer } from "../forms/rules";
import { questionsOf } from "../forms/steps";
import { registrationState, takesRegistrations } from "../registrations/rules";
import { ownFileInput, ownRoomInput, roomInput } from "./inputs";

/** The keys of an event's questions for files. Refuses `storage-full`, and `not-found` when there are none. */
async function keysOf(db: Reader, eventId: string) {
  const keys = (await questionsOf(db, eventId)).filter((one) => one.kind === "file").map((one) => one.key);
  if (keys.length === 0) return refuse("not-found");
  await refuseFull(db, eventId, 1);
  return { eventId, keys };
}

/**
 * May somebody who registers send a file here, and for which questions? Asked before a single byte is taken. Refuses
 * `not-found`, `registration-closed`, `full`, `storage-full`.
 */
export const fileRoom = query("answers.fileRoom", {
  input: roomInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event || event.trashedAt || event.status === "draft") return refuse("not-found");
    const state = registrationState(event, now);
    if (!takesRegistrations(state)) return refuse(state === "full" ? "full" : "registration-closed");
    return keysOf(db, event.id);
  },
});

/** The same of somebody registered, for oneself until the event starts and for the team. Refuses `event-started` too. */
export const ownFileRoom = query("answers.ownFileRoom", {
  input: ownRoomInput,
  scope: atRegistration,
  async run({ db, actor, input, now }) {
    const [row] = await db
      .select({ event: events, status: registrations.status })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(eq(registrations.id, input.registrationId));
    if (!row) return refuse("not-found");
    const isSelf = actor.kind === "link";
    if (isSelf && (!isOwnToAnswer(row.event, now) || row.status === "cancelled")) return refuse("event-started");
    return keysOf(db, row.event.id);
  },
});

/** A file that one answered with, for oneself. Refuses `not-found`. */
export const ownFile = query("answers.ownFile", {
  input: ownFileInput,
  scope: atRegistration,
  async run({ db, input }) {
    const [found] = await db
      .select({ fileId: formAnswers.fileId })
      .from(formAnswers)
      .where(and(eq(formAnswers.registrationId, input.registrationId), eq(formAnswers.fileId, input.fileId)));
    return (await documentsOf(db, [found?.fileId ?? null])).get(input.fileId) ?? refuse("not-found");
  },
});

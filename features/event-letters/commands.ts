import { and, eq, inArray } from "drizzle-orm";
import { command } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { events, letters } from "../../db/schema";
import { eventForChange } from "../events/steps";
import { queueAgain } from "../outbox/steps";
import { dueInput, letterSettingsInput, retryInput, tellInput } from "./inputs";
import { digest, remind, tellCancellation, tellChange, thank } from "./steps";

/** Chooses which letters of an event leave by themselves, and when none leave. Refuses `not-found`, `in-trash`. */
export const configure = command("letters.configure", {
  input: letterSettingsInput,
  scope: atEvent,
  async run({ db, input }) {
    const { eventId, reminders, ...rest } = input;
    await eventForChange(db, eventId);
    const letterSettings = { ...rest, reminders: [...new Set(reminders)].sort((a, b) => b - a) };
    await db.update(events).set({ letterSettings }).where(eq(events.id, eventId));
    return { eventId, ...letterSettings };
  },
  note: ({ reminders, thanks, digests }) => ({ reminders, thanks, digests }),
});

/** Tries letters again that were not taken. Answers how many were; those of other events and those sent are left out. */
export const retry = command("letters.retry", {
  input: retryInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const mine = and(eq(letters.eventId, input.eventId), inArray(letters.id, input.letterIds));
    return { retried: await queueAgain(db, mine, now) };
  },
  note: ({ retried }) => (retried > 0 ? { count: retried } : undefined),
});

/** Queues letters about what happened to an event as a whole. Once for each activity and person. */
export const tell = command("letters.tell", {
  input: tellInput,
  scope: atEvent,
  async run({ db, input }) {
    const { activityId, eventId, what, was, place, at } = input;
    const queued =
      what === "called-off"
        ? await tellCancellation(db, activityId, eventId, at)
        : await tellChange(db, { activityId, eventId, was, place }, at);
    return { queued };
  },
  note: false,
});

/** Queues the reminders, the thanks, or the letters to teachers, of an event whose time has come. Once for each person. */
export const tellByClock = command("letters.tellByClock", {
  input: dueInput,
  scope: atEvent,
  async run({ db, input }) {
    const event = await eventForChange(db, input.eventId);
    const queued = await { reminder: remind, thanks: thank, digest: digest }[input.what](db, event, input.at);
    return { queued };
  },
  note: false,
});

import { z } from "zod";
import { blank, flag, idInput, line, whole } from "../../core/inputs";

export const eventLettersInput = z.strictObject({ eventId: idInput });
const states = ["waiting", "sent", "problems", "cancelled"] as const;
export const letterListInput = z.strictObject({
  eventId: idInput,
  q: blank(line(80)),
  state: blank(z.enum(states)),
  page: whole(1, 10_000).optional(),
  limit: whole(1, 100).optional(),
});
export const historyInput = z.strictObject({ registrationId: idInput });
export const retryInput = z.strictObject({ eventId: idInput, letterIds: z.array(idInput).min(1).max(500) });

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Which letters leave by themselves. Reminders in minutes before the start; the clock is the event's. */
export const letterSettingsInput = z.strictObject({
  eventId: idInput,
  // A form without a tick sends an empty one, so that none is none.
  reminders: z.preprocess(
    (given) => (Array.isArray(given) ? given.filter((one) => one !== "") : given),
    z.array(whole(30, 43_200)).max(6),
  ),
  thanks: flag.default(false),
  /** Teachers hear a week and a day before how their school stands. */
  digests: flag.default(false),
  quietFrom: clock,
  quietUntil: clock,
});

/** What happened to an event, for those it concerns; times are ISO texts as the trail has them. */
export const tellInput = z.strictObject({
  eventId: idInput,
  activityId: idInput,
  what: z.enum(["changed", "called-off"]),
  was: z.strictObject({ startsAt: z.string().optional(), endsAt: z.string().optional() }),
  place: z.boolean(),
  at: z.date(),
});
/** The hands of the clock: now, or in a test when it should be. */
export const clockInput = z.strictObject({ at: z.date() });
export const dueInput = z.strictObject({
  eventId: idInput,
  what: z.enum(["reminder", "thanks", "digest"]),
  at: z.date(),
});

import { type Context, Hono } from "hono";
import { asLocale, isLocale, type Locale, negotiate } from "../core/i18n";
import { anonymous } from "../core/permissions";
import { refuse } from "../core/refusal";
import { actorOfLink, actorOfSeat } from "../core/session";
import { lineAudience, queueAudience } from "../features/hands/live";
import { guestAudience, phoneAudience, projectorAudience, teamAudience } from "../features/live/live";
import { ownPlace, screenPlace, stagePlace } from "../features/live/queries";
import { roomAudiences } from "../features/own-questions/live";
import { boardAudiences } from "../features/question-board/live";
import { boardPlace } from "../features/question-board/queries";
import { laneAudiences } from "../features/question-translations/live";
import { lanePlace } from "../features/question-translations/queries";
import { callerOf } from "./caller";
import { calmly, followed, seatOf } from "./followed";
import { problemOfError } from "./problem";

/** What screens and phones follow on the day: the stage, and the questions. */
export const live = new Hono();

live.onError((error, c) => problemOfError(error, c.req.raw));

const localeOf = (c: Context, own?: string): Locale => {
  const asked = c.req.query("lang");
  return isLocale(asked) ? asked : own ? asLocale(own) : negotiate(c.req.header("accept-language"));
};
/** What is no token at all is as one that nobody has. */
const tokenOf = (c: Context) => {
  const token = c.req.param("token") ?? "";
  return /^[0-9A-Z]{26}$/.test(token) ? token : refuse("not-found");
};
/** A student's event and group, by the token of the registration's link. */
async function placeOfLink(c: Context) {
  const actor = await actorOfLink(tokenOf(c));
  return ownPlace(actor, { registrationId: actor.registrationId ?? refuse("not-found") });
}
/** The same of whoever came in by a room's code, until the seat is freed. */
async function placeOfSeat(c: Context) {
  const actor = await actorOfSeat(tokenOf(c));
  return ownPlace(actor, { registrationId: actor.seat?.registrationId ?? refuse("not-found") });
}
const eventIdOf = (c: Context) => ({ eventId: c.req.param("eventId") ?? "" });

followed(live, "/stage/events/:eventId", (c) =>
  seatOf(
    async () => stagePlace(await callerOf(c.req.raw.headers), eventIdOf(c)),
    ({ eventId }) => [teamAudience(eventId, localeOf(c))],
  ),
);
followed(live, "/stage/screen/:token", (c) =>
  seatOf(
    () => screenPlace(anonymous, { token: tokenOf(c), kind: "projector" }),
    ({ eventId, locale }) => [projectorAudience(eventId, localeOf(c, locale))],
  ),
);
followed(live, "/stage/guest/:token", (c) =>
  seatOf(
    () => screenPlace(anonymous, { token: tokenOf(c), kind: "guest" }),
    ({ eventId, locale }) => [guestAudience(eventId, localeOf(c, locale))],
  ),
);
followed(live, "/stage/r/:token", (c) =>
  seatOf(
    () => placeOfLink(c),
    ({ eventId, groupId }) => [phoneAudience(eventId, groupId)],
  ),
);
followed(live, "/questions/r/:token", (c) =>
  calmly(
    seatOf(
      () => placeOfLink(c),
      ({ eventId }) => [...roomAudiences(eventId), lineAudience(eventId)],
    ),
  ),
);
followed(live, "/questions/q/:token", (c) =>
  calmly(
    seatOf(
      () => placeOfSeat(c),
      ({ eventId }) => [...roomAudiences(eventId), lineAudience(eventId)],
    ),
  ),
);
followed(live, "/questions/events/:eventId", (c) =>
  seatOf(
    async () => boardPlace(await callerOf(c.req.raw.headers), eventIdOf(c)),
    ({ eventId }) => [...boardAudiences(eventId, localeOf(c)), queueAudience(eventId, localeOf(c))],
  ),
);
followed(live, "/translations/events/:eventId", (c) =>
  seatOf(
    async () => lanePlace(await callerOf(c.req.raw.headers), eventIdOf(c)),
    ({ eventId }) => laneAudiences(eventId, localeOf(c)),
  ),
);
followed(live, "/translations/interpret/:token", (c) =>
  seatOf(
    () => screenPlace(anonymous, { token: tokenOf(c), kind: "interpreter" }),
    ({ eventId, locale }) => laneAudiences(eventId, localeOf(c, locale)),
  ),
);

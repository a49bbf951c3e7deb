import { query } from "../../core/operation";
import { atEvent, atInstance } from "../../core/scopes";
import { screenOf } from "../screens/steps";
import { laneInput, linkLaneInput } from "./inputs";
import { laneAt } from "./steps";

/**
 * The lane of those who translate, for the team: approved questions and answers with what was translated so far. Nobody
 * who asked is named. Refuses `not-found`.
 */
export const lane = query("questionTranslations.lane", {
  input: laneInput,
  scope: atEvent,
  run: ({ db, input }) => laneAt(db, input.eventId),
});
export type Lane = Awaited<ReturnType<typeof lane>>;

/** The same by an interpreter's private address alone, with its language. Refuses `not-found` for one that was revoked. */
export const linkLane = query("questionTranslations.linkLane", {
  input: linkLaneInput,
  scope: atInstance,
  async run({ db, input }) {
    const { eventId, locale } = await screenOf(db, input.token, "interpreter");
    return { locale, lane: await laneAt(db, eventId) };
  },
});

/** The event, for those of its team who may follow the lane. */
export const lanePlace = query("questionTranslations.place", {
  input: laneInput,
  scope: atEvent,
  run: async ({ input }) => ({ eventId: input.eventId }),
});

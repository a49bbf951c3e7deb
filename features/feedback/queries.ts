import { eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent, atRegistration } from "../../core/scopes";
import { feedback } from "../../db/schema";
import { judgesOf } from "../judges/steps";
import { ownGroupOf } from "../results/steps";
import { rubricOf } from "../rubrics/steps";
import { cardsOf, groupsInTurn } from "../scores/steps";
import { eventInput, mineInput } from "./inputs";
import { feedbackOf } from "./steps";

/**
 * What each group is told, as far as it is written, and the remarks of the judges' confirmed scorecards to draw from.
 * `scored` is false where an event is not scored.
 */
export const list = query("feedback.list", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const rubric = await rubricOf(db, eventId);
    const [all, cards, judges, rows] = [
      await groupsInTurn(db, eventId),
      await cardsOf(db, eventId, { confirmed: true }),
      await judgesOf(db, eventId, true),
      await db.select().from(feedback).where(eq(feedback.eventId, eventId)),
    ];
    const names = new Map(judges.map(({ id, name }) => [id, name]));
    const written = new Map(rows.map((row) => [row.groupId, row]));
    return {
      scored: rubric !== undefined,
      groups: all.map(({ groupId, number, name, topic }) => {
        const own = written.get(groupId);
        return {
          ...{ groupId, number, name, topic },
          feedback: own
            ? { body: own.body, lang: own.lang, state: own.state, releasedAt: own.releasedAt, version: own.version }
            : null,
          remarks: cards.flatMap((card) =>
            card.groupId === groupId && card.remark
              ? [{ judge: names.get(card.judgeId) ?? "", remark: card.remark }]
              : [],
          ),
        };
      }),
    };
  },
});
export type Listed = Awaited<ReturnType<typeof list>>;

/** What the own group was told about its presentation; null until it is released. */
export const mine = query("feedback.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input: { registrationId } }) {
    const group = await ownGroupOf(db, registrationId);
    const found = group && (await feedbackOf(db, group.groupId));
    return found?.state === "released" && found.releasedAt
      ? { groupId: found.groupId, body: found.body, lang: found.lang, releasedAt: found.releasedAt }
      : null;
  },
});

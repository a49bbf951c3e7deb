import { eq } from "drizzle-orm";
import { query } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { stages } from "../../db/schema";
import { judgesOf } from "../judges/steps";
import { eventInput } from "./inputs";
import { cardsOf, groupsInTurn } from "./steps";

/** The group that is on the stage just now, if the stage leads through the day. */
async function onStageNow(db: Reader, eventId: string): Promise<string | null> {
  const [stage] = await db.select({ slotId: stages.slotId }).from(stages).where(eq(stages.eventId, eventId));
  return stage?.slotId ?? null;
}

/**
 * What a judge needs at the table: the groups as they come on the stage, which one is there now, and where the own
 * scorecards stand. `judge` is null for whoever is no judge here. Nobody's names, and nobody else's scores.
 */
export const own = query("scores.own", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId } }) {
    const judge = actor.kind === "person" ? await judgeWith(db, eventId, actor) : undefined;
    const [all, slotId] = [await groupsInTurn(db, eventId), await onStageNow(db, eventId)];
    const cards = judge ? await cardsOf(db, eventId, { judgeId: judge.id }) : [];
    return {
      judge: judge ? { judgeId: judge.id, name: judge.name, shadow: judge.shadow } : null,
      groups: all.map(({ groupId, number, name, topic, slotId: turn }) => {
        const mine = cards.filter((card) => card.groupId === groupId);
        const [last] = mine;
        return {
          ...{ groupId, number, name, topic },
          onStage: turn !== null && turn === slotId,
          excluded: judge?.excludedGroupIds.includes(groupId) ?? false,
          card: last ? { no: last.no, confirmed: last.confirmed, scores: last.scores, remark: last.remark } : null,
          confirmedNo: mine.find(({ confirmed }) => confirmed)?.no ?? null,
        };
      }),
    };
  },
});
export type Own = Awaited<ReturnType<typeof own>>;

const judgeWith = async (db: Reader, eventId: string, actor: Actor) =>
  (await judgesOf(db, eventId)).find(({ accountId }) => accountId !== null && accountId === actor.id);

/**
 * All scorecards of an event with all their versions, the newest first, for the team: who has scored whom, and what
 * waits for a second person. `mine`: whoever asks has typed it.
 */
export const cards = query("scores.cards", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId } }) {
    const [judges, all, versions] = [
      await judgesOf(db, eventId),
      await groupsInTurn(db, eventId),
      await cardsOf(db, eventId),
    ];
    return {
      judges: judges.map(({ id, accountId, name, shadow, excludedGroupIds }) => ({
        ...{ judgeId: id, name, shadow, excludedGroupIds },
        hasAccount: accountId !== null,
        self: accountId !== null && accountId === actor.id,
      })),
      groups: all.map(({ groupId, number, name, topic }) => ({ groupId, number, name, topic })),
      cards: versions.map(({ createdBy, ...card }) => ({
        ...card,
        mine: createdBy !== null && createdBy === actor.id,
      })),
    };
  },
});
export type Cards = Awaited<ReturnType<typeof cards>>;

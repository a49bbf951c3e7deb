import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { eventInput } from "./inputs";
import { accountsAt, cardsByJudge, judgesOf } from "./steps";

const judgesShown = async (db: Reader, eventId: string) => {
  const cards = await cardsByJudge(db, eventId);
  return (await judgesOf(db, eventId, true)).map(({ id, accountId, name, shadow, ...row }) => ({
    ...{ judgeId: id, accountId, name, shadow, excludedGroupIds: row.excludedGroupIds, version: row.version },
    removed: row.removedAt !== null,
    /** Versions of scorecards. */
    cards: cards.get(id) ?? 0,
  }));
};

/** Who scores an event, also those who do not any more, in the order in which they were added. */
export const list = query("judges.list", {
  input: eventInput,
  scope: atEvent,
  run: ({ db, input }) => judgesShown(db, input.eventId),
});

/** Accounts that can be made judges of an event: all that hold a role there and do not judge yet. */
export const candidates = query("judges.candidates", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input, scope }) {
    const judging = new Set((await judgesOf(db, input.eventId)).map(({ accountId }) => accountId));
    return (await accountsAt(db, scope)).filter(({ accountId }) => !judging.has(accountId));
  },
});

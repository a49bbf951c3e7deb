import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { type Actor, may, type Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { judges } from "../../db/schema";
import { atJudge } from "../judges/steps";
import { criteriaOf } from "../rubrics/steps";
import { cardInput, paperInput, writeInput } from "./inputs";
import { lackingOf } from "./rules";
import { atCard, cardsOf, confirmCard, judgeFor, sentBefore, writeCard } from "./steps";

/** A person at a browser: keys act for nobody whose hand could be looked at. */
const hand = (actor: Actor) => (actor.kind === "person" ? (actor.id ?? null) : null);

/**
 * A judge writes the own scorecard for a group; `confirm` makes it the one that counts, which a draft never is. What
 * was sent before under the same `clientId` is answered again, also after the scoring was closed. Refuses
 * `not-own-card`, `scores-closed`, `judge-excluded`, `incomplete-card`, `newer-card`, `too-many-versions`.
 */
export const write = command("scores.write", {
  input: writeInput,
  scope: atJudge,
  async run({ db, actor, input, scope, now }) {
    const [own] = await db.select({ accountId: judges.accountId }).from(judges).where(eq(judges.id, input.judgeId));
    const by = hand(actor);
    if (!by || own?.accountId !== by) return refuse("not-own-card");
    const before = await sentBefore(db, input);
    if (before) return before;
    await judgeFor(db, input.judgeId, input.groupId);
    const { confirm, basedOn } = input;
    const how = { source: "judge", by, whole: confirm, basedOn, now } as const;
    const card = await writeCard(db, scope.eventId ?? "", input, how);
    return confirm ? confirmCard(db, card) : card;
  },
  // A judge's drafts are kept as versions; the trail tells of what counts.
  note: (card) => (card.confirmed ? card : undefined),
});

/**
 * The team types in what a judge wrote on paper, all of it; somebody else compares and confirms it (`scores.confirm`).
 * Refuses `only-by-account`, `scores-closed`, `judge-excluded`, `incomplete-card`, `too-many-versions`.
 */
export const typePaper = command("scores.paper", {
  input: paperInput,
  scope: atJudge,
  async run({ db, actor, input, scope, now }) {
    const by = hand(actor);
    if (!by && actor.kind !== "system") return refuse("only-by-account");
    const before = await sentBefore(db, input);
    if (before) return before;
    await judgeFor(db, input.judgeId, input.groupId);
    return writeCard(db, scope.eventId ?? "", input, { source: "paper", by, whole: true, now });
  },
  note: (card) => card,
});

/**
 * Confirms the newest version of a scorecard. One from paper is confirmed by another person than typed it
 * (`same-person`); one that a judge wrote, by that judge (`not-own-card`). Refuses `only-by-account`, `newer-card`,
 * `scores-closed`, `judge-excluded`, `incomplete-card`.
 */
export const confirm = command("scores.confirm", {
  input: cardInput,
  scope: atCard,
  async run({ db, actor, input: { scorecardId }, scope }) {
    const eventId = scope.eventId ?? "";
    const all = await cardsOf(db, eventId);
    const card = all.find((one) => one.scorecardId === scorecardId) ?? refuse("not-found");
    const [last] = all.filter(({ judgeId, groupId }) => judgeId === card.judgeId && groupId === card.groupId);
    const judge = await judgeFor(db, card.judgeId, card.groupId);
    mayConfirm(actor, scope, card, judge.accountId);
    if (last && last.no > card.no) return refuse("newer-card", { no: last.no });
    const lacking = lackingOf(card.scores, await criteriaOf(db, eventId));
    if (lacking > 0) return refuse("incomplete-card", { count: lacking });
    const { judgeId, groupId, no, confirmed } = card;
    return confirmCard(db, { scorecardId, judgeId, groupId, no, confirmed });
  },
  note: (card) => card,
});

type Typed = { source: "judge" | "paper"; createdBy: string | null };

function mayConfirm(actor: Actor, scope: Scope, card: Typed, accountId: string | null) {
  if (actor.kind === "system") return;
  const by = hand(actor) ?? refuse("only-by-account");
  if (by !== accountId && (card.source === "judge" || !may(actor, "scores.cards", scope))) refuse("not-own-card");
  if (card.source === "paper" && by === card.createdBy) refuse("same-person");
}

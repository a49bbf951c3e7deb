import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Tx } from "../../db";
import { rubrics } from "../../db/schema";
import { keptRubric, rubricForChange } from "../rubrics/steps";
import { eventInput, hashInput } from "./inputs";
import { standingOf, toAnnounce } from "./steps";

/** The account that acts; a key is nobody's hand, and two of them could be one person's. Refuses `only-by-account`. */
const handOf = (actor: Actor): string | null =>
  actor.kind === "system" ? null : actor.kind === "person" && actor.id ? actor.id : refuse("only-by-account");

const set = (tx: Tx, eventId: string, change: Partial<typeof rubrics.$inferInsert>) =>
  tx.update(rubrics).set(change).where(eq(rubrics.eventId, eventId));
const noProposal = { proposedHash: null, proposedBy: null, proposedAt: null };

/**
 * Proposes the results as they were seen; somebody else announces just these. Refuses `only-by-account`, `no-rubric`,
 * `results-announced`, `scores-open` while judges may still score, `nothing-scored`, `results-changed`.
 */
export const propose = command("results.propose", {
  input: hashInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId, hash }, now }) {
    const by = handOf(actor);
    const rubric = await rubricForChange(db, eventId);
    if (rubric.state !== "closed") return refuse("scores-open");
    const standing = await standingOf(db, eventId);
    const scored = standing.results.groups.filter(({ total }) => total !== null).length;
    if (scored === 0) return refuse("nothing-scored");
    if (standing.hash !== hash) return refuse("results-changed");
    await set(db, eventId, { proposedHash: hash, proposedBy: by, proposedAt: now });
    return { eventId, groups: scored };
  },
  note: ({ groups }) => ({ groups }),
});

/** Takes a proposal back before it is announced. Refuses `no-rubric`, `nothing-proposed`. */
export const withdraw = command("results.withdraw", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const rubric = await rubricForChange(db, eventId);
    if (!rubric.proposedHash) return refuse("nothing-proposed");
    await set(db, eventId, noProposal);
    return { eventId };
  },
  note: ({ eventId }) => ({ eventId }),
});

/**
 * Announces what was proposed: each group reads its own result from now on. Refuses `only-by-account`,
 * `nothing-proposed`, `same-person` to whoever proposed it, `results-changed` when the results are not those that were
 * proposed and seen, `results-announced`.
 */
export const announce = command("results.announce", {
  input: hashInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId, hash }, now }) {
    const by = handOf(actor);
    const rubric = await rubricForChange(db, eventId);
    if (!rubric.proposedHash) return refuse("nothing-proposed");
    if (by !== null && by === rubric.proposedBy) return refuse("same-person");
    const standing = await standingOf(db, eventId);
    if (rubric.proposedHash !== hash || standing.hash !== hash) return refuse("results-changed");
    const announced = toAnnounce(standing);
    await set(db, eventId, { announcedBy: by, announcedAt: now, announced });
    return { eventId, groups: announced.of };
  },
  note: ({ groups }) => ({ groups }),
});

/** Takes an announcement back: no group reads its result any more, and scores may change. Refuses `nothing-announced`. */
export const takeBack = command("results.takeBack", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const rubric = await keptRubric(db, eventId);
    if (!rubric.announcedAt) return refuse("nothing-announced");
    await set(db, eventId, { ...noProposal, announcedBy: null, announcedAt: null, announced: null });
    return { eventId };
  },
  note: ({ eventId }) => ({ eventId }),
});

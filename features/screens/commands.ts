import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { hashToken } from "../../core/seal";
import { id } from "../../db/id";
import { stageLinks } from "../../db/schema";
import { linkInput, makeLinkInput } from "./inputs";
import { atStageLink, stageToken } from "./steps";

const most = 100;

/**
 * Makes a private address for a screen, to which no account belongs: the projector's, the tablet's of the guest of
 * honour, or the interpreter's. Answers its token; whoever has it sees what the screen shows until it is revoked. Refuses `too-many-screens`.
 */
export const makeLink = command("live.makeLink", {
  input: makeLinkInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const made = await db.$count(stageLinks, eq(stageLinks.eventId, input.eventId));
    if (made >= most) return refuse("too-many-screens", { max: most });
    const stageLinkId = id(now.getTime());
    const token = stageToken(stageLinkId);
    await db
      .insert(stageLinks)
      .values({ id: stageLinkId, ...input, tokenHash: hashToken(token), createdBy: actor.id ?? null, createdAt: now });
    return { stageLinkId, token };
  },
  note: ({ stageLinkId }, { kind }) => ({ stageLinkId, kind }),
});

/** Takes a screen's address back: what is open there goes dark, and it leads nowhere from now on. */
export const revokeLink = command("live.revokeLink", {
  input: linkInput,
  scope: atStageLink,
  async run({ db, input, now }) {
    const live = and(eq(stageLinks.id, input.stageLinkId), isNull(stageLinks.revokedAt));
    const gone = await db.update(stageLinks).set({ revokedAt: now }).where(live).returning({ id: stageLinks.id });
    return { stageLinkId: input.stageLinkId, again: gone.length === 0 };
  },
  note: ({ stageLinkId, again }) => (again ? undefined : { stageLinkId }),
});

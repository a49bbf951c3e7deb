import { and, eq, ne } from "drizzle-orm";
import { command } from "../../core/operation";
import type { Scope } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { columnSets } from "../../db/schema";
import { addSetInput, removeSetInput, renameSetInput } from "./inputs";
import { profiles } from "./rules";

/** As many as a list of them is still read. */
const mostSets = 20;

async function setOf(db: Reader, setId: string) {
  const [found] = await db.select().from(columnSets).where(eq(columnSets.id, setId));
  return found ?? refuse("not-found");
}

const atSet = async ({ db, input }: { db: Reader; input: { setId: string } }): Promise<Scope> =>
  atEvent({ db, input: await setOf(db, input.setId) });

const ofList = (eventId: string, profile: string) =>
  and(eq(columnSets.eventId, eventId), eq(columnSets.profile, profile));

async function freeName(tx: Tx, where: ReturnType<typeof ofList>, name: string) {
  const [taken] = await tx
    .select({ id: columnSets.id })
    .from(columnSets)
    .where(and(where, eq(columnSets.name, name)));
  if (taken) refuseField("name", "set-taken");
}

/**
 * Keeps columns of a list under a name, for everybody of the event's team. Refuses the field `columns` for one the list
 * does not have, `name` for a name that is taken, `too-many-sets` beyond twenty of one list.
 */
export const addSet = command("columnSets.add", {
  input: addSetInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const columns = [...new Set(input.columns)];
    if (columns.some((key) => !profiles[input.profile].columns.includes(key))) refuseField("columns", "column-unknown");
    const where = ofList(input.eventId, input.profile);
    await freeName(db, where, input.name);
    if ((await db.$count(columnSets, where)) >= mostSets) return refuse("too-many-sets", { max: mostSets });
    const { eventId, profile, name } = input;
    const values = { eventId, profile, name, columns, createdBy: actor.id ?? null, createdAt: now };
    const [made] = await db.insert(columnSets).values(values).returning({ setId: columnSets.id });
    return made ?? refuse("not-found");
  },
  note: ({ setId }, { profile }) => ({ setId, profile }),
});

/** Calls a set of columns by another name. Refuses the field `name` when it is taken, `not-found`. */
export const renameSet = command("columnSets.rename", {
  input: renameSetInput,
  scope: atSet,
  async run({ db, input: { setId, name } }) {
    const set = await setOf(db, setId);
    await freeName(db, and(ofList(set.eventId, set.profile), ne(columnSets.id, setId)), name);
    await db.update(columnSets).set({ name }).where(eq(columnSets.id, setId));
    return { setId };
  },
  note: ({ setId }) => ({ setId }),
});

/** Forgets a set of columns; what was taken out by it stays in the log. Refuses `not-found`. */
export const removeSet = command("columnSets.remove", {
  input: removeSetInput,
  scope: atSet,
  async run({ db, input: { setId } }) {
    await db.delete(columnSets).where(eq(columnSets.id, setId));
    return { setId };
  },
  note: ({ setId }) => ({ setId }),
});

import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance, atProgram } from "../../core/scopes";
import { events, programs, registrations } from "../../db/schema";
import { searchable } from "../../db/search";
import { contactColumns } from "../event-contacts/rules";
import { putProgramOrganizations } from "../organizations/steps";
import { programCreateInput, programEditInput, programInput } from "./inputs";
import { insertProgram, programForChange } from "./steps";

/** Makes a programme. Refuses `invalid` for an organisation that is not there. */
export const create = command("programs.create", {
  input: programCreateInput,
  scope: atInstance,
  async run({ db, actor, input }) {
    const { organizations, ...said } = input;
    const search = searchable(...Object.values(said.title));
    const made = await insertProgram(db, { ...said, ...contactColumns(said), search, createdBy: actor.id ?? null });
    await putProgramOrganizations(db, made.id, organizations);
    return { programId: made.id, slug: made.slug };
  },
  note: ({ programId }) => ({ programId }),
});

/** Changes a programme as its form says. Refuses `changed-meanwhile` when `version` is an older one. */
export const edit = command("programs.edit", {
  input: programEditInput,
  scope: atProgram,
  async run({ db, input }) {
    const { programId, version, organizations, ...said } = input;
    const before = await programForChange(db, programId);
    if (before.version !== version) refuse("changed-meanwhile");
    const after = { ...said, ...contactColumns(said), startsOn: said.startsOn ?? null, endsOn: said.endsOn ?? null };
    const search = searchable(...Object.values(said.title));
    await db
      .update(programs)
      .set({ ...after, search, version: version + 1 })
      .where(eq(programs.id, programId));
    await putProgramOrganizations(db, programId, organizations);
    return { programId, version: version + 1 };
  },
  note: () => ({}),
});

/**
 * Puts a programme and its events into the trash together. Refuses `cancel-first` while people are registered for one
 * of its events that is still to come.
 */
export const trash = command("programs.trash", {
  input: programInput,
  scope: atProgram,
  async run({ db, input, now }) {
    const { programId } = input;
    await programForChange(db, programId);
    const mine = and(eq(events.programId, programId), isNull(events.trashedAt));
    const toCome = and(mine, eq(events.status, "published"), gt(events.endsAt, now));
    const [held] = await db
      .select({ id: registrations.id })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(and(toCome, inArray(registrations.status, ["confirmed", "waitlisted"])))
      .limit(1);
    if (held) refuse("cancel-first");
    const gone = await db.update(events).set({ trashedAt: now }).where(mine).returning({ id: events.id });
    await db.update(programs).set({ trashedAt: now }).where(eq(programs.id, programId));
    return { programId, eventIds: gone.map((event) => event.id) };
  },
  note: ({ eventIds }) => ({ eventIds, count: eventIds.length }),
});

/** Brings a programme back, with the events that went into the trash with it; those thrown away before stay there. */
export const restore = command("programs.restore", {
  input: programInput,
  scope: atProgram,
  async run({ db, input }) {
    const { programId } = input;
    const [program] = await db.select().from(programs).where(eq(programs.id, programId));
    if (!program?.trashedAt) return refuse("not-found");
    await db.update(programs).set({ trashedAt: null }).where(eq(programs.id, programId));
    const together = and(eq(events.programId, programId), eq(events.trashedAt, program.trashedAt));
    const back = await db.update(events).set({ trashedAt: null }).where(together).returning({ id: events.id });
    return { programId, eventIds: back.map((event) => event.id) };
  },
  note: ({ eventIds }) => ({ eventIds, count: eventIds.length }),
});

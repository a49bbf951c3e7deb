import { and, asc, count, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { query } from "../../core/operation";
import { pageAt } from "../../core/pages";
import type { Actor } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { amongOwn, atProgram } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, programs } from "../../db/schema";
import { matches } from "../../db/search";
import { organizationsOfProgram } from "../organizations/steps";
import { programInput, programListInput } from "./inputs";

/** Programmes where the actor has a role, or a role at one of their events; undefined where everything is theirs. */
function ownPrograms(db: Reader, actor: Actor): SQL | undefined {
  const places = actor.grants.map((grant) => grant.place);
  if (actor.kind === "system" || places.includes("instance")) return undefined;
  const ofEvents = db.select({ id: events.programId }).from(events).where(inArray(events.id, places));
  return or(inArray(programs.id, places), inArray(programs.id, ofEvents));
}

/** Those without a day first: the engines do not agree on where nothing stands. */
const begins = sql`coalesce(${programs.startsOn}, '')`;

const orders = {
  starts: [asc(begins), asc(programs.id)],
  "-starts": [desc(begins), desc(programs.id)],
  created: [asc(programs.createdAt), asc(programs.id)],
  "-created": [desc(programs.createdAt), desc(programs.id)],
};

async function eventsOf(db: Reader, ids: string[]) {
  const rows = await db
    .select({ programId: events.programId, events: count() })
    .from(events)
    .where(and(inArray(events.programId, ids), isNull(events.trashedAt)))
    .groupBy(events.programId);
  return new Map(rows.map((row) => [row.programId, row]));
}

/** Programmes of one's own places, a page at a time, with the number of their events. */
export const list = query("programs.list", {
  input: programListInput,
  scope: amongOwn,
  async run({ db, actor, input }) {
    const { limit = 25 } = input;
    const which = and(
      isNull(programs.trashedAt),
      ownPrograms(db, actor),
      input.q ? matches(programs.search, input.q) : undefined,
    );
    const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(programs).where(which);
    const { offset, ...place } = pageAt(total, input.page, limit);
    const found = await db
      .select()
      .from(programs)
      .where(which)
      .orderBy(...orders[input.sort ?? "-created"])
      .limit(limit)
      .offset(offset);
    const held = await eventsOf(
      db,
      found.map((program) => program.id),
    );
    const rows = found.map(({ id, slug, title, summary, startsOn, endsOn, timeZone }) => ({
      programId: id,
      ...{ slug, title, summary, startsOn, endsOn, timeZone },
      events: held.get(id)?.events ?? 0,
    }));
    return { rows, ...place };
  },
});
export type ProgramRow = Awaited<ReturnType<typeof list>>["rows"][number];

/** A programme as its page and its form show it, with the version to send back. */
export const show = query("programs.show", {
  input: programInput,
  scope: atProgram,
  async run({ db, input }) {
    const [program] = await db.select().from(programs).where(eq(programs.id, input.programId));
    if (!program) return refuse("not-found");
    const { id, slug, title, summary, description, startsOn, endsOn, timeZone, version, trashedAt } = program;
    return {
      programId: id,
      ...{ slug, title, summary, description, startsOn, endsOn, timeZone, version, trashedAt },
      organizations: await organizationsOfProgram(db, id),
      ...{ contactEmail: program.contactEmail, contactPhone: program.contactPhone },
      contactText: program.contactText ?? {},
    };
  },
});
export type ProgramDetails = Awaited<ReturnType<typeof show>>;

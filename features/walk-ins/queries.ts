import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { organizations, persons, registrations } from "../../db/schema";
import { fold, matches } from "../../db/search";
import { namesJoined } from "../identities/steps";
import { eventInput, findInput } from "./inputs";
import { suggestedFor, twinsOf } from "./rules";
import { walkInsOf } from "./steps";

/** Everybody of an event by what they may have called themselves at the door. Two statements. */
async function known(db: Reader, eventId: string) {
  const rows = await db
    .select({
      registrationId: registrations.id,
      personId: registrations.personId,
      status: registrations.status,
      name: persons.fullName,
      latin: persons.latinName,
      hangul: persons.hangulName,
      cyrillic: persons.cyrillicName,
      school: organizations.name,
      schoolSearch: organizations.search,
      grade: registrations.grade,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .where(and(eq(registrations.eventId, eventId), isNull(registrations.mergedIntoId), isNull(persons.minimizedAt)))
    .orderBy(asc(registrations.ticket))
    .limit(20_000);
  const joined = await namesJoined(
    db,
    rows.map((row) => row.personId),
  );
  return rows.map(({ latin, hangul, cyrillic, schoolSearch, ...row }) => ({
    ...row,
    names: [row.name, latin, hangul, cyrillic, ...(joined.get(row.personId) ?? [])].flatMap(
      (one) => fold(one ?? "") || [],
    ),
    schoolName: schoolSearch ?? "",
  }));
}

/**
 * The people on no list of an event whom nobody has settled yet, oldest first: as typed, on which sheets each is present,
 * who of the event it may be (at most five, the likeliest first), and who of the others it may be once more; and how
 * many were settled. Four statements.
 */
export const list = query("walkIns.list", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const all = await walkInsOf(db, input.eventId);
    const pending = all.filter((one) => one.state === "pending");
    const typed = pending.map((one) => ({
      id: one.id,
      name: fold(one.typedName),
      school: fold(one.school),
      grade: one.grade,
    }));
    const people = pending.length > 0 ? await known(db, input.eventId) : [];
    const rows = pending.map(
      ({ id: walkInId, typedName: name, school, grade, createdAt, capturedAt, version, sheetIds }, n) => {
        const own = typed[n];
        return {
          ...{ walkInId, name, school, grade, version, sheetIds },
          at: capturedAt && capturedAt < createdAt ? capturedAt : createdAt,
          suggested: own
            ? suggestedFor(own, people).map(({ names: _n, schoolName: _s, personId: _p, ...one }) => one)
            : [],
          twins: own ? twinsOf(own, typed) : [],
        };
      },
    );
    return { rows, settled: all.length - pending.length };
  },
});
export type WalkInRow = Awaited<ReturnType<typeof list>>["rows"][number];

/**
 * Type-ahead over an event's own people, to say who somebody on no list is when nothing alike was found: up to eight by
 * part of the name. Those joined to another registration or forgotten are left out.
 */
export const find = query("walkIns.find", {
  input: findInput,
  scope: atEvent,
  run: ({ db, input }) =>
    db
      .select({
        registrationId: registrations.id,
        name: persons.fullName,
        school: organizations.name,
        grade: registrations.grade,
        status: registrations.status,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .where(
        and(
          eq(registrations.eventId, input.eventId),
          ne(registrations.status, "cancelled"),
          isNull(registrations.mergedIntoId),
          isNull(persons.minimizedAt),
          matches(persons.search, input.q),
        ),
      )
      .orderBy(asc(persons.fullName), asc(registrations.id))
      .limit(8),
});

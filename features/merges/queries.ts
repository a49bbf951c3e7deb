import { and, count, desc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { pageAt } from "../../core/pages";
import { may, type Scope } from "../../core/permissions";
import { accounts, merges } from "../../db/schema";
import type { Reason } from "../duplicates/choices";
import { atPlaceOf, isRegisteredAt, one, pairAt, placeOf, two } from "../duplicates/steps";
import {
  belongings,
  clashesOf,
  enrolledAt,
  fieldRows,
  registeredAt,
  twiceEnrolledOf,
  twiceOf,
} from "../merge-preview/steps";
import { comparePair, mergesInput } from "./inputs";
import { undoUntil } from "./rules";
import { heldPlaces } from "./steps";

/**
 * Two entries side by side before they are joined: field by field what both say (of contacts only whether it is the
 * same), what each has, what goes over, of two places which counts, and what both have. `winnerId`: who would stay, else
 * who is known for longer. Only what is at this place; `mayMerge` is false when one of them is where the actor does not
 * lead. Refuses `not-found`.
 */
export const compare = query("duplicates.compare", {
  input: comparePair,
  scope: atPlaceOf,
  async run({ db, actor, input, scope }) {
    const found = await pairAt(db, scope, input.pairId);
    const { pair } = found;
    const older = found.two.createdAt < found.one.createdAt ? found.two : found.one;
    const own = input.winnerId === found.two.id ? found.two : input.winnerId === found.one.id ? found.one : older;
    const other = own === found.one ? found.two : found.one;
    const registered = await registeredAt(db, scope, [own.id, other.id]);
    const enrolled = await enrolledAt(db, scope, [own.id, other.id]);
    const side = async (person: typeof own) => {
      const mine = registered.filter((row) => row.personId === person.id);
      const inPrograms = enrolled.filter((row) => row.personId === person.id);
      const { id: personId, fullName, latinName, hangulName, cyrillicName, createdAt } = person;
      const has = await belongings(
        db,
        personId,
        mine.map((row) => row.registrationId),
        inPrograms.map((row) => row.enrollmentId),
      );
      return {
        ...{ personId, fullName, latinName, hangulName, cyrillicName, knownSince: createdAt, has },
        registrations: mine.map(({ personId: _own, approval: _a, offeredUntil: _o, schoolId: _s, ...row }) => row),
        enrollments: inPrograms.map(({ personId: _own, ...row }) => row),
      };
    };
    const [winner, loser] = [await side(own), await side(other)];
    const held = await heldPlaces(db, [own.id, other.id]);
    const both = winner.registrations.flatMap((mine) => {
      const theirs = loser.registrations.find((row) => row.eventId === mine.eventId);
      return theirs ? [{ eventId: mine.eventId, own: mine.registrationId, other: theirs.registrationId }] : [];
    });
    const of = (id: string) => registered.filter((row) => row.personId === id);
    const inPrograms = (id: string) => enrolled.filter((row) => row.personId === id);
    return {
      ...{ pairId: pair.id, score: pair.score, reasons: pair.reasons as Reason[], state: pair.state, winner, loser },
      isOver: [own, other].some((person) => person.mergedIntoId !== null || person.minimizedAt !== null),
      mayMerge: held.every((place: Scope) => may(actor, "people.merge", place)),
      fields: await fieldRows(db, own, other),
      twice: twiceOf(of(own.id), of(other.id)),
      twiceEnrolled: twiceEnrolledOf(inPrograms(own.id), inPrograms(other.id)),
      clashes: await clashesOf(db, both),
    };
  },
});
export type Comparison = Awaited<ReturnType<typeof compare>>;

/**
 * Who was joined at a programme or an event, newest first, by pages of 50: until when it can be taken back (`until`,
 * null when it was, or its time is over), and of how many tables something went over.
 */
export const list = query("merges.list", {
  input: mergesInput,
  scope: atPlaceOf,
  async run({ db, input, scope, now }) {
    const { page, limit = 50 } = input;
    const here = scope.eventId ? isRegisteredAt(db, scope.eventId, one) : undefined;
    const which = and(eq(merges.place, placeOf(scope)), here);
    const [{ total } = { total: 0 }] = await db
      .select({ total: count() })
      .from(merges)
      .innerJoin(one, eq(one.id, merges.winnerId))
      .where(which);
    const { offset, ...place } = pageAt(total, page, limit);
    const rows = await db
      .select({
        ...{ mergeId: merges.id, mergedAt: merges.mergedAt, undoneAt: merges.undoneAt, by: accounts.name },
        ...{ fields: merges.fields, moved: merges.moved, journal: merges.journal },
        ...{ winnerId: merges.winnerId, winner: one.fullName, loserId: merges.loserId, loser: two.fullName },
      })
      .from(merges)
      .innerJoin(one, eq(one.id, merges.winnerId))
      .innerJoin(two, eq(two.id, merges.loserId))
      .leftJoin(accounts, eq(accounts.id, merges.mergedBy))
      .where(which)
      .orderBy(desc(merges.mergedAt), desc(merges.id))
      .limit(limit)
      .offset(offset);
    return {
      ...place,
      rows: rows.map(({ journal, ...row }) => {
        const until = undoUntil(row.mergedAt);
        return { ...row, until: journal !== null && row.undoneAt === null && until > now ? until : null };
      }),
    };
  },
});
export type MergeRow = Awaited<ReturnType<typeof list>>["rows"][number];

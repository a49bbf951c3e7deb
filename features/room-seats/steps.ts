import { and, eq, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { derivedToken } from "../../core/seal";
import type { Reader } from "../../db";
import {
  events,
  groupMembers,
  groups,
  organizations,
  persons,
  questionRooms,
  registrations,
  roomSeats,
} from "../../db/schema";
import { fold } from "../../db/search";
import { codeTyped } from "../question-rooms/rules";

/** The token of a seat's address; stored only as a hash. */
export const seatToken = (seatId: string) => derivedToken("seat", seatId, 1);

/** The announced event whose room has this code. Refuses `seats-code`, whether it was mistyped, renewed or switched off. */
export async function atCode({ db, input }: { db: Reader; input: { code: string } }): Promise<Scope> {
  const code = codeTyped(input.code);
  if (!code) return refuse("seats-code");
  const [found] = await db
    .select({ eventId: events.id })
    .from(questionRooms)
    .innerJoin(events, eq(events.id, questionRooms.eventId))
    .where(and(eq(questionRooms.code, code), eq(events.status, "published"), isNull(events.trashedAt)));
  return found ? atEvent({ db, input: found }) : refuse("seats-code");
}

/** A seat: its event. */
export async function atSeat({ db, input }: { db: Reader; input: { seatId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: roomSeats.eventId }).from(roomSeats).where(eq(roomSeats.id, input.seatId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** Those with a place at an event who have this name, in any way it may be typed. */
export async function namedAt(db: Reader, eventId: string, typed: string) {
  const rows = await db
    .select({
      registrationId: registrations.id,
      fullName: persons.fullName,
      latinName: persons.latinName,
      hangulName: persons.hangulName,
      cyrillicName: persons.cyrillicName,
      groupNumber: groups.number,
      school: organizations.name,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
    .leftJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.status, "confirmed"),
        isNull(registrations.mergedIntoId),
        isNull(persons.mergedIntoId),
      ),
    );
  const ways = waysOf(typed);
  return rows.filter(({ fullName, latinName, hangulName, cyrillicName }) =>
    isNamed(ways, [fullName, latinName, hangulName, cyrillicName]),
  );
}

/** Words of a name in whatever order; of more than four only those that stand together as written. */
const wordsAtMost = 4;

const words = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .filter(Boolean);

function orders(all: readonly string[]): string[] {
  if (all.length > wordsAtMost) return [all.join(""), [...all].sort().join("")];
  if (all.length <= 1) return [all.join("")];
  return all.flatMap((one, at) => orders(all.filter((_, other) => other !== at)).map((rest) => one + rest));
}

/** A name in all the ways in which it may be typed: either order, any case, with spaces or without, accents or none. */
export const waysOf = (name: string): Set<string> => new Set(orders(words(name)).filter(Boolean));

/** Whether one of somebody's names is the one that was typed. */
export const isNamed = (typed: ReadonlySet<string>, names: readonly (string | null)[]): boolean =>
  names.some((name) => name !== null && [...waysOf(name)].some((way) => typed.has(way)));

type Place = { groupNumber: number | null; school: Readonly<Record<string, string | undefined>> | null };

/** Whether what somebody adds to a name that several have says this one: the group's number, or the school. */
export function saysPlace(said: string, { groupNumber, school }: Place): boolean {
  const typed = fold(said);
  const number = /^\D*(\d{1,4})\D*$/.exec(typed)?.[1];
  if (number && groupNumber === Number(number)) return true;
  const bare = typed.replace(/[^\p{L}\p{N}]+/gu, "");
  // Hangul is folded to its letters: counted as it is written.
  if ([...bare.normalize("NFC")].length < 2) return false;
  return Object.values(school ?? {}).some((name) =>
    fold(name ?? "")
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .includes(bare),
  );
}

import { and, asc, count, eq, isNull } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { groupMembers, groups, organizations, persons, questions, registrations, roomSeats } from "../../db/schema";
import { listInput } from "./inputs";

/** Seats that are shown; nobody has more places. */
const seatsAtMost = 1_000;

/** Who came in by the room's code and is still there, by name, with how many questions came by it. */
export const seats = query("roomSeats.list", {
  input: listInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const rows = await db
      .select({
        seatId: roomSeats.id,
        registrationId: roomSeats.registrationId,
        name: persons.fullName,
        school: organizations.name,
        groupNumber: groups.number,
        at: roomSeats.createdAt,
      })
      .from(roomSeats)
      .innerJoin(registrations, eq(registrations.id, roomSeats.registrationId))
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
      .leftJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(and(eq(roomSeats.eventId, eventId), isNull(roomSeats.releasedAt)))
      .orderBy(asc(persons.fullName), asc(roomSeats.id))
      .limit(seatsAtMost);
    const asked = await db
      .select({ seatId: questions.seatId, asked: count() })
      .from(questions)
      .where(and(eq(questions.eventId, eventId), isNull(questions.trashedAt)))
      .groupBy(questions.seatId);
    const all = new Map(asked.map((one) => [one.seatId, one.asked]));
    return { seats: rows.map((row) => ({ ...row, asked: all.get(row.seatId) ?? 0 })) };
  },
});
export type Seats = Awaited<ReturnType<typeof seats>>["seats"];

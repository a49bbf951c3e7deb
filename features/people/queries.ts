import { and, asc, eq, ne, or } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { organizations, persons, registrations } from "../../db/schema";
import { fold, matches } from "../../db/search";
import { hasCode } from "../identities/steps";
import { searchInput } from "./inputs";

/**
 * People registered for an event, found while typing: by part of a name in any script, initials, or the code. At most
 * 20, 8 unless `limit` says so, in the order of their tickets. With school and grade, because names repeat.
 */
export const searchPeople = query("people.search", {
  input: searchInput,
  scope: atEvent,
  async run({ db, input }) {
    if (fold(input.typed) === "") return [];
    return db
      .select({
        registrationId: registrations.id,
        personId: persons.id,
        fullName: persons.fullName,
        latinName: persons.latinName,
        school: organizations.name,
        grade: registrations.grade,
        classNo: registrations.classNo,
        status: registrations.status,
        ticket: registrations.ticket,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .where(
        and(
          eq(registrations.eventId, input.eventId),
          ne(registrations.status, "cancelled"),
          or(matches(persons.search, input.typed), hasCode(input.typed.trim().toUpperCase())),
        ),
      )
      .orderBy(asc(registrations.ticket), asc(registrations.id))
      .limit(input.limit ?? 8);
  },
});
export type FoundPerson = Awaited<ReturnType<typeof searchPeople>>[number];

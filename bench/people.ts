import { createHash, randomUUID } from "node:crypto";
import type Database from "better-sqlite3";
import { searchable } from "../db/search";
import { generatedPerson } from "./generated-people";

type Cells = Record<string, unknown>;

/**
 * Registers so many made-up people for an event by copying its first registration, straight in the data of an instance
 * on SQLite: names in four scripts, no contacts and no entries of the trail. A hundred thousand in a few seconds.
 */
export function registeredPeople(data: Database.Database, eventId: string, count: number): void {
  data.pragma("busy_timeout = 60000");
  const first = data.prepare("select * from registrations where event_id = ? limit 1").get(eventId) as Cells;
  const person = data.prepare("select * from persons where id = ?").get(first.person_id) as Cells;
  const into = (table: string, row: Cells) => {
    const names = Object.keys(row);
    return data.prepare(`insert into ${table} (${names.join()}) values (${names.map((name) => `@${name}`).join()})`);
  };
  const [insertPerson, insertRegistration] = [into("persons", person), into("registrations", first)];
  const digest = (text: string) => createHash("sha256").update(text).digest("base64url");
  data.transaction(() => {
    for (let n = 0; n < count; n++) {
      const { fullName, latinName, hangulName, cyrillicName, locale, grade, classNo, studentNo } = generatedPerson(n);
      const [personId, id] = [randomUUID(), randomUUID()];
      const search = searchable(fullName, latinName, hangulName, cyrillicName);
      insertPerson.run({
        ...{ ...person, id: personId, full_name: fullName, latin_name: latinName, hangul_name: hangulName },
        ...{ cyrillic_name: cyrillicName, match_key: search, search, locale },
      });
      insertRegistration.run({
        ...{ ...first, id, person_id: personId, ticket: 1_000 + n, grade, class_no: classNo, student_no: studentNo },
        ...{ code: id.slice(24), link_hash: digest(`${id} link`), check_in_hash: digest(`${id} in`) },
      });
    }
    data.prepare("update events set tickets = ?, seats_taken = ? where id = ?").run(count + 1_000, count + 1, eventId);
  })();
}

"use server";
import { asLocale, say } from "../../core/i18n";
import { askAction } from "../../core/web";
import { list } from "../events/queries";
import { searchPeople } from "../people/queries";
import { choiceOf } from "./queries";

const ask = askAction(list);

/** Events of one's own whose titles contain what was typed, for the search. */
export async function findEventChoicesAction(locale: string, typed: string) {
  const found = await ask({ q: String(typed).slice(0, 80), limit: 10 });
  return found.ok ? found.value.rows.map((event) => choiceOf(event, asLocale(locale))) : [];
}

const askPeople = askAction(searchPeople);

/** People registered for an event whose names contain what was typed; nothing for those who may not know them. */
export async function findPeopleChoicesAction(locale: string, eventId: string, typed: string) {
  const found = await askPeople({ eventId, typed: String(typed).slice(0, 80), limit: 8 });
  if (!found.ok) return [];
  return found.value.map((person) => ({
    registrationId: person.registrationId,
    name: person.fullName,
    hint: [say(person.school, asLocale(locale)), person.grade].filter(Boolean).join(" "),
  }));
}

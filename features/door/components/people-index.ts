import { type Findable, findable, finder } from "../../../components/ui/match";
import type { DoorPerson } from "../contract";

type Entry = { person: DoorPerson; names: Findable; rest: Findable };
export type PeopleIndex = {
  /** For the search; made when it is first asked for, since a door must open before anybody types. */
  entries: () => readonly Entry[];
  byId: Map<string, DoorPerson>;
  byKey: Map<string, DoorPerson>;
};

/** Names in all spellings, and school with grade and class, made ready once so that every keystroke is quick. */
function entriesOf(people: readonly DoorPerson[]): Entry[] {
  const classes = new Map<string, Findable>();
  const classOf = (text: string) => {
    const made = classes.get(text) ?? findable(text);
    classes.set(text, made);
    return made;
  };
  return people.map((person) => ({
    person,
    names: findable([person.name, ...person.also].join("|")),
    rest: classOf(`${person.school}|${person.grade ?? ""}-${person.classNo ?? ""}`),
  }));
}

export function indexOf(people: readonly DoorPerson[]): PeopleIndex {
  let made: readonly Entry[] | undefined;
  return {
    entries: () => {
      made ??= entriesOf(people);
      return made;
    },
    byId: new Map(people.map((person) => [person.registrationId, person])),
    // The hash of a QR and that of a ticket code are never the same.
    byKey: new Map(people.flatMap((person) => [[person.qr, person] as const, [person.code, person] as const])),
  };
}

/** At most so many, names before schools and beginnings before middles; each word typed must be found. */
export function search(index: PeopleIndex, typed: string, most = 30): DoorPerson[] {
  const words = typed.trim().split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const whole = finder(typed);
  const finders = words.map(finder);
  const found: { person: DoorPerson; rank: number }[] = [];
  for (const { person, names, rest } of index.entries()) {
    const at = whole(names);
    if (at >= 0) found.push({ person, rank: at });
    else if (finders.every((finds) => finds(names) >= 0 || finds(rest) >= 0)) found.push({ person, rank: 1_000 });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ person }) => person);
}

/** The schools of a list, each once, for a field that proposes them. */
export const schoolsOf = (people: readonly DoorPerson[]) =>
  [...new Set(people.map(({ school }) => school))].filter(Boolean).sort();

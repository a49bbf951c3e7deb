import { eq, inArray } from "drizzle-orm";
import { normalPhone, shownPhone } from "../../core/phone";
import { type Fields, Refusal, refuseField } from "../../core/refusal";
import { blindIndex, open, seal } from "../../core/seal";
import { ageOn, isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { inserting } from "../../db/prepared";
import { type events, personContacts } from "../../db/schema";
import { needsGuardian } from "./rules";

type Said = string | null | undefined;

/** What may harm a child when it leaks. Absent: leave as it is; null: forget it. */
export type Contacts = {
  email?: Said;
  birthDate?: Said;
  guardianName?: Said;
  guardianPhone?: Said;
  guardianEmail?: Said;
  notes?: Said;
};
const sealed = ["email", "birthDate", "guardianName", "guardianPhone", "guardianEmail", "notes"] as const;
type SealedField = (typeof sealed)[number];
const place = (personId: string, field: SealedField) => `person_contacts|${field}|${personId}`;

/** A telephone number as it is stored (E.164). Refuses the field `guardianPhone` with `phone` when it is none. */
export const storedPhone = (typed: string) => normalPhone(typed) ?? refuseField("guardianPhone", "phone");

/** The keyed hashes by which a person is found without opening anything. */
export const hashes = (given: Contacts) => ({
  email: given.email ? blindIndex("person_contacts.email", given.email) : null,
  birth: given.birthDate ? blindIndex("person_contacts.birth", given.birthDate) : null,
  guardianPhone: given.guardianPhone
    ? blindIndex("person_contacts.guardian_phone", normalPhone(given.guardianPhone) ?? given.guardianPhone)
    : null,
});

const insertContacts = inserting(personContacts);

/**
 * Seals a person's contacts; what is absent from `given` stays as it was, null is forgotten.
 * Telephone numbers are stored as E.164; refuses the field `guardianPhone` when it is none. `isNew`: the person was
 * made by the same command.
 */
export async function keepContacts(tx: Tx, personId: string, given: Contacts, now: Date, isNew = false) {
  const change: Partial<typeof personContacts.$inferInsert> = {};
  for (const field of sealed) {
    const value = given[field];
    if (value === undefined) continue;
    const plain = value && field === "guardianPhone" ? storedPhone(value) : value;
    change[field] = plain ? seal(place(personId, field), plain) : null;
  }
  if (Object.keys(change).length === 0) return;
  const index = hashes(given);
  if (given.email !== undefined) change.emailIndex = index.email;
  if (given.birthDate !== undefined) change.birthIndex = index.birth;
  if (given.guardianPhone !== undefined) change.guardianPhoneIndex = index.guardianPhone;
  if (isNew) {
    await insertContacts(tx, { personId, ...change, updatedAt: now });
    return;
  }
  await tx
    .insert(personContacts)
    .values({ personId, ...change, updatedAt: now })
    .onConflictDoUpdate({ target: personContacts.personId, set: { ...change, updatedAt: now } });
}

/** A person's contacts, opened. Only for queries and commands whose permission is about contacts, or for one's own. */
export async function contactsOf(db: Reader, personId: string): Promise<Record<SealedField, string | null>> {
  const [row] = await db.select().from(personContacts).where(eq(personContacts.personId, personId));
  return opened(personId, row);
}

function opened(personId: string, row: typeof personContacts.$inferSelect | undefined) {
  const fields = sealed.map((field) => {
    const value = row?.[field];
    return [field, value ? open(place(personId, field), value) : null] as const;
  });
  return Object.fromEntries(fields) as Record<SealedField, string | null>;
}

/** The contacts of several people at once, by person; the same care applies. */
export async function contactsOfAll(db: Reader, personIds: readonly string[]) {
  const all = new Map<string, Record<SealedField, string | null>>();
  for (const some of chunks([...new Set(personIds)]))
    for (const row of await db.select().from(personContacts).where(inArray(personContacts.personId, some)))
      all.set(row.personId, opened(row.personId, row));
  return all;
}

/** Contacts as people read them: the telephone as it is written in its country. */
export const shown = <C extends { guardianPhone: string | null }>(contacts: C): C => ({
  ...contacts,
  guardianPhone: contacts.guardianPhone && shownPhone(contacts.guardianPhone),
});

type Asking = Pick<typeof events.$inferSelect, "guardianBelowAge" | "timeZone">;

type GuardianSaid = Contacts & { ofAge?: boolean };

/**
 * All that is wrong with the guardian somebody gave: none though they are young, or no telephone number; and with a birth
 * date that is still to come, by which nothing else can be told.
 */
export function guardianProblems(event: Asking, given: GuardianSaid, now: Date): Fields {
  const problems: Fields = {};
  if (given.guardianPhone && !normalPhone(given.guardianPhone)) problems.guardianPhone = [{ code: "phone" }];
  const today = isoDay(now, event.timeZone);
  if (given.birthDate && given.birthDate > today) return { ...problems, birthDate: [{ code: "future" }] };
  const age = given.birthDate ? ageOn(given.birthDate, today) : undefined;
  if (!needsGuardian(event.guardianBelowAge, age, given.ofAge ?? false)) return problems;
  if (!given.guardianName) problems.guardianName = [{ code: "guardian-needed" }];
  if (!given.guardianPhone && !given.guardianEmail) problems.guardianPhone = [{ code: "guardian-needed" }];
  return problems;
}

/** Refuses the fields `guardianName`, `guardianPhone` and `birthDate`, all at once, as `guardianProblems` finds them. */
export function askForGuardian(event: Asking, given: GuardianSaid, now: Date) {
  const problems = guardianProblems(event, given, now);
  if (Object.keys(problems).length > 0) throw new Refusal("invalid", problems);
}

/** Whether a change of one's own asks for a guardian: with one on record, or a birth date given now. */
export const asksAgain = (was: Contacts, given: Contacts) =>
  Boolean(was.guardianName || was.guardianPhone || was.guardianEmail || given.birthDate);

/**
 * The same for a form that was refused for something else before its guardian was looked at: what was typed, as it was
 * typed. `refused`: what is known to be wrong already.
 */
export function guardianProblemsOfForm(
  event: Asking,
  typed: Record<string, string>,
  refused: Fields,
  now: Date,
): Fields {
  const said = (name: string) => typed[name]?.trim();
  const given = {
    birthDate: refused.birthDate ? undefined : said("birthDate"),
    guardianName: said("guardianName"),
    guardianPhone: said("guardianPhone"),
    guardianEmail: said("guardianEmail"),
    ofAge: typed.ofAge === "on",
  };
  return { ...guardianProblems(event, given, now), ...refused };
}

/** The same for a change: whoever has a guardian on record cannot strike it out while too young. */
export async function askForGuardianAgain(db: Reader, event: Asking, personId: string, given: GuardianSaid, now: Date) {
  const was = await contactsOf(db, personId);
  if (!asksAgain(was, given)) return;
  const kept = Object.fromEntries(
    sealed.map((field) => [field, given[field] === undefined ? was[field] : given[field]]),
  );
  askForGuardian(event, { ...kept, ofAge: given.ofAge }, now);
}

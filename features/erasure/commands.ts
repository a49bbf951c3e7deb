import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { type Actor, may } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atInstance, atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { persons, registrations } from "../../db/schema";
import { eraseAgainInput, eraseInput } from "./inputs";
import { erasePerson, heldBy, placesOf } from "./steps";

/** Where a registration is, with the lines of all events at which the same person is registered. */
async function atPersonOf({ db, input }: { db: Reader; input: { registrationId: string } }) {
  const scope = await atRegistration({ db, input });
  const held = await heldBy(db, await personOf(db, input.registrationId));
  return { ...scope, registrationIds: [], lines: held.map((one) => one.registration.eventId) };
}

async function personOf(db: Reader, registrationId: string): Promise<string> {
  const [found] = await db
    .select({ personId: registrations.personId })
    .from(registrations)
    .where(eq(registrations.id, registrationId));
  return found?.personId ?? refuse("not-found");
}

/** Nobody erases what is not theirs: somebody registered elsewhere too is erased by who leads there as well. */
async function refuseForeign(db: Reader, actor: Actor, personId: string) {
  for (const place of await placesOf(db, personId)) if (!may(actor, "people.erase", place)) refuse("person-elsewhere");
}

/**
 * Erases the person behind a registration, everywhere: what stays are figures (see `erasePerson`). `code` is the
 * registration's code, typed again by whoever means it. Once erased, asking again answers `already` and does nothing.
 * Refuses `not-found`, `person-elsewhere` (registered or enrolled where the actor does not lead), and the field `code`.
 */
export const erase = command("people.erase", {
  input: eraseInput,
  scope: atPersonOf,
  budget: 30_000,
  async run({ db, actor, input, now }) {
    const personId = await personOf(db, input.registrationId);
    const [found] = await db
      .select({ code: registrations.code, minimizedAt: persons.minimizedAt })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .where(eq(registrations.id, input.registrationId));
    await refuseForeign(db, actor, personId);
    if (found?.minimizedAt) return { already: true as const, personId };
    if (found?.code !== input.code.trim().toUpperCase()) return refuseField("code", "other-code");
    const erased = await erasePerson(db, personId, now);
    const none = { personId, personIds: [personId], registrations: 0, keys: [], promoted: [] };
    return { already: false as const, ...(erased ?? none) };
  },
  note: (done, { registrationId }) => {
    if (done.already) return undefined;
    const { personId, personIds, keys, promoted } = done;
    const joined = personIds.length > 1 ? { personIds } : {};
    return { registrationId, personId, ...joined, registrations: done.registrations, keys, promoted };
  },
});

/**
 * Erases again whom a restored backup brought back (security.md R47: tombstones). Answers how many were there.
 * System only.
 */
export const eraseAgain = command("people.eraseAgain", {
  input: eraseAgainInput,
  scope: atInstance,
  budget: 120_000,
  async run({ db, input, now }) {
    const keys: string[] = [];
    const again: string[] = [];
    for (const personId of input.personIds) {
      const erased = await erasePerson(db, personId, now);
      if (!erased) continue;
      again.push(...erased.personIds);
      keys.push(...erased.keys);
    }
    return { personIds: again, keys };
  },
  note: ({ personIds, keys }) => (personIds.length > 0 ? { count: personIds.length, personIds, keys } : undefined),
});

import { eq } from "drizzle-orm";
import { open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { type events, persons, registrations } from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import { type Changes, changesBetween, type Standing } from "./rules";

type Registration = typeof registrations.$inferSelect;
type Event = typeof events.$inferSelect;

const place = (registrationId: string) => `registrations|changes|${registrationId}`;

/** What an approved person changed since, opened; null when there is nothing to decide anew. */
export const changesOf = (row: Pick<Registration, "id" | "changes">): Changes | null =>
  row.changes === null ? null : (JSON.parse(open(place(row.id), row.changes)) as Changes);

const sealedFor = (registrationId: string, changes: Changes | null) =>
  changes && seal(place(registrationId), JSON.stringify(changes));

/** What one registration waits for a decision on, as another one keeps it. */
export const changesAs = (registrationId: string, from: Pick<Registration, "id" | "changes">) =>
  sealedFor(registrationId, changesOf(from));

/**
 * Whether one's own change of what matters is decided on anew: the event says so, and the team had said yes. Also while
 * one has given the place back: coming back at once must not be a way around.
 */
export const isDecidedAnew = (event: Event, { approval }: Registration) =>
  event.needsApproval && event.approvesAnew && approval === "approved";

/** What the team's decision was about, as it stands now. */
export async function standingOf(db: Reader, registrationId: string): Promise<Standing> {
  const [row] = await db
    .select({ registration: registrations, person: persons })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(registrations.id, registrationId));
  const { birthDate } = await contactsOf(db, row?.person.id ?? "");
  const { fullName = null, latinName = null, hangulName = null, cyrillicName = null } = row?.person ?? {};
  const { schoolId = null, grade = null } = row?.registration ?? {};
  return { fullName, latinName, hangulName, cyrillicName, schoolId, grade: grade?.toString() ?? null, birthDate };
}

/** Keeps what was changed, before and after, until the team has decided anew; the seat or place in line stays. */
export async function keepChanges(tx: Tx, row: Registration, before: Standing): Promise<boolean> {
  const changes = changesBetween(changesOf(row), before, await standingOf(tx, row.id));
  await tx
    .update(registrations)
    .set({ changes: sealedFor(row.id, changes) })
    .where(eq(registrations.id, row.id));
  return changes !== null;
}

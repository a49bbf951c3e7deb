import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { refuse, refuseField } from "../../core/refusal";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { events, groupMembers, groups, letters, registrations } from "../../db/schema";
import { contactsOfAll } from "../contacts/steps";
import { deliverableOf } from "../deliverables/steps";
import { reachedOf } from "../mailings/steps";
import { filesOf, groupsOf, missingIn, takenOf } from "../submissions/steps";
import { onePerFamily, reminderPause } from "./rules";

type Asked = { eventId: string; deliverableId?: string | null | undefined };

/** Groups that lack something required that is still taken, or the one required thing named. */
async function lackingOf(db: Reader, { eventId, deliverableId }: Asked, now: Date) {
  const { wanted, ofGroup } = await filesOf(db, eventId, now);
  return (await groupsOf(db, eventId)).filter(({ groupId }) => {
    const lacking = takenOf(missingIn(ofGroup(groupId), wanted), now);
    return lacking.some((file) => !deliverableId || file.deliverableId === deliverableId);
  });
}

async function contactsBy(db: Reader, ids: readonly string[]) {
  const found = [];
  for (const some of chunks(ids)) {
    const rows = await db
      .select({ id: registrations.id, personId: registrations.personId })
      .from(registrations)
      .where(inArray(registrations.id, some));
    const known = await contactsOfAll(
      db,
      rows.map(({ personId }) => personId),
    );
    for (const { id, personId } of rows) {
      const { email = null, guardianEmail = null } = known.get(personId) ?? {};
      found.push({ id, email, guardianEmail });
    }
  }
  return new Map(found.map((one) => [one.id, one]));
}

/**
 * Whom a reminder reaches now: members with a seat of groups that lack something, one of each family, and nobody who
 * was written to about it in the last day. Refuses `not-found` for another event's
 * thing, and `choice` on `deliverableId` for one that is only wished for.
 */
export async function remindedOf(db: Reader, asked: Asked, now: Date) {
  if (asked.deliverableId && !(await deliverableOf(db, asked.eventId, asked.deliverableId)).required)
    return refuseField("deliverableId", "choice");
  const lacking = await lackingOf(db, asked, now);
  const members = await db
    .select({ id: registrations.id, groupId: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .where(and(eq(groups.eventId, asked.eventId), eq(registrations.status, "confirmed")))
    .orderBy(asc(registrations.ticket));
  const ids = members.filter(({ groupId }) => lacking.some((one) => one.groupId === groupId)).map(({ id }) => id);
  const lately = await db
    .selectDistinct({ id: letters.registrationId })
    .from(letters)
    .where(
      and(
        eq(letters.eventId, asked.eventId),
        eq(letters.kind, "files"),
        inArray(letters.state, ["queued", "held", "sending", "sent"]),
        gt(letters.createdAt, new Date(now.getTime() - reminderPause)),
      ),
    );
  const writtenIds = lately.flatMap(({ id }) => (id ? [id] : []));
  const known = await contactsBy(db, [...new Set([...ids, ...writtenIds])]);
  const { reached, missing } = await reachedOf(db, ids);
  const contact = (id: string) => known.get(id) ?? { id, email: null, guardianEmail: null };
  const order = new Map(ids.map((id, at) => [id, at]));
  const sorted = reached
    .map((one) => ({ ...one, ...contact(one.registrationId) }))
    .sort((a, b) => (order.get(a.registrationId) ?? 0) - (order.get(b.registrationId) ?? 0));
  const { chosen, spared } = onePerFamily(sorted, writtenIds.map(contact));
  const spoken = new Set(chosen.map(({ registrationId }) => registrationId));
  return {
    groups: lacking.map(({ groupId, number }) => ({ groupId, number })),
    reached: reached.filter(({ registrationId }) => spoken.has(registrationId)),
    /** Of families that get a letter already, or got one in the last day. */
    spared,
    unreachable: missing.length,
  };
}

/** Nobody is asked for files of what is called off, over, or whose groups do not know of themselves yet. */
export async function refuseUntimely(db: Reader, eventId: string, now: Date) {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (event?.status !== "published" || event.trashedAt || event.endsAt <= now) return refuse("wrong-status");
  if (!event.groupsPublishedAt) return refuse("groups-not-published");
}

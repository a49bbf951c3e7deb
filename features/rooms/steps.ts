import { and, eq } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atGroup } from "../../core/scopes";
import type { Reader } from "../../db";
import { groupDuties, groupMembers, groups } from "../../db/schema";
import { type Duty, duties } from "./choices";

/** A member: the scope of the group, and that the registration is one's own. Refuses `not-found` outside of groups. */
export async function atMember({ db, input }: { db: Reader; input: { registrationId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ groupId: groupMembers.groupId })
    .from(groupMembers)
    .where(eq(groupMembers.registrationId, input.registrationId));
  if (!found) return refuse("not-found");
  return { ...(await atGroup({ db, input: found })), registrationIds: [input.registrationId] };
}

/** Who does what in the groups of an event, or in one: duties by registration, in their usual order. */
export async function dutiesOf(db: Reader, eventId: string, groupId?: string): Promise<Map<string, Duty[]>> {
  const rows = await db
    .select({ registrationId: groupDuties.registrationId, duty: groupDuties.duty })
    .from(groupDuties)
    .innerJoin(groupMembers, eq(groupMembers.registrationId, groupDuties.registrationId))
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(groups.eventId, eventId), groupId ? eq(groups.id, groupId) : undefined))
    .limit(20_000);
  const found = new Map<string, Duty[]>();
  for (const duty of duties)
    for (const row of rows)
      if (row.duty === duty) found.set(row.registrationId, [...(found.get(row.registrationId) ?? []), duty]);
  return found;
}

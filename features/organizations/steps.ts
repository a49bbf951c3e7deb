import { and, asc, eq, inArray } from "drizzle-orm";
import { refuseField } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { id } from "../../db/id";
import {
  eventOrganizations,
  type LocalizedText,
  organizationNames,
  organizations,
  programOrganizations,
} from "../../db/schema";
import { fold, searchable } from "../../db/search";
import type { OrganizationPlaces } from "./inputs";

type Kind = (typeof organizations.$inferSelect)["kind"];

/** Every spelling of a name, as it is searched. */
export const searchOf = (name: LocalizedText) => searchable(...Object.values(name));

/** Keeps every spelling of the name, so that the next one who types it finds this organisation. */
export async function rememberNames(tx: Tx, organizationId: string, kind: Kind, name: LocalizedText) {
  const keys = [...new Set(Object.values(name).map(fold))].filter(Boolean);
  if (keys.length === 0) return;
  await tx
    .insert(organizationNames)
    .values(keys.map((nameKey) => ({ nameKey, kind, organizationId })))
    .onConflictDoNothing();
}

/** The organisation of that name and kind; made when there is none. One spelling never makes two schools. */
export async function organizationNamed(tx: Tx, kind: Kind, name: LocalizedText, now: Date): Promise<string> {
  const keys = [...new Set(Object.values(name).map(fold))].filter(Boolean);
  const [known] = await tx
    .select({ id: organizationNames.organizationId })
    .from(organizationNames)
    .where(and(eq(organizationNames.kind, kind), inArray(organizationNames.nameKey, keys)))
    .limit(1);
  const organizationId = known?.id ?? id();
  if (!known)
    await tx.insert(organizations).values({ id: organizationId, kind, name, search: searchOf(name), createdAt: now });
  await rememberNames(tx, organizationId, kind, name);
  return organizationId;
}

/** Positions count within a role. */
function placed(places: OrganizationPlaces) {
  const seen = new Map<string, number>();
  return places.map((one) => {
    const position = (seen.get(one.role) ?? 0) + 1;
    seen.set(one.role, position);
    return { ...one, position };
  });
}

async function mustExist(tx: Tx, places: OrganizationPlaces) {
  const ids = [...new Set(places.map((one) => one.organizationId))];
  if (ids.length === 0) return;
  const found = await tx.select({ id: organizations.id }).from(organizations).where(inArray(organizations.id, ids));
  if (found.length < ids.length) refuseField("organizations", "choice");
}

/** Replaces the organisations of an event. */
export async function putEventOrganizations(tx: Tx, eventId: string, places: OrganizationPlaces) {
  await mustExist(tx, places);
  await tx.delete(eventOrganizations).where(eq(eventOrganizations.eventId, eventId));
  if (places.length > 0) await tx.insert(eventOrganizations).values(placed(places).map((one) => ({ eventId, ...one })));
}

/** Replaces the organisations of a programme. */
export async function putProgramOrganizations(tx: Tx, programId: string, places: OrganizationPlaces) {
  await mustExist(tx, places);
  await tx.delete(programOrganizations).where(eq(programOrganizations.programId, programId));
  if (places.length > 0)
    await tx.insert(programOrganizations).values(placed(places).map((one) => ({ programId, ...one })));
}

const shown = {
  organizationId: organizations.id,
  kind: organizations.kind,
  name: organizations.name,
  website: organizations.website,
  logoFileId: organizations.logoFileId,
};

/** Hosts first, then as ordered: the organisations of an event. */
export const organizationsOfEvent = (db: Reader, eventId: string) =>
  db
    .select({ role: eventOrganizations.role, ...shown })
    .from(eventOrganizations)
    .innerJoin(organizations, eq(organizations.id, eventOrganizations.organizationId))
    .where(eq(eventOrganizations.eventId, eventId))
    .orderBy(asc(eventOrganizations.role), asc(eventOrganizations.position), asc(organizations.id));

/** The same of a programme. */
export const organizationsOfProgram = (db: Reader, programId: string) =>
  db
    .select({ role: programOrganizations.role, ...shown })
    .from(programOrganizations)
    .innerJoin(organizations, eq(organizations.id, programOrganizations.organizationId))
    .where(eq(programOrganizations.programId, programId))
    .orderBy(asc(programOrganizations.role), asc(programOrganizations.position), asc(organizations.id));

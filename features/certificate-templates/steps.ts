import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { asPng } from "../../core/images";
import type { Actor, Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { certificateTemplates, events, files, type LocalizedText, organizations, programs } from "../../db/schema";
import { type Place, placeIdOf } from "../certificate-rules/steps";
import { mustBeOwnImage } from "../files/steps";
import { organizationsOfEvent, organizationsOfProgram } from "../organizations/steps";

export type Template = typeof certificateTemplates.$inferSelect;

/** Where certificates are given: a programme, or an event of it. Refuses `not-found`. */
export async function atPlace({ db, input }: { db: Reader; input: { placeId: string } }): Promise<Scope> {
  const [program] = await db.select({ id: programs.id }).from(programs).where(eq(programs.id, input.placeId));
  return program ? { programId: program.id } : atEvent({ db, input: { eventId: input.placeId } });
}

type Named = { programId?: string | null; eventId?: string | null };

/** The event that was named, else the programme. Refuses `not-found` when none is. */
export function placeIn({ programId, eventId }: Named): Place {
  if (eventId) return { eventId };
  return programId ? { programId } : refuse("not-found");
}

/** The id of a template's or a certificate's programme or event. */
export const placeIdIn = (named: Named): string => placeIdOf(placeIn(named));

/** The scope of a template, by its place. */
export async function atTemplate({ db, input }: { db: Reader; input: { templateId: string } }): Promise<Scope> {
  return atPlace({ db, input: { placeId: placeIdIn(await templateOf(db, input.templateId)) } });
}

/** A template that is not removed. Refuses `not-found`. */
export async function templateOf(db: Reader, templateId: string): Promise<Template> {
  const [found] = await db
    .select()
    .from(certificateTemplates)
    .where(and(eq(certificateTemplates.id, templateId), isNull(certificateTemplates.removedAt)));
  return found ?? refuse("not-found");
}

const isAt = (place: Place) =>
  "programId" in place
    ? eq(certificateTemplates.programId, place.programId)
    : eq(certificateTemplates.eventId, place.eventId);

/** The templates of a place, oldest first. */
export const templatesOf = (db: Reader, place: Place): Promise<Template[]> =>
  db
    .select()
    .from(certificateTemplates)
    .where(and(isAt(place), isNull(certificateTemplates.removedAt)))
    .orderBy(asc(certificateTemplates.createdAt), asc(certificateTemplates.id));

/** What a certificate says of its place: title, from–to, zone. Days of a programme as 2026-01-15, instants of an event. */
export type PlaceFacts = {
  title: LocalizedText;
  timeZone: string;
  days: { startsOn: string | null; endsOn: string | null } | null;
  times: { startsAt: Date; endsAt: Date } | null;
  languages: ("en" | "ko" | "ru" | "kk")[];
  venueId: string | null;
};

/** Refuses `not-found`. */
export async function factsOfPlace(db: Reader, place: Place): Promise<PlaceFacts> {
  if ("programId" in place) {
    const [found] = await db.select().from(programs).where(eq(programs.id, place.programId));
    if (!found) return refuse("not-found");
    const { title, timeZone, startsOn, endsOn } = found;
    return { title, timeZone, days: { startsOn, endsOn }, times: null, languages: [], venueId: null };
  }
  const [found] = await db.select().from(events).where(eq(events.id, place.eventId));
  if (!found) return refuse("not-found");
  const { title, timeZone, startsAt, endsAt, languages, venueId } = found;
  return { title, timeZone, days: null, times: { startsAt, endsAt }, languages, venueId };
}

/** The organisations of a place, hosts first, each once; of an event without any, its programme's. */
export async function partnersOf(db: Reader, place: Place) {
  const own = await listed(db, place);
  if (own.length > 0 || "programId" in place) return own;
  const [event] = await db.select({ programId: events.programId }).from(events).where(eq(events.id, place.eventId));
  return event?.programId ? listed(db, { programId: event.programId }) : own;
}

async function listed(db: Reader, place: Place) {
  const all =
    "programId" in place
      ? await organizationsOfProgram(db, place.programId)
      : await organizationsOfEvent(db, place.eventId);
  const hostsFirst = [...all].sort((a, b) => Number(b.role === "host") - Number(a.role === "host"));
  return hostsFirst.filter((one, index) => {
    return hostsFirst.findIndex(({ organizationId }) => organizationId === one.organizationId) === index;
  });
}

export type Pictures = {
  signature: Buffer | null;
  seal: Buffer | null;
  logos: { image: Buffer; alt: LocalizedText }[];
};

/** The images of a template as PNG, small enough to print; what is not there any more is left out. */
export async function picturesOf(db: Reader, template: Template): Promise<Pictures> {
  const partners = template.logoIds.length
    ? await db
        .select({ id: organizations.id, name: organizations.name, fileId: organizations.logoFileId })
        .from(organizations)
        .where(inArray(organizations.id, template.logoIds))
    : [];
  const ids = [template.signatureFileId, template.sealFileId, ...partners.map(({ fileId }) => fileId)];
  const wanted = ids.filter((one) => one !== null);
  const rows = wanted.length
    ? await db.select({ id: files.id, key: files.key }).from(files).where(inArray(files.id, wanted))
    : [];
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const png = async (fileId: string | null) => {
    const key = keys.get(fileId ?? "");
    return key ? asPng(key, { width: 480, height: 240 }) : null;
  };
  const logos: Pictures["logos"] = [];
  for (const logoId of template.logoIds) {
    const found = partners.find(({ id }) => id === logoId);
    const image = found && (await png(found.fileId));
    if (found && image) logos.push({ image, alt: found.name });
  }
  return { signature: await png(template.signatureFileId), seal: await png(template.sealFileId), logos };
}

type Images = { signatureFileId?: string | null; sealFileId?: string | null };
/** Refuses an image with `choice` that is neither the template's already nor the actor's own. */
export async function mustBeImages(db: Reader, actor: Actor, said: Images, before: Template) {
  for (const field of ["signatureFileId", "sealFileId"] as const) {
    const fileId = said[field];
    if (fileId && fileId !== before[field]) await mustBeOwnImage(db, actor, fileId, field);
  }
}

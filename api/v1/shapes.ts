// What leaves, in pieces that several answers share. Only fields that are named in an answer's schema leave.
import { z } from "zod";
import { agendaKinds } from "../../features/agenda/choices";
import { eventKinds, eventStatuses, visibilities } from "../../features/events/choices";
import { materialKinds } from "../../features/materials/choices";
import { sources, statuses } from "../../features/roster/choices";

export const id = z.string().meta({ format: "uuid" });
/** "instance", or the id of a programme or an event. */
export const place = z.string();
/** An instant; leaves as ISO 8601 in UTC. */
export const at = z.date();
/** A calendar day, 2026-01-15. */
export const day = z.string().meta({ format: "date" });
/** A wall clock in the event's zone, 2026-01-15T14:00. */
export const wallClock = z.string();
export const locale = z.enum(["en", "ko", "ru", "kk"]);
export const languages = z.array(locale);
const said = z.string().optional();
/** A text in some of the four languages. */
export const text = z.object({ en: said, ko: said, ru: said, kk: said });

export const eventKind = z.enum(eventKinds);
export const eventStatus = z.enum(eventStatuses);
export const visibility = z.enum(visibilities);
export const agendaKind = z.enum(agendaKinds);
export const materialKind = z.enum(materialKinds);
export const registrationState = z.enum([
  "not-yet",
  "open",
  "waiting",
  "full",
  "closed",
  "over",
  "cancelled",
  "invited-only",
]);
export const registrationStatus = z.enum(statuses);
export const registrationSource = z.enum(sources);
export const heldRole = z.enum(["owner", "organizer", "staff", "judge"]);
/** What somebody can be invited to; a teacher's comes with a school. */
export const invitedRole = z.enum(["owner", "organizer", "staff", "judge", "teacher"]);
export const photoWish = z.enum(["all", "group", "none"]);
export const gender = z.enum(["female", "male", "other", "undisclosed"]);
export const questionStatus = z.enum([
  "new",
  "held",
  "listed",
  "queued",
  "on_stage",
  "answered",
  "deferred",
  "merged",
  "declined",
  "withdrawn",
]);
export const groupRole = z.enum(["leader", "deputy", "member"]);
export const organizationKind = z.enum(["school", "association", "embassy", "ministry", "company", "other"]);

export const organizations = z.array(
  z.object({
    organizationId: id,
    kind: organizationKind,
    name: text,
    website: z.string().nullable(),
    logoFileId: id.nullable(),
    role: z.enum(["host", "supporter", "partner", "embassy"]),
  }),
);

/** What every list says of an event. */
export const eventFacts = {
  eventId: id,
  slug: z.string(),
  title: text,
  kind: eventKind,
  languages,
  startsAt: at,
  endsAt: at,
  timeZone: z.string(),
};

/** How somebody is reached; opened with a trail only. */
export const contacts = {
  email: z.string().nullable(),
  birthDate: day.nullable(),
  guardianName: z.string().nullable(),
  guardianPhone: z.string().nullable(),
  guardianEmail: z.string().nullable(),
  notes: z.string().nullable(),
};

/** Names as the person writes them, and in other scripts where wished. */
export const names = {
  fullName: z.string(),
  latinName: z.string().nullable(),
  hangulName: z.string().nullable(),
  cyrillicName: z.string().nullable(),
};

/** Whom the public may ask. */
export const contact = z.object({ email: z.string().nullable(), phone: z.string().nullable(), text });
/** The same as the forms of events and programmes have it. */
export const contactColumns = {
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  contactText: text,
};

/** How an event stands with seats, in a word: `few` are left, one waits or not, one needs an invitation. */
export const publicLabel = z.enum(["few", "waiting", "full", "invited"]);

/** What somebody registered is told of the event. */
export const ownEvent = z.object({
  eventId: id,
  slug: z.string(),
  title: text,
  languages,
  startsAt: at,
  endsAt: at,
  timeZone: z.string(),
  guardianBelowAge: z.int(),
  venue: z.object({ name: text, address: text, room: z.string().nullable(), mapUrl: z.string().nullable() }).nullable(),
  online: z.boolean(),
});

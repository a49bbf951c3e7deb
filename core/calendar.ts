import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { env } from "./env";

export type CalendarEntry = {
  /** The event's id: the entry's UID stands on it for good. */
  id: string;
  /** Counts changes of time and place (RFC 5545 SEQUENCE). */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description?: string;
  place?: string;
  /** The event's page. */
  url: string;
  cancelled?: boolean;
  /** When this state of it was written. */
  at: Date;
};

/** Whose calendar it goes into, and who answers for it: with both it is a request (RFC 5546) that calendars follow. */
export type Invitation = { organizer: string; attendee: string };

/** "lectern.example.org" of our own address: with the id it makes a UID nobody else makes. */
const host = () => new URL(env.APP_URL).hostname;

const prodId = { company: "Lectern", product: "Lectern", language: "EN" };

function dataOf(entry: CalendarEntry, invitation?: Invitation) {
  const { id, sequence, startsAt, endsAt, title, description, place, url, cancelled, at } = entry;
  return {
    id: `${id}@${host()}`,
    sequence,
    start: startsAt,
    end: endsAt,
    stamp: at,
    lastModified: at,
    summary: title,
    ...(description ? { description } : {}),
    ...(place ? { location: place } : {}),
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    ...(invitation
      ? {
          organizer: { name: "Lectern", email: invitation.organizer },
          attendees: [
            {
              email: invitation.attendee,
              rsvp: false,
              status: ICalAttendeeStatus.ACCEPTED,
              role: ICalAttendeeRole.REQ,
            },
          ],
        }
      : {}),
  };
}

/**
 * An iCalendar file (RFC 5545) of one entry. Times are instants in UTC: a zone without its definition would make them
 * float. A cancelled event takes the entry out of calendars that know it.
 */
export function calendarFile(entry: CalendarEntry): string {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ prodId, method });
  calendar.createEvent(dataOf(entry));
  return calendar.toString();
}

/** The entry as a letter carries it: the reader's calendar takes it over, changes it or drops it by itself. */
export function invitationFile(
  entry: CalendarEntry,
  invitation: Invitation,
): { method: "REQUEST" | "CANCEL"; content: string } {
  const method = entry.cancelled ? "CANCEL" : "REQUEST";
  const calendar = ical({ prodId, method: ICalCalendarMethod[method] });
  calendar.createEvent(dataOf(entry, invitation));
  return { method, content: calendar.toString() };
}

/** Many entries for calendars that ask again from time to time; cancelled ones stay, so that they are seen to be. */
export function calendarFeed(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ prodId, name, ttl: 3_600 });
  for (const entry of entries) calendar.createEvent(dataOf(entry));
  return calendar.toString();
}

import { and, count, eq, inArray, isNull, ne } from "drizzle-orm";
import { env } from "../../core/env";
import { asLocale, inLanguage, type Locale, say, words } from "../../core/i18n";
import type { Letter } from "../../core/mail";
import { fromWallClock, isoDay, span, wallClock } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { accounts, type events, memberships, organizations, registrations } from "../../db/schema";
import { quietEnd, usualLetters } from "../outbox/rules";
import { postLetter } from "../outbox/steps";
import { countsAt, groupsAt } from "../school-desk/steps";

type EventRow = typeof events.$inferSelect;

/** Who acts for a school at an event or in its programme, in their language. */
function teachersOf(db: Reader, event: EventRow) {
  const places = [event.id, ...(event.programId ? [event.programId] : [])];
  return db
    .selectDistinct({
      accountId: accounts.id,
      email: accounts.email,
      locale: accounts.locale,
      schoolId: organizations.id,
      school: organizations.name,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(organizations, eq(organizations.id, memberships.schoolId))
    .where(and(eq(memberships.role, "teacher"), inArray(memberships.place, places), isNull(accounts.disabledAt)));
}

/** How a school stands: seats, consents that are lacking where they are asked, and presentations that are. */
async function standing(db: Reader, event: EventRow, schoolId: string, now: Date) {
  const counts = await countsAt(db, { eventId: event.id, schoolId });
  const [open] = await db
    .select({ number: count() })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, event.id),
        eq(registrations.schoolId, schoolId),
        ne(registrations.status, "cancelled"),
        inArray(registrations.consent, ["missing", "requested", "granted_unverified", "expired"]),
      ),
    );
  const groups = await groupsAt(db, { eventId: event.id, schoolId }, now);
  const lacking = new Set([...groups.values()].filter(({ files }) => files === "missing").map((group) => group.number));
  return { ...counts, consents: event.consent ? (open?.number ?? 0) : null, presentations: lacking.size };
}
export type SchoolStanding = Awaited<ReturnType<typeof standing>>;

type About = { event: EventRow; schoolId: string; school: string; standing: SchoolStanding; locale: Locale };

/** The letter itself: figures and a way to the school's desk; no name of a student leaves the house. */
function digestText({ event, schoolId, school, standing: found, locale }: About): Letter {
  const t = words(locale);
  const title = inLanguage(event.title, locale, event.languages).text;
  const facts: [string, string | null][] = [
    [t("letters.event"), title],
    [t("letters.when"), span(event.startsAt, event.endsAt, event.timeZone, locale)],
    [t("digests.confirmed"), String(found.confirmed)],
    [t("digests.waiting"), found.waitlisted > 0 ? String(found.waitlisted) : null],
    [t("digests.consents"), found.consents ? String(found.consents) : null],
    [t("digests.presentations"), found.presentations > 0 ? String(found.presentations) : null],
  ];
  const open = Boolean(found.consents) || found.presentations > 0;
  return {
    locale,
    subject: t("digests.subject", { school, event: title }),
    paragraphs: [
      t(found.confirmed + found.waitlisted === 0 ? "digests.nobody" : open ? "digests.open" : "digests.well"),
    ],
    facts: facts.flatMap(([term, value]) => (value ? [{ term, value }] : [])),
    button: { label: t("digests.button"), url: `${env.APP_URL}/${locale}/manage/school/${schoolId}/${event.id}` },
    footer: [t("digests.why", { school })],
  };
}

/** When it leaves: now, or when the quiet hours of the event end. */
function dueAt(event: EventRow, now: Date): Date {
  const end = quietEnd(wallClock(now, event.timeZone), event.letterSettings ?? usualLetters);
  return end ? fromWallClock(end, event.timeZone) : now;
}

/**
 * Writes to each teacher how the own school stands at an event. Once for each teacher, school and day before it
 * (`minutes`), however often the clock asks. Answers how many letters are new.
 */
export async function writeDigests(tx: Tx, event: EventRow, minutes: number, now: Date): Promise<number> {
  let made = 0;
  const known = new Map<string, SchoolStanding>();
  for (const { accountId, email, locale: tongue, schoolId, school } of await teachersOf(tx, event)) {
    const found = known.get(schoolId) ?? (await standing(tx, event, schoolId, now));
    known.set(schoolId, found);
    const locale = asLocale(tongue);
    const about = { event, schoolId, school: say(school, locale), standing: found, locale };
    const occasion = `${minutes}:${isoDay(event.startsAt, event.timeZone)}`;
    const dedupeKey = `digest:${event.id}:${occasion}:${schoolId}:${accountId}`;
    const of = { kind: "digest", dedupeKey, eventId: event.id, accountId, recipient: "staff" as const };
    if (await postLetter(tx, { ...of, dueAt: dueAt(event, now) }, { to: email, letter: digestText(about) }, now))
      made += 1;
  }
  return made;
}

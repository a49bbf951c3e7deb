import { eq } from "drizzle-orm";
import { fileName } from "../../core/file-name";
import { type Locale, languageNames, say, type Words, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import { open } from "../../core/seal";
import { guard } from "../../core/table";
import { isoDay, moment } from "../../core/time";
import { exportLog, registrations } from "../../db/schema";
import { sentence } from "../admin/components/sentence";
import { changesOf } from "../changes/steps";
import { shown } from "../contacts/steps";
import { placesOf } from "../erasure/steps";
import { takeOutInput } from "./inputs";
import { csvOf, pageOf, pathsOf, type Section } from "./rules";
import { type Collected, collect } from "./steps";

type Cell = string | number | boolean | Date | null | undefined;
type Key = Parameters<Words>[0];

function sectionsOf(found: Collected, locale: Locale, zone: string): Section[] {
  const t = words(locale);
  const told = (value: Cell) =>
    value === null || value === undefined ? "" : value instanceof Date ? moment(value, zone, locale) : String(value);
  const label = (key: string) => t(`dossiers.columns.${key}` as Key);
  const section = (key: string, rows: Record<string, Cell>[]): Section => {
    const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const filled = keys.filter((one) => rows.some((row) => told(row[one]) !== ""));
    return {
      key,
      title: t(`dossiers.sections.${key}` as Key),
      columns: filled.map((one) => ({ key: one, label: label(one) })),
      rows: rows.map((row) => Object.fromEntries(filled.map((one) => [one, told(row[one])]))),
    };
  };
  const title = (text: Parameters<typeof say>[0]) => say(text, locale);
  const { people, contacts } = found;
  return [
    section(
      "person",
      people.map((one) => ({
        name: one.fullName,
        latin: one.latinName,
        hangul: one.hangulName,
        cyrillic: one.cyrillicName,
        language: languageNames[one.locale],
        gender: one.gender,
        since: one.createdAt,
      })),
    ),
    section("contacts", [shown(contacts)]),
    section(
      "registrations",
      found.held.map(({ registration: r, event, school }) => ({
        event: title(event.title),
        begins: event.startsAt,
        status: r.status,
        ticket: r.ticket,
        code: r.code,
        school: title(school),
        grade: r.grade,
        classNo: r.classNo,
        studentNo: r.studentNo,
        photo: r.photoWish,
        source: r.source,
        at: r.createdAt,
        cancelled: r.cancelledAt,
      })),
    ),
    section(
      "enrollments",
      found.enrolled.map(({ enrollment: one, programTitle, cohorts }) => ({
        program: title(programTitle),
        cohort: title(cohorts?.find(({ key }) => key === one.cohort)?.name ?? {}),
        status: one.state,
        reason: one.reason ? open(`enrollments|reason|${one.id}`, one.reason) : null,
        grade: one.grade,
        classNo: one.classNo,
        studentNo: one.studentNo,
        source: one.source,
        at: one.createdAt,
        cancelled: one.endedAt,
      })),
    ),
    section(
      "years",
      found.years.map((one) => ({
        year: one.year,
        school: title(one.school),
        grade: one.grade,
        classNo: one.classNo,
        studentNo: one.studentNo,
      })),
    ),
    section(
      "answers",
      found.answers.map((one) => ({
        event: title(one.eventTitle),
        question: title(one.label),
        answer: typeof one.value === "string" ? one.value : JSON.stringify(one.value),
        at: one.at,
      })),
    ),
    section("family", found.family),
    section(
      "consents",
      found.consents.map(({ eventTitle, evidenceFileId: _file, ...one }) => ({ event: title(eventTitle), ...one })),
    ),
    section(
      "groups",
      found.joined.map((one) => ({
        event: title(one.eventTitle),
        group: one.number,
        groupName: one.name,
        ...{ role: one.role, duties: one.duties.join(", ") },
      })),
    ),
    section(
      "wishes",
      found.wished.map(({ eventTitle, topics, friend, ratherNot, source, at }) => ({
        event: title(eventTitle),
        wish: topics.map(title).join("; "),
        friend,
        ratherNot,
        source,
        at,
      })),
    ),
    section(
      "questions",
      found.asked.map((one) => ({ event: title(one.eventTitle), question: one.body, answer: one.answer, at: one.at })),
    ),
    section(
      "attendance",
      found.marks.map(({ record, eventTitle }) => ({
        event: title(eventTitle),
        status: record.status,
        arrived: record.arrivedAt,
        left: record.leftAt,
        reason: record.reason,
      })),
    ),
    section(
      "letters",
      found.sent.map((one) => ({ kind: one.kind, status: one.state, at: one.at })),
    ),
    section(
      "trail",
      found.trail.map((one) => ({
        at: one.at,
        by: one.actorName ?? one.actorKind,
        what: sentence(t, one.name, one.note),
      })),
    ),
  ];
}

/**
 * Everything about the person behind a registration, to be packed into a ZIP: an index in the reader's language, each
 * table as CSV, all of it as JSON, and the files. Written into the log of exports and the trail before the first byte
 * leaves. Refuses `not-found`, `person-elsewhere` (registered or enrolled where the actor does not lead).
 */
export const takeOut = command("people.takeOut", {
  input: takeOutInput,
  scope: async (asked) => ({ ...(await atRegistration(asked)), registrationIds: [] }),
  alone: false,
  budget: 30_000,
  async run({ db, actor, input, now }) {
    const locale = input.locale ?? "en";
    const t = words(locale);
    const [own] = await db.select().from(registrations).where(eq(registrations.id, input.registrationId));
    if (!own) return refuse("not-found");
    for (const place of await placesOf(db, own.personId))
      if (!may(actor, "people.takeOut", place)) refuse("person-elsewhere");
    const found = await collect(db, own.personId);
    const zone = found.held[0]?.event.timeZone ?? "UTC";
    const sections = sectionsOf(found, locale, zone);
    const rowCount = sections.reduce((sum, section) => sum + section.rows.length, 0);
    const { purpose, recipient = null } = input;
    const log = { eventId: own.eventId, actorId: actor.id ?? null, profile: "person", format: "zip", createdAt: now };
    const [row] = await db
      .insert(exportLog)
      .values({
        ...log,
        filters: { registrationId: own.id },
        columns: sections.map(({ key }) => key),
        rowCount,
        purpose,
        recipient,
      })
      .returning({ id: exportLog.id });
    const paths = pathsOf(found.files.map((file) => file.name));
    const heading = {
      title: t("dossiers.title", { name: found.person?.fullName ?? "" }),
      lead: t("dossiers.lead", { at: moment(now, zone, locale), purpose }),
    };
    const index = pageOf(
      { locale, ...heading, none: t("dossiers.none"), files: { title: t("dossiers.files"), paths } },
      sections,
    );
    const file = fileName({
      date: isoDay(now, zone),
      title: found.person?.fullName ?? "",
      list: t("dossiers.fileWord"),
      kind: "person",
      ext: "zip",
    });
    return {
      exportId: row?.id ?? "",
      rowCount,
      locale,
      file,
      texts: textsOf(index, sections, found),
      files: found.files.map((one, at) => ({ ...one, path: paths[at] ?? "" })),
    };
  },
  note: ({ exportId, rowCount, files }, { registrationId }) => ({
    registrationId,
    exportId,
    count: rowCount,
    files: files.length,
  }),
});

function textsOf(index: string, sections: readonly Section[], found: Collected) {
  const { files: _files, held, ...rest } = found;
  const places = held.map(({ registration: { approvalReason: _sealed, ...own }, event, school }) => ({
    registration: { ...own, changes: changesOf(own) },
    event: { title: event.title, startsAt: event.startsAt },
    school,
  }));
  const data = { ...rest, registrations: places };
  return [
    { path: "index.html", text: index },
    { path: "data.json", text: `${JSON.stringify(withoutHashes(data), null, 2)}\n` },
    ...sections
      .filter(({ rows }) => rows.length > 0)
      .map((one) => ({ path: `tables/${one.key}.csv`, text: csvOf(one, guard) })),
  ];
}

/** What only the machine needs (hashes of links, search words) is nobody's personal data. */
function withoutHashes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutHashes);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const kept = Object.entries(value).filter(([key]) => !/Hash$|^search$|^matchKey$|Index$|^letterSettings$/.test(key));
  return Object.fromEntries(kept.map(([key, of]) => [key, withoutHashes(of)]));
}

import { setImmediate as breath } from "node:timers/promises";
import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { languageNames, say, type Words, words } from "../../core/i18n";
import { idInput } from "../../core/inputs";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atDesk, atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { events, groupMembers, groups, registrations } from "../../db/schema";
import { answerColumns } from "../answers/steps";
import { contactsOfAll } from "../contacts/steps";
import { exportInput } from "../exports/inputs";
import { profiles } from "../exports/rules";
import { columnsFor, exportNote, listOf, type Made, type Out, takeOut } from "../exports/steps";
import { most } from "../forms/choices";
import { keyInput } from "../forms/inputs";
import { rosterInput } from "./inputs";
import { rosterRows } from "./steps";

const { page: _page, limit: _limit, locale: _locale, ...filters } = rosterInput.shape;
/** The roster as it was seen: searched, filtered, in that order. */
export const rosterExportInput = z.strictObject({
  ...filters,
  ...exportInput,
  /** Keys of the form's questions whose answers go along; none unless asked for. */
  questions: z
    .preprocess(
      (keys) => (typeof keys === "string" ? keys.split(",").filter(Boolean) : keys),
      z.array(keyInput).max(most.questions),
    )
    .optional(),
});

type Row = Awaited<ReturnType<typeof rosterRows>>[number];
type Contacts = { [K in "email" | "birthDate" | "guardianName" | "guardianPhone" | "guardianEmail"]?: string | null };
type Line = Row & {
  schoolName: string;
  groupNumber?: number | null;
  groupRole?: "leader" | "deputy" | "member" | null;
  contacts: Contacts;
};

function made(t: Words): Made<Line> {
  return {
    no: { kind: "integer", value: (row) => row.ticket },
    registration_status: { value: (row) => t(`exports.registrationStatuses.${row.status}`) },
    school: { value: (row) => row.schoolName },
    grade: { kind: "integer", value: (row) => row.grade },
    class: { value: (row) => row.classNo },
    student_no: { value: (row) => row.studentNo },
    name: { value: (row) => row.fullName },
    name_latin: { value: (row) => row.latinName },
    name_hangul: { value: (row) => row.hangulName },
    name_cyrillic: { value: (row) => row.cyrillicName },
    language: { value: (row) => languageNames[row.language] },
    group: { kind: "integer", value: (row) => row.groupNumber },
    role: { value: (row) => row.groupRole && t(`exports.roles.${row.groupRole}`) },
    code: { value: (row) => row.code },
    registration_source: { value: (row) => t(`exports.registrationSources.${row.source}`) },
    registered_at: { kind: "instant", value: (row) => row.registeredAt },
    email: { value: (row) => row.contacts.email },
    birth_date: { kind: "date", value: (row) => row.contacts.birthDate },
    guardian_name: { value: (row) => row.contacts.guardianName },
    guardian_phone: { value: (row) => row.contacts.guardianPhone },
    guardian_email: { value: (row) => row.contacts.guardianEmail },
    photo: { value: (row) => row.photoWish && t(`exports.photo.${row.photoWish}`) },
  };
}

/** Person and group of each of some registrations; to a school no groups before they are published. */
async function placesOf(db: Reader, registrationIds: readonly string[], isHidden: boolean) {
  const hidden = isHidden ? { groupNumber: null, groupRole: null } : {};
  const places = new Map<string, PlaceOf>();
  for (const some of chunks(registrationIds)) {
    const rows = await db
      .select({
        registrationId: registrations.id,
        personId: registrations.personId,
        groupNumber: groups.number,
        groupRole: groupMembers.role,
      })
      .from(registrations)
      .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
      .leftJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(inArray(registrations.id, some));
    for (const row of rows) places.set(row.registrationId, { ...row, ...hidden });
    await breath();
  }
  return places;
}
type PlaceOf = {
  personId: string;
  groupNumber: number | null;
  groupRole: "leader" | "deputy" | "member" | null;
};

type Asked = Parameters<typeof columnsFor>[0] & { input: z.output<typeof rosterExportInput> };

/** The roster as a list to take out, as filtered. */
async function rosterOut(asked: Asked): Promise<Out> {
  const { db, input } = asked;
  const locale = input.locale ?? "en";
  const t = words(locale);
  const [event] = await db
    .select({ zone: events.timeZone, languages: events.languages, groupsPublishedAt: events.groupsPublishedAt })
    .from(events)
    .where(eq(events.id, input.eventId));
  if (!event) return refuse("not-found");
  const columns = await columnsFor(asked, "roster");
  const found = await rosterRows(db, { ...input, locale });
  const ids = found.map((row) => row.registrationId);
  const places = await placesOf(db, ids, Boolean(asked.scope.schoolId) && !event.groupsPublishedAt);
  const personOf = (row: Row) => places.get(row.registrationId)?.personId ?? "";
  const asksContacts = columns.some((key) => profiles.roster.guarded?.[key] === "contacts");
  const contacts = asksContacts ? await contactsOfAll(db, found.map(personOf)) : new Map<string, Contacts>();
  const rows = found.map(
    (row): Line => ({
      ...row,
      ...places.get(row.registrationId),
      schoolName: say(row.school, locale, event.languages),
      contacts: contacts.get(personOf(row)) ?? {},
    }),
  );
  const wanted = { db, actor: asked.actor, scope: asked.scope, eventId: input.eventId, locale };
  const answers = input.questions ? await answerColumns({ ...wanted, keys: input.questions }, ids) : [];
  const list = listOf(made(t), columns, rows, { title: t("exports.fileWords.roster"), zone: event.zone, locale });
  const { status, school, grade, language, source, sort, search } = input;
  return {
    profile: "roster",
    eventId: input.eventId,
    columns: [...columns, ...answers.map((one) => one.key)],
    lists: [{ ...list, columns: [...list.columns, ...(answers as typeof list.columns)] }],
    rowCount: rows.length,
    filters: { status, school, grade, language, source, sort, searched: search ? true : undefined },
  };
}

/**
 * Takes the roster out of the house, as filtered. Noted down with its purpose and its columns first, so that the trail
 * tells who read contacts or answers. Refuses the fields `columns` and `questions` for contacts that are not the asker's to take, `not-found`.
 */
export const exportRoster = command("registrations.export", {
  input: rosterExportInput,
  scope: atEvent,
  alone: false,
  look: rosterOut,
  run: ({ seen, ...asked }) => takeOut(asked, seen),
  note: exportNote,
});

const { school: _school, questions: _questions, ...schoolFilters } = rosterExportInput.shape;
/** A school's own roster, as it was seen; the school is the desk's. */
export const schoolExportInput = z.strictObject({ ...schoolFilters, schoolId: idInput });

/**
 * Takes a school's own students out of the house, for the school: no contacts, no others, groups once they are
 * published. Refuses as `registrations.export`.
 */
export const exportSchoolRoster = command("schools.export", {
  input: schoolExportInput,
  scope: atDesk,
  alone: false,
  look: ({ input: { schoolId, ...input }, ...asked }) => rosterOut({ ...asked, input: { ...input, school: schoolId } }),
  run: ({ seen, ...asked }) => takeOut(asked, seen),
  note: (taken, { schoolId }) => ({ ...exportNote(taken), schoolId }),
});

import { and, eq, inArray, isNull } from "drizzle-orm";
import { collator, type Locale, languageNames, say, type Words, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { consentDocuments, events, guardians, organizations, persons, registrations } from "../../db/schema";
import type { ConsentRecord } from "../consent-ledger/steps";
import { recordsOf } from "../consents/steps";
import { columnsFor, exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { guardianContact } from "../guardians/steps";
import { registerInput } from "./inputs";
import { reachOf, registered } from "./rules";

type Document = typeof consentDocuments.$inferSelect;
type Line = {
  no: number;
  name: string;
  school: string;
  record: ConsentRecord;
  document: Document | undefined;
  givenBy: string;
  withdrawnAt: Date | null;
};

function made(t: Words): Made<Line> {
  const yesNo = (is: boolean) => t(is ? "ui.yes" : "ui.no");
  const reach = (of: keyof ReturnType<typeof reachOf>) => ({
    value: ({ record }: Line) => yesNo(reachOf(record.purpose)[of]),
  });
  return {
    no: { kind: "integer", value: (row) => row.no },
    name: { value: (row) => row.name },
    school: { value: (row) => row.school },
    operator: { value: (row) => row.document?.controller },
    purpose: { value: (row) => t(`consents.purpose.${row.record.purpose}`) },
    decision: { value: (row) => t(`consents.decision.${row.record.decision}`) },
    term: { value: (row) => row.document?.retention },
    data: { value: (row) => row.document?.items },
    third_parties: reach("thirdParties"),
    recipient: { value: (row) => row.document?.recipient },
    cross_border: reach("crossBorder"),
    publication: reach("publication"),
    extent: { value: ({ record }) => record.extent && t(`consents.photo.${record.extent}`) },
    given_by: { value: (row) => row.givenBy },
    capacity: { value: ({ record }) => t(`consents.capacity.${record.capacity}`) },
    relation: { value: ({ record }) => record.relation && t(`guardians.relation.${record.relation}`) },
    method: { value: ({ record }) => t(`consents.method.${record.method}`) },
    document: { value: ({ record }) => `${record.key} v${record.documentVersion}` },
    document_language: { value: ({ record }) => languageNames[record.localeShown] },
    document_sha: { value: ({ record }) => record.documentHash },
    given_at: { kind: "instant", value: ({ record }) => record.givenAt },
    verified_at: { kind: "instant", value: ({ record }) => record.verifiedAt },
    expires_at: { kind: "instant", value: ({ record }) => record.expiresAt },
    withdrawn_at: { kind: "instant", value: (row) => row.withdrawnAt },
  };
}

/** The names of those who signed for somebody, by guardian; opened, so only for who may read contacts. */
async function namesOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const some of chunks([...new Set(ids)]))
    for (const one of await db.select().from(guardians).where(inArray(guardians.id, some)))
      names.set(one.id, guardianContact(one).name);
  return names;
}

async function documentsOf(db: Reader, ids: readonly string[]): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  for (const some of chunks([...new Set(ids)]))
    for (const one of await db.select().from(consentDocuments).where(inArray(consentDocuments.id, some)))
      found.set(one.id, one);
  return found;
}

/** Every decision about an event's people, those for its whole programme too, by name and time. */
async function linesOf(db: Reader, eventId: string, languages: readonly Locale[], locale: Locale): Promise<Line[]> {
  const people = await db
    .select({ id: registrations.id, name: persons.fullName, school: organizations.name })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .where(and(eq(registrations.eventId, eventId), isNull(registrations.mergedIntoId)));
  const { compare } = collator(locale);
  people.sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const ids = people.map(({ id }) => id);
  const said = registered(await recordsOf(db, ids));
  const documents = await documentsOf(
    db,
    said.map(({ entry }) => entry.documentId),
  );
  const names = await namesOf(
    db,
    said.flatMap(({ entry }) => (entry.guardianId ? [entry.guardianId] : [])),
  );
  const of = new Map<string, typeof said>(ids.map((id) => [id, []]));
  for (const one of said) of.get(one.entry.registrationId)?.push(one);
  const rows = people.flatMap((one) =>
    (of.get(one.id) ?? []).map(({ entry, withdrawnAt }) => ({
      ...{ record: entry, withdrawnAt, name: one.name, school: say(one.school, locale, languages) },
      document: documents.get(entry.documentId),
      givenBy: entry.guardianId ? (names.get(entry.guardianId) ?? "") : entry.capacity === "self" ? one.name : "",
    })),
  );
  return rows.map((row, index) => ({ ...row, no: index + 1 }));
}

/**
 * Takes the register of an event's consents out of the house, with the columns that the law of Kazakhstan asks for:
 * operator, whose data, for how long, which data, for others, abroad, in public, who gave it, how, when, and when it was
 * taken back. Noted down with its purpose first. Refuses an unknown column on its field, `not-found`.
 */
export const exportRegister = command("consents.exportRegister", {
  input: registerInput,
  scope: atEvent,
  alone: false,
  async run(asked) {
    const { db, input } = asked;
    const locale = input.locale ?? "en";
    const t = words(locale);
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const columns = await columnsFor(asked, "consent_register");
    const rows = await linesOf(db, event.id, event.languages, locale);
    const title = t("exports.fileWords.consent_register");
    return takeOut(asked, {
      profile: "consent_register",
      eventId: event.id,
      columns,
      lists: [listOf(made(t), columns, rows, { title, zone: event.timeZone, locale })],
      rowCount: rows.length,
      filters: {},
    });
  },
  note: exportNote,
});

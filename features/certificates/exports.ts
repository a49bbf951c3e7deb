import { inArray } from "drizzle-orm";
import { z } from "zod";
import { fileName } from "../../core/file-name";
import { asLocale, type Locale, say, words } from "../../core/i18n";
import { idInput } from "../../core/inputs";
import { command, query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { accounts, exportLog } from "../../db/schema";
import { atPlace, factsOfPlace, placeIn } from "../certificate-templates/steps";
import { documentsOf } from "../documents/steps";
import { exportInput } from "../exports/inputs";
import { columnsFor, exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { archiveInput, certificateInput } from "./inputs";
import { atCertificate, type Certificate, certificateOf, certificatesAt, chosenOf, snapshotOf } from "./steps";

/** A certificate's file as it is saved: number and name, and what it is. */
export function savedAs(row: Certificate, locale: Locale) {
  const name = snapshotOf(row)?.fullName ?? row.maskedName;
  const list = words(locale)(`certificates.kinds.${row.kind}`);
  return fileName({ date: row.issuedOn, title: `${row.number} ${name}`, list, kind: "certificate", ext: "pdf" });
}

/** One certificate as it was issued, for the team. Refuses `not-found`, also for one of an erased person. */
export const openOne = query("certificates.file", {
  input: certificateInput,
  scope: atCertificate,
  async run({ db, input }) {
    const row = await certificateOf(db, input.certificateId);
    const document = (await documentsOf(db, [row.fileId])).get(row.fileId ?? "") ?? refuse("not-found");
    return { document, file: savedAs(row, asLocale(snapshotOf(row)?.languages[0])) };
  },
});

/**
 * All certificates chosen as one archive, each under its number and name; noted down with its purpose before the first
 * byte leaves. Without ids: all in force. Refuses `nothing-to-pack`.
 */
export const takeArchive = command("certificates.archive", {
  input: archiveInput,
  scope: atPlace,
  alone: false,
  async run({ db, actor, input, scope, now }) {
    const locale = input.locale ?? "en";
    const rows = await chosenOf(db, input.placeId, input.certificateIds);
    const documents = await documentsOf(
      db,
      rows.map(({ fileId }) => fileId),
    );
    const files = rows.flatMap((row) => {
      const document = documents.get(row.fileId ?? "");
      if (!document) return [];
      const { fileId, key, about } = document;
      const { name } = savedAs(row, locale);
      return [{ path: name, key, at: row.issuedAt, bytes: about.bytes, sealed: { fileId, secret: about.secret } }];
    });
    if (files.length === 0) return refuse("nothing-to-pack");
    const place = placeIn(scope);
    const [made] = await db
      .insert(exportLog)
      .values({
        ...{ eventId: null, programId: null, ...place, actorId: actor.id ?? null, createdAt: now },
        ...{ profile: "certificates", format: "zip", filters: {}, columns: [], rowCount: files.length },
        ...{ purpose: input.purpose, recipient: input.recipient ?? null },
      })
      .returning({ id: exportLog.id });
    const facts = await factsOfPlace(db, place);
    const about = { date: now.toISOString().slice(0, 10), title: say(facts.title, locale, facts.languages) };
    const list = words(locale)("certificates.archiveName");
    return {
      ...{ files, texts: [], locale, exportId: made?.id ?? "" },
      file: fileName({ ...about, list, kind: "certificates", ext: "zip" }),
    };
  },
  note: ({ exportId, files }) => ({ exportId, count: files.length }),
});

type Line = { row: Certificate; name: string; latinName: string | null; school: string; issuedBy: string };

const made = (locale: Locale): Made<Line> => {
  const t = words(locale);
  return {
    number: { value: ({ row }) => row.number },
    certificate_kind: { value: ({ row }) => t(`certificates.kinds.${row.kind}`) },
    name: { value: (line) => line.name },
    name_latin: { value: (line) => line.latinName },
    school: { value: (line) => line.school },
    program: { value: ({ row }) => say(row.title, locale) },
    issued_on: { value: ({ row }) => row.issuedOn },
    issued_by: { value: (line) => line.issuedBy },
    state: { value: ({ row }) => t(`certificates.states.${row.state}`) },
  };
};

async function issuersOf(db: Reader, rows: readonly Certificate[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ issuedBy }) => issuedBy ?? []))];
  const found = new Map<string, string>();
  for (const some of chunks(ids))
    for (const { id, name } of await db
      .select({ id: accounts.id, name: accounts.name })
      .from(accounts)
      .where(inArray(accounts.id, some)))
      found.set(id, name);
  return found;
}

const registerInput = z.strictObject({ placeId: idInput, ...exportInput });

/**
 * The register of certificates (발급대장) as a list, by number. Noted down with its purpose first. Refuses an unknown column.
 */
export const exportRegister = command("certificates.export", {
  input: registerInput,
  scope: atPlace,
  alone: false,
  async run(asked) {
    const { db, input, scope } = asked;
    const locale = input.locale ?? "en";
    const place = placeIn(scope);
    const { timeZone } = await factsOfPlace(db, place);
    const columns = await columnsFor(asked, "certificate_register");
    const all = (await certificatesAt(db, input.placeId)).reverse();
    const issuers = await issuersOf(db, all);
    const rows = all.map((row): Line => {
      const printed = snapshotOf(row);
      const issuedBy = [say(row.issuerName, locale), issuers.get(row.issuedBy ?? "")].filter(Boolean).join(" · ");
      const { fullName: name = row.maskedName, latinName = null, school = "" } = printed ?? {};
      return { row, name, latinName, school, issuedBy };
    });
    const title = words(locale)("exports.fileWords.certificate_register");
    const list = listOf(made(locale), columns, rows, { title, zone: timeZone, locale });
    const out = {
      profile: "certificate_register" as const,
      columns,
      lists: [list],
      rowCount: rows.length,
      filters: {},
    };
    return takeOut(asked, { ...out, ...place });
  },
  note: exportNote,
});

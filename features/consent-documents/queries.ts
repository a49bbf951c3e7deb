import { desc, eq } from "drizzle-orm";
import { type Locale, locales } from "../../core/i18n";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { amongOwn } from "../../core/scopes";
import type { Reader } from "../../db";
import { accounts, consentDocuments } from "../../db/schema";
import { nameOfInstance } from "../accounts/steps";
import { purposes, usualPurposes } from "../consent-rules/choices";
import { purposeOf } from "../consent-rules/rules";
import { documentInput, documentsInput } from "./inputs";
import { type DocumentText, documentsInForce, usualText } from "./steps";

/** The texts in force that families read: one row for each document and language. */
export const documents = query("consents.documents", {
  input: documentsInput,
  scope: amongOwn,
  async run({ db }) {
    const all = await documentsInForce(db);
    return [...all.values()].flatMap(({ texts }) => Object.values(texts));
  },
});
export type DocumentRow = Awaited<ReturnType<typeof documents>>[number];

type Texts = Partial<Record<Locale, DocumentText>>;

/**
 * One document to read and to write the next version of: its texts in force (before the first version the usual words,
 * where there are such), and all versions, newest first. Refuses `not-found` for a purpose there is not.
 */
export const document = query("consents.document", {
  input: documentInput,
  scope: amongOwn,
  async run({ db, input: { key } }) {
    const purpose = purposeOf(key);
    if (!purposes.includes(purpose)) return refuse("not-found");
    const rows = await db
      .select({ text: consentDocuments, by: accounts.name })
      .from(consentDocuments)
      .leftJoin(accounts, eq(accounts.id, consentDocuments.publishedBy))
      .where(eq(consentDocuments.key, key))
      .orderBy(desc(consentDocuments.version), consentDocuments.locale);
    const versions = rows
      .filter((row, at) => row.text.version !== rows[at - 1]?.text.version)
      .map(({ text: { version, publishedAt, supersededAt, holdsSince }, by }) => ({
        ...{ version, publishedAt, by, inForce: supersededAt === null },
        /** Answers to the versions before ran out with it. */
        askedAnew: version > 1 && holdsSince === version,
        texts: rows.flatMap(({ text }) => (text.version === version ? [text] : [])),
      }));
    const texts: Texts = Object.fromEntries(versions[0]?.texts.map((text) => [text.locale, text]) ?? []);
    return { key, purpose, versions, texts: versions.length > 0 ? texts : await usual(db, key) };
  },
});
export type DocumentShown = Awaited<ReturnType<typeof document>>;

async function usual(db: Reader, key: string): Promise<Texts> {
  const known = usualPurposes.find((purpose) => purpose === key);
  if (!known) return {};
  const controller = await nameOfInstance(db);
  return Object.fromEntries(locales.map((locale) => [locale, usualText(known, locale, controller)]));
}

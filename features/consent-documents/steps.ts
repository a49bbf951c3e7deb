import { createHash } from "node:crypto";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { type Locale, locales, words } from "../../core/i18n";
import type { Reader, Tx } from "../../db";
import { prepared } from "../../db/prepared";
import { consentDocuments } from "../../db/schema";
import { nameOfInstance } from "../accounts/steps";
import { usualPurposes } from "../consent-rules/choices";
import { asksAnew, purposeOf } from "../consent-rules/rules";

export type ConsentDocument = typeof consentDocuments.$inferSelect;
/** What a family reads, in one language (PIPA art. 15(2), 17(2)). */
export type DocumentText = Pick<
  ConsentDocument,
  "title" | "body" | "controller" | "recipient" | "items" | "retention" | "refusal"
>;
/** The version in force of one key, in each language it was written in. */
export type InForce = {
  key: string;
  version: number;
  holdsSince: number;
  texts: Partial<Record<Locale, ConsentDocument>>;
};

/** The documents in force of these keys (of all, without any), by key. One statement. */
export async function documentsInForce(db: Reader, keys?: readonly string[]): Promise<Map<string, InForce>> {
  if (keys?.length === 0) return new Map();
  const rows = await db
    .select()
    .from(consentDocuments)
    .where(and(isNull(consentDocuments.supersededAt), keys ? inArray(consentDocuments.key, [...keys]) : undefined))
    .orderBy(consentDocuments.key);
  return inForce<ConsentDocument, ConsentDocument>(rows);
}

/** Which version it was, without what it says: all that the ledger keeps of it. */
export type Version = Pick<ConsentDocument, "id" | "sha256" | "version" | "locale">;
export type VersionInForce = Omit<InForce, "texts"> & { texts: Partial<Record<Locale, Version>> };

const { id, key, version, locale, holdsSince, sha256 } = consentDocuments;
const versionsNow = prepared<Record<never, never>>()((db) =>
  db
    .select({ id, key, version, locale, holdsSince, sha256 })
    .from(consentDocuments)
    .where(isNull(consentDocuments.supersededAt))
    .orderBy(consentDocuments.key),
);

/** The same without the words, which are long. */
export async function versionsInForce(db: Reader, keys?: readonly string[]): Promise<Map<string, VersionInForce>> {
  if (keys?.length === 0) return new Map();
  const rows = (await versionsNow(db, {})).filter(({ key }) => keys === undefined || keys.includes(key));
  return inForce<Version, (typeof rows)[number]>(rows);
}

function inForce<V, R extends V & { key: string; version: number; holdsSince: number; locale: Locale }>(rows: R[]) {
  const found = new Map<
    string,
    { key: string; version: number; holdsSince: number; texts: Partial<Record<Locale, V>> }
  >();
  for (const row of rows) {
    const { key, version, holdsSince } = row;
    const known = found.get(key) ?? { key, version, holdsSince, texts: {} };
    known.texts[row.locale] = row;
    found.set(key, known);
  }
  return found;
}

/** The document as somebody reads it: in their language, else in the next best one. */
export function inTongue<V>(document: { texts: Partial<Record<Locale, V>> }, locale: Locale): V {
  const found = [locale, "en", "ko", "ru", "kk"].map((one) => document.texts[one as Locale]).find(Boolean);
  if (!found) throw new Error("a document without any language");
  return found;
}

const hashOf = (text: DocumentText & { key: string; version: number; locale: string }) =>
  createHash("sha256")
    .update(
      JSON.stringify([
        text.key,
        text.version,
        text.locale,
        text.title,
        text.body,
        text.controller,
        text.recipient,
        text.items,
        text.retention,
        text.refusal,
      ]),
    )
    .digest("hex");

export type ToPublish = { key: string; texts: Partial<Record<Locale, DocumentText>>; by: string | null; now: Date };

/**
 * Publishes the next version of a document in all its languages at once; the one before is superseded. When recipient
 * or items changed in any language, answers to earlier versions do not hold any more.
 */
export async function publishDocument(tx: Tx, { key, texts, by, now }: ToPublish) {
  const before = await tx
    .select()
    .from(consentDocuments)
    .where(eq(consentDocuments.key, key))
    .orderBy(desc(consentDocuments.version));
  const last = before[0];
  const version = (last?.version ?? 0) + 1;
  const latest = before.filter((one) => one.version === last?.version);
  const said = Object.entries(texts) as [Locale, DocumentText][];
  const anew = said.some(([locale, text]) => {
    const was = latest.find((one) => one.locale === locale);
    return was ? asksAnew(was, text) : false;
  });
  const holdsSince = !last || anew ? version : last.holdsSince;
  if (last)
    await tx
      .update(consentDocuments)
      .set({ supersededAt: now })
      .where(and(eq(consentDocuments.key, key), isNull(consentDocuments.supersededAt)));
  const own = { key, purpose: purposeOf(key), version, holdsSince, publishedAt: now, publishedBy: by };
  await tx.insert(consentDocuments).values(
    said.map(([locale, text]) => {
      const whole = { ...text, recipient: text.recipient ?? null };
      return { ...own, ...whole, locale, sha256: hashOf({ ...whole, key, version, locale }) };
    }),
  );
  return { key, version, anew: Boolean(last) && anew };
}

/** The words every instance begins with, with its own name as the one responsible. */
export function usualText(
  purpose: (typeof usualPurposes)[number],
  locale: Locale,
  controller: string | null,
): DocumentText {
  const t = words(locale);
  return {
    title: t(`consentTexts.${purpose}.title`),
    body: t(`consentTexts.${purpose}.body`),
    controller: controller ?? t("consentTexts.controller"),
    recipient: null,
    items: t(`consentTexts.${purpose}.items`),
    retention: t(`consentTexts.${purpose}.retention`),
    refusal: t(`consentTexts.${purpose}.refusal`),
  };
}

/** Sees to it that there is a document for each of these keys: what nobody wrote yet begins with the usual words. */
export async function ensureDocuments(tx: Tx, keys: readonly string[], now: Date) {
  const there = await documentsInForce(tx, keys);
  const lacking = usualPurposes.filter((purpose) => keys.includes(purpose) && !there.has(purpose));
  if (lacking.length === 0) return;
  const controller = await nameOfInstance(tx);
  for (const purpose of lacking) {
    const texts = Object.fromEntries(locales.map((locale) => [locale, usualText(purpose, locale, controller)]));
    await publishDocument(tx, { key: purpose, texts, by: null, now });
  }
}

import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { LocalizedText } from "../../core/i18n";
import type { Reader, Tx } from "../../db";
import { questionTranslations } from "../../db/schema";

/** Of one question what is checked, by language. */
export type Checked = { words: LocalizedText; answers: LocalizedText };
const nothing: Checked = { words: {}, answers: {} };

/** What a room may read of questions in other languages: only what somebody has checked. */
export async function checkedOf(db: Reader, questionIds: readonly string[]): Promise<(questionId: string) => Checked> {
  if (questionIds.length === 0) return () => nothing;
  const rows = await db
    .select()
    .from(questionTranslations)
    .where(and(inArray(questionTranslations.questionId, [...questionIds]), isNotNull(questionTranslations.checkedAt)));
  const all = new Map<string, Checked>();
  for (const { questionId, lang, body, answerSummary } of rows) {
    const { words, answers } = all.get(questionId) ?? nothing;
    all.set(questionId, {
      words: { ...words, ...(body ? { [lang]: body } : {}) },
      answers: { ...answers, ...(answerSummary ? { [lang]: answerSummary } : {}) },
    });
  }
  return (questionId) => all.get(questionId) ?? nothing;
}

type Original = { id: string; body: string; lang: string; answerSummary: string | null; answerLang: string | null };

/**
 * Takes a question's translations off all screens once its own words are other ones: they must be read against the new
 * ones and checked anew. Another answer does so only where the old one was translated.
 */
export async function uncheckChanged(tx: Tx, before: Original, after: Omit<Original, "id">) {
  const asked = before.body !== after.body || before.lang !== after.lang;
  const answered = before.answerSummary !== after.answerSummary || before.answerLang !== after.answerLang;
  if (!asked && !answered) return;
  const of = eq(questionTranslations.questionId, before.id);
  await tx
    .update(questionTranslations)
    .set({ checkedAt: null })
    .where(asked ? of : and(of, isNotNull(questionTranslations.answerSummary)));
}

/** Takes all translations of a question off all screens: it is not asked any more as it stood. */
export const uncheckAll = (tx: Tx, questionId: string) =>
  tx.update(questionTranslations).set({ checkedAt: null }).where(eq(questionTranslations.questionId, questionId));

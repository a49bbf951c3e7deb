import type { Place } from "./choices";

type Asked = { lang: string; answerSummary: string | null; answerLang: string | null };
/** Which of the two can be said in this language: what was not said in it already. */
export const wantedIn = (row: Asked, lang: string) => ({
  body: row.lang !== lang,
  answer: row.answerSummary !== null && row.answerLang !== lang,
});

type Written = { lang: string; body: string | null; answerSummary: string | null; isChecked: boolean };
type Row = Asked & { questionId: string; no: number; position: number; place: Place; translations: readonly Written[] };

/** The translation into a language, if somebody has begun it. */
export const writtenIn = <W extends Written>(row: { translations: readonly W[] }, lang: string): W | undefined =>
  row.translations.find((one) => one.lang === lang);

/** Whether nothing is left to do for a language: all that there is to say is written and checked. */
export function isDone(row: Omit<Row, "questionId" | "no" | "position" | "place">, lang: string): boolean {
  const wanted = wantedIn(row, lang);
  const written = writtenIn(row, lang);
  return Boolean(written?.isChecked && (!wanted.body || written.body) && (!wanted.answer || written.answerSummary));
}

const rank: Record<Place, number> = { on_stage: 0, queued: 1, listed: 2, answered: 3, deferred: 4 };

/** What there is to translate into a language, the most urgent first: what the room hears next; what is done, last. */
export function inUrgency<R extends Row>(rows: readonly R[], lang: string): R[] {
  const open = rows.filter((row) => Object.values(wantedIn(row, lang)).some(Boolean));
  const rankOf = (row: R) => (isDone(row, lang) ? 5 : rank[row.place]);
  return open.sort((a, b) => rankOf(a) - rankOf(b) || a.position - b.position || a.no - b.no);
}

type Draft = { body: string; answer: string; version: number; original: string; originalAnswer: string };
type Theirs = { version: number; body: string | null; answerSummary: string | null } | undefined;

/** Whether two texts say the same. */
export const sameWords = (draft: Pick<Draft, "body" | "answer">, theirs: Theirs) =>
  draft.body.trim() === (theirs?.body ?? "") && draft.answer.trim() === (theirs?.answerSummary ?? "");

/** What happened under the hands of whoever writes: another text was saved, or the question is another one. */
export function troubleWith(draft: Draft, theirs: Theirs, now: { body: string; answerSummary: string | null }) {
  if (draft.version !== (theirs?.version ?? 0) && !sameWords(draft, theirs)) return "other-text" as const;
  const moved =
    draft.original !== now.body || (draft.answer.trim() !== "" && draft.originalAnswer !== (now.answerSummary ?? ""));
  return moved ? ("other-question" as const) : undefined;
}

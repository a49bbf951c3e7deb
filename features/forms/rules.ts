import type { Kind } from "./choices";

type Text = Partial<Record<"en" | "ko" | "ru" | "kk", string>>;
type Choice = { key: string; label: Text };

/** What decides over a question's answers. Lists of questions are in the order of the form. */
export type Asked = {
  key: string;
  kind: Kind;
  choices: readonly Choice[];
  required: "no" | "yes" | "later";
  requiredDays: number | null;
  showIfKey: string | null;
  showIfEquals: string | null;
  freezeDays: number | null;
};

const dayLong = 86_400_000;
const before = (startsAt: Date, days: number) => new Date(startsAt.getTime() - days * dayLong);

/** When an answer that may come later must be there. */
export const dueAt = (question: Pick<Asked, "required" | "requiredDays">, startsAt: Date) =>
  question.required === "later" ? before(startsAt, question.requiredDays ?? 0) : null;

/** From when on a family cannot change its answer; the team can. */
export const frozenAt = (question: Pick<Asked, "freezeDays">, startsAt: Date) =>
  before(startsAt, question.freezeDays ?? 0);

/** Whether families can still say something else: until the event starts, as with all of their registration. */
export const isOwnToAnswer = (event: { startsAt: Date; status: string }, now: Date) =>
  now < event.startsAt && event.status !== "cancelled" && event.status !== "finished";

/** When an answer has been kept for as long as the family was told. */
export const keptUntil = (question: { keepDays: number }, endsAt: Date) =>
  new Date(endsAt.getTime() + question.keepDays * dayLong);

/** The answers that can open a further question: a choice's keys, `yes` of an agreement. */
export const openersOf = (question: Pick<Asked, "kind" | "choices">): string[] =>
  question.kind === "choice" || question.kind === "several"
    ? question.choices.map((choice) => choice.key)
    : question.kind === "agreement"
      ? ["yes"]
      : [];

/**
 * What is wrong with a condition: it must name an earlier question, and one of its answers. A question that itself
 * depends on another may be named.
 */
export function conditionProblem(
  question: Pick<Asked, "showIfKey" | "showIfEquals">,
  earlier: readonly Asked[],
): "showIfKey" | "showIfEquals" | undefined {
  if (!question.showIfKey) return undefined;
  const opener = earlier.find((one) => one.key === question.showIfKey);
  if (!opener || openersOf(opener).length === 0) return "showIfKey";
  return question.showIfEquals && openersOf(opener).includes(question.showIfEquals) ? undefined : "showIfEquals";
}

/** Whether each condition of a form, in this order, names an earlier question. */
export const ordersWell = (questions: readonly Asked[]) =>
  questions.every((one, place) => conditionProblem(one, questions.slice(0, place)) === undefined);

type Meaning = { kind: Kind; label: Text; choices: readonly Choice[]; isMedical: boolean };

/** Every word that was there is there still; a language may be new. */
const sameWords = (was: Text, is: Text) =>
  Object.entries(was).every(([locale, text]) => is[locale as keyof Text] === text);

/** Whether answers given under the one could not honestly be shown under the other. */
export const changesMeaning = (was: Meaning, is: Meaning): boolean =>
  was.kind !== is.kind ||
  was.isMedical !== is.isMedical ||
  !sameWords(was.label, is.label) ||
  was.choices.length !== is.choices.length ||
  was.choices.some(({ key, label }, place) => {
    const now = is.choices[place];
    return !now || now.key !== key || !sameWords(label, now.label);
  });

/** The list with one id moved to a place counted from 1. */
export function moved(ids: readonly string[], id: string, to: number): string[] {
  const rest = ids.filter((each) => each !== id);
  const at = Math.min(Math.max(to, 1), rest.length + 1) - 1;
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

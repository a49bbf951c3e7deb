import { lines } from "../../core/inputs";
import type { FieldCode } from "../../core/refusal";
import { answerAtMost, leastAnswers, type Naming, type QuestionKind } from "./choices";

type Question = { id: string; kind: QuestionKind; required: boolean; options?: readonly { id: string }[] };
/** What somebody answered, by question: 1 to 5, ids of options, or text. */
export type Given = Record<string, number | string | string[]>;

/** Whether the form takes answers now: it closes by itself. */
export const isOpen = ({ state, closesAt }: { state: string; closesAt: Date | null }, now: Date) =>
  state === "open" && (closesAt === null || now < closesAt);

type Read = { value: number | string | string[] } | { code: FieldCode } | undefined;

function read({ kind, options = [] }: Question, said: unknown): Read {
  const all = (Array.isArray(said) ? said : [said]).filter((one) => one !== undefined && one !== null && one !== "");
  if (all.length === 0) return undefined;
  const known = (id: unknown) => options.some((option) => option.id === id);
  if (kind === "rating") return /^[1-5]$/.test(String(all[0])) ? { value: Number(all[0]) } : { code: "choice" };
  if (kind === "choice") return known(all[0]) ? { value: String(all[0]) } : { code: "choice" };
  if (kind === "choices") return all.every(known) ? { value: [...new Set(all.map(String))] } : { code: "choice" };
  const text = lines(answerAtMost).safeParse(String(all[0]));
  if (text.success) return { value: text.data };
  return String(all[0]).trim().length > answerAtMost ? { code: "too-long" } : undefined;
}

/** What was sent, question by question; and what is wrong with it, by question. What is not asked is left out. */
export function answersIn(questions: readonly Question[], said: Readonly<Record<string, unknown>>) {
  const given: Given = {};
  const wrong: Record<string, FieldCode> = {};
  for (const question of questions) {
    const found = read(question, said[question.id]);
    if (!found && question.required) wrong[question.id] = "required";
    else if (found && "code" in found) wrong[question.id] = found.code;
    else if (found) given[question.id] = found.value;
  }
  return { given, wrong };
}

export type Answer = { answerId: string; given: Given; hidden: boolean; by: string | null };

/** Whether there are too few answers to be read by anybody; where all carry a name, never. */
export const tooFew = (naming: Naming, answers: number) => naming !== "named" && answers < leastAnswers;

/** How often each value was chosen, the mean of ratings, and the texts, for one question. */
function resultOf({ id, kind, options = [] }: Question, answers: readonly Answer[]) {
  const said = answers.flatMap((answer) =>
    answer.given[id] === undefined ? [] : [{ ...answer, value: answer.given[id] }],
  );
  const keys = kind === "rating" ? ["5", "4", "3", "2", "1"] : options.map((option) => option.id);
  const counts = keys.map((key) => ({
    key,
    count: said.filter(({ value }) => (Array.isArray(value) ? value.includes(key) : String(value) === key)).length,
  }));
  const sum = kind === "rating" ? said.reduce((all, { value }) => all + Number(value), 0) : 0;
  return {
    questionId: id,
    count: said.length,
    /** With one digit. */
    mean: kind === "rating" && said.length > 0 ? Math.round((sum * 10) / said.length) / 10 : null,
    counts: kind === "text" ? [] : counts,
    texts:
      kind === "text"
        ? said.map(({ answerId, value, hidden, by }) => ({ answerId, text: String(value), hidden, by }))
        : [],
  };
}

/**
 * What the answers come to. Texts stand in the order of their random ids, so that nothing tells which came first, nor
 * which were written by one hand.
 */
export const resultsOf = (questions: readonly Question[], answers: readonly Answer[]) =>
  questions.map((question) => {
    const result = resultOf(question, answers);
    return { ...result, texts: result.texts.toSorted((a, b) => (a.answerId < b.answerId ? -1 : 1)) };
  });

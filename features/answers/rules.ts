import { type Kind, most } from "../forms/choices";
import { type Asked, dueAt, frozenAt } from "../forms/rules";
import { answerTexts, type TypedAnswers } from "./inputs";

/** A text or a day, a choice's key (`yes` for an agreement), several keys, a number, or the id of a file's row. */
export type Value = string | number | string[];
type Problem = { code: Code; values?: Record<string, number> };
type Code = "choice" | "required" | "too-long" | "wrong-kind" | "answer-frozen" | "unknown-field" | "file-again";

type Typed = TypedAnswers[string];
const said = (value: Value | null) => ({ value });
const wrong = (code: Code, values?: Record<string, number>) => ({ problem: values ? { code, values } : { code } });
type Read = { value: Value | null; problem?: undefined } | { problem: Problem; value?: undefined };

function readText(typed: Typed, kind: "short" | "long"): Read {
  if (typeof typed !== "string") return wrong("wrong-kind");
  const parsed = answerTexts[kind].safeParse(typed);
  return parsed.success ? said(parsed.data) : wrong("too-long", { max: most[kind] });
}

function readNumber(typed: Typed): Read {
  if (typeof typed === "string" && !/^\s*-?\d{1,9}([.,]\d{1,6})?\s*$/.test(typed)) return wrong("wrong-kind");
  const number = typeof typed === "string" ? Number(typed.replace(",", ".")) : typed;
  return typeof number === "number" && Math.abs(number) < 1e9 ? said(number) : wrong("wrong-kind");
}

function readDay(typed: Typed): Read {
  if (typeof typed !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(typed)) return wrong("wrong-kind");
  const at = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(typed) ? said(typed) : wrong("wrong-kind");
}

/**
 * One answer as it was typed: its value, nothing (null), or what is wrong with it. Of a file it is its row's id, which
 * stood in a pass until then.
 */
export function readAnswer(question: Pick<Asked, "kind" | "choices">, typed: Typed): Read {
  const list = Array.isArray(typed) ? typed.filter((one) => one.trim() !== "") : undefined;
  if (typed === null || typed === false || list?.length === 0) return said(null);
  if (typeof typed === "string" && typed.trim() === "") return said(null);
  const known = (key: unknown): key is string => question.choices.some((one) => one.key === key);
  const readers: Record<Kind, () => Read> = {
    short: () => readText(typed, "short"),
    long: () => readText(typed, "long"),
    choice: () => (known(typed) ? said(typed) : wrong("choice")),
    several: () => {
      const keys = [...new Set(list ?? String(typed).split(","))];
      return keys.every(known) ? said(keys) : wrong("choice");
    },
    number: () => readNumber(typed),
    date: () => readDay(typed),
    file: () => (typeof typed === "string" && /^[0-9a-f-]{36}$/.test(typed) ? said(typed) : wrong("file-again")),
    agreement: () => (typed === true || typed === "yes" || typed === "on" ? said("yes") : wrong("wrong-kind")),
  };
  return readers[question.kind]();
}

/** Whether a question is asked, by what the one it depends on was answered with. */
export function isOpen(question: Pick<Asked, "showIfKey" | "showIfEquals">, answers: ReadonlyMap<string, Value>) {
  if (!question.showIfKey) return true;
  const value = answers.get(question.showIfKey);
  return Array.isArray(value) ? value.includes(question.showIfEquals ?? "") : value === question.showIfEquals;
}

const same = (a: Value | null | undefined, b: Value | null | undefined) =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Who answers: somebody registering (all that is required must be there), a registered one changing an answer before it
 * is frozen, or the team, which may write down what there is.
 */
export type Occasion = "registering" | "own" | "team";

type Event = { startsAt: Date };
type Checked = {
  /** By key: the new value, or null for what is to be forgotten. Only what was said, or is not asked any more. */
  changes: Map<string, Value | null>;
  /** By key. */
  problems: Map<string, Problem>;
};

const isNeededNow = (question: Asked, event: Event, now: Date) => {
  const due = dueAt(question, event.startsAt);
  return question.required === "yes" || (due !== null && due <= now);
};

/**
 * All that is wrong with some answers, and what they change; `held`: what was answered before. Questions are in the
 * order of the form; those whose condition does not hold are not asked, and what they held is forgotten.
 */
export function checkAnswers(
  questions: readonly Asked[],
  typed: TypedAnswers,
  { held, event, occasion, now }: { held: ReadonlyMap<string, Value>; event: Event; occasion: Occasion; now: Date },
): Checked {
  const answers = new Map(held);
  const changes: Checked["changes"] = new Map();
  const problems: Checked["problems"] = new Map();
  for (const key of Object.keys(typed))
    if (!questions.some((one) => one.key === key)) problems.set(key, { code: "unknown-field" });
  const put = (key: string, value: Value | null) => {
    if (value === null) answers.delete(key);
    else answers.set(key, value);
    if (value !== null || held.has(key)) changes.set(key, value);
  };
  for (const question of questions) {
    const { key } = question;
    const before = held.get(key);
    if (!isOpen(question, answers)) {
      if (before !== undefined) put(key, null);
      continue;
    }
    // A form's empty file field: nothing was chosen, which takes nothing away.
    const isUnchosen = question.kind === "file" && typed[key] === "";
    const isSaid = key in typed && !isUnchosen;
    const read: Read = isSaid ? readAnswer(question, typed[key] ?? null) : said(before ?? null);
    // A program may send the file afterwards; whoever had the form before them chose none.
    const isAsked = question.kind !== "file" || isUnchosen || before !== undefined;
    const needed = isAsked && isNeededNow(question, event, now);
    const mustSay = occasion === "registering" || (occasion === "own" && before !== undefined);
    if (read.problem) problems.set(key, read.problem);
    else if (read.value === null && before !== undefined && readAnswer(question, before).problem) continue;
    else if (read.value === null && needed && mustSay) problems.set(key, { code: "required" });
    else if (occasion === "own" && !same(read.value, before) && now >= frozenAt(question, event.startsAt))
      problems.set(key, { code: "answer-frozen" });
    else if (isSaid) put(key, read.value);
  }
  return { changes, problems };
}

/** Questions that must be answered, are asked of this person, and are not answered yet. */
export function missingOf<Q extends Asked>(questions: readonly Q[], answers: ReadonlyMap<string, Value>): Q[] {
  const known = new Map(answers);
  for (const question of questions) if (!isOpen(question, known)) known.delete(question.key);
  return questions.filter((one) => one.required !== "no" && isOpen(one, known) && !known.has(one.key));
}

const nothing = new Set([
  ...["no", "none", "nothing", "n/a", "na", "nil", "not applicable", "x"],
  ...["없음", "없어요", "없습니다", "없다", "아니요", "아니오", "해당없음", "해당 없음"],
  ...["нет", "ничего", "не имеется", "отсутствует", "отсутствуют", "жоқ", "ештеңе"],
]);
const isNothing = (text: string) => {
  const plain = text
    .toLowerCase()
    .replace(/[.!\-–—~_]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" || nothing.has(plain);
};

/** Whether a medical answer says something to be looked at: "none", "없음", "нет", "жоқ" and 0 do not. */
export function saysSomething(question: Pick<Asked, "kind" | "choices">, value: Value): boolean {
  if (typeof value === "number") return value !== 0;
  if (Array.isArray(value)) return value.some((key) => saysSomething({ ...question, kind: "choice" }, key));
  if (question.kind !== "choice") return !isNothing(value);
  const chosen = question.choices.find((one) => one.key === value);
  return !Object.values(chosen?.label ?? {}).some(isNothing);
}

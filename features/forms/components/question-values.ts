import type { LocalizedText } from "../../../db/schema";
import type { Kind } from "../choices";

export type TextLocale = "en" | "ko" | "ru" | "kk";

/** What the form of a question holds. */
export type QuestionValues = {
  kind: Kind;
  label: LocalizedText;
  help: LocalizedText;
  choices: { key?: string | null; label: LocalizedText }[];
  required: "no" | "yes" | "later";
  requiredDays: string;
  /** `key equals` of the answer that opens it, or empty. */
  condition: string;
  viewers: "lead" | "team";
  keepDays: string;
  freezeDays: string;
  isMedical: boolean;
  reason: LocalizedText;
};

/** A question as the page has prepared it, in the reader's language. */
export type QuestionRow = QuestionValues & {
  questionId: string;
  key: string;
  revision: number;
  answers: number;
  shown: { label: string; lang?: string; facts: string[] };
};

/** An earlier answer that can open a question. */
export type Opener = { questionId: string; value: string; label: string };

export type Template = { key: string; name: string; values: QuestionValues };

export const blankQuestion = (): QuestionValues => ({
  kind: "short",
  label: {},
  help: {},
  choices: [],
  required: "no",
  requiredDays: "3",
  condition: "",
  viewers: "lead",
  keepDays: "30",
  freezeDays: "",
  isMedical: false,
  reason: {},
});

/** What the server is told. */
export function saidOf({ condition, requiredDays, ...values }: QuestionValues) {
  const [showIfKey = "", showIfEquals = ""] = condition.split(" ");
  const listed = values.kind === "choice" || values.kind === "several";
  return {
    ...values,
    choices: listed ? values.choices : [],
    requiredDays: values.required === "later" ? requiredDays : "",
    reason: values.isMedical ? values.reason : {},
    showIfKey,
    showIfEquals,
  };
}

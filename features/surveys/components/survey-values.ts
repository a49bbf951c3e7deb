import type { Naming, QuestionKind } from "../choices";

export type Text = Partial<Record<"en" | "ko" | "ru" | "kk", string>>;
export type OptionValue = { id?: string; text: Text; key: string };
export type QuestionValue = {
  id?: string;
  kind: QuestionKind;
  text: Text;
  options: OptionValue[];
  required: boolean;
  key: string;
};
export type SurveyValue = {
  version: number;
  naming: Naming;
  intro: Text;
  /** A wall clock where the event is. */
  closesAt: string;
  questions: readonly {
    id: string;
    kind: QuestionKind;
    text: Text;
    options?: readonly { id: string; text: Text }[];
    required: boolean;
  }[];
};

let made = 0;
/** A name for what is new on the page, to tell rows apart. */
export const newKey = () => `new-${++made}`;

/** A form's questions as the editor holds them. */
export const valuesOf = ({ questions }: SurveyValue): QuestionValue[] =>
  questions.map(({ options = [], ...question }) => ({
    ...question,
    key: question.id,
    options: options.map((option) => ({ ...option, key: option.id })),
  }));

/** The same as the server takes them. */
export const toSend = (questions: readonly QuestionValue[]) =>
  questions.map(({ key: _key, options, ...question }) => ({
    ...question,
    options:
      question.kind === "choice" || question.kind === "choices" ? options.map(({ key: _own, ...one }) => one) : [],
  }));

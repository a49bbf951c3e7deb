import { FieldGroup } from "../../../components/ui/field";
import { filePass } from "../../../core/file-pass";
import { type Locale, say, words } from "../../../core/i18n";
import type { ShownFile } from "../../documents/steps";
import type { ShownQuestion } from "../../forms/steps";
import { QuestionFields } from "./question-fields";

type Props = Parameters<typeof QuestionFields>[0];

/** The event's questions under one heading, with who sees the answers and for how long. Nothing when there are none. */
export function QuestionsPart(props: Props) {
  const t = words(props.locale);
  if (props.questions.length === 0) return null;
  return (
    <FieldGroup legend={t("answers.part")} hint={t("answers.promise", promiseOf(props.questions))}>
      <QuestionFields {...props} />
    </FieldGroup>
  );
}

/** The widest circle and the longest time among them: nobody is promised more than what holds for all. */
function promiseOf(questions: readonly ShownQuestion[]) {
  return {
    viewers: questions.some((one) => one.viewers === "team") ? "team" : "lead",
    days: Math.max(...questions.map((one) => one.keepDays)),
  };
}

/** The labels of the fields, for the summary of what is wrong. */
export const questionLabels = (questions: readonly ShownQuestion[], locale: Locale, languages: readonly Locale[]) =>
  Object.fromEntries(questions.map((one) => [`form.${one.key}`, say(one.label, locale, languages)]));

/** How a form with these questions is sent: with files in it only where one is asked for. */
export const encodingOf = (questions: readonly ShownQuestion[]) =>
  questions.some((one) => one.kind === "file") ? "multipart/form-data" : undefined;

/** One's own files with addresses that lead to them for some hours, and carry no personal link. */
export const filesToHave = (registrationId: string, files: Readonly<Record<string, ShownFile>>) =>
  Object.fromEntries(
    Object.entries(files).map(([key, { fileId, ...file }]) => {
      const pass = filePass(registrationId, fileId, new Date());
      return [key, { ...file, href: `/api/files/answers/links/${pass}` }] as const;
    }),
  );

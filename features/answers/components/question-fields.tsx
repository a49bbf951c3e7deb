import type { ReactNode } from "react";
import { cn } from "../../../components/ui/classes";
import { Checkbox, FieldError, RadioGroup } from "../../../components/ui/controls";
import { SelectField, TextareaField, TextField } from "../../../components/ui/field";
import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import { most } from "../../forms/choices";
import type { ShownQuestion } from "../../forms/steps";
import { FileQuestion, type HeldFile } from "./file-question";

type Props = {
  locale: Locale;
  /** The event's own order of languages. */
  languages: readonly Locale[];
  zone: string;
  questions: readonly ShownQuestion[];
  /** By field name, `form.<key>`: what stands in it, and what is wrong with it. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, ReactNode>>;
  /** Whether answers can be frozen already: one's own page. */
  own?: boolean;
  /** By key: files that were answered with, and those of a refused form that wait for it. */
  files?: Readonly<Record<string, HeldFile>>;
  keptFiles?: Readonly<Record<string, HeldFile>>;
};

/** Which question opens by which answer, as the styles below know it. Those beyond are always in sight. */
const hiddenUntil = [
  "group-not-has-[[data-slot=s0]:checked]/form:hidden",
  "group-not-has-[[data-slot=s1]:checked]/form:hidden",
  "group-not-has-[[data-slot=s2]:checked]/form:hidden",
  "group-not-has-[[data-slot=s3]:checked]/form:hidden",
  "group-not-has-[[data-slot=s4]:checked]/form:hidden",
  "group-not-has-[[data-slot=s5]:checked]/form:hidden",
  "group-not-has-[[data-slot=s6]:checked]/form:hidden",
  "group-not-has-[[data-slot=s7]:checked]/form:hidden",
  "group-not-has-[[data-slot=s8]:checked]/form:hidden",
  "group-not-has-[[data-slot=s9]:checked]/form:hidden",
];

const pairOf = (key: string, equals: string) => `${key} ${equals}`;
const slotsOf = (questions: readonly ShownQuestion[]) => [
  ...new Set(questions.flatMap((one) => (one.condition ? [pairOf(one.condition.key, one.condition.equals)] : []))),
];

/**
 * The event's own questions as plain fields. Whatever depends on another answer says so, and is hidden by the style
 * sheet alone while that answer is not given: without it, it is simply in sight.
 */
export function QuestionFields(props: Props) {
  const slots = slotsOf(props.questions);
  const slotOf = (key: string, equals: string) => {
    const at = slots.indexOf(pairOf(key, equals));
    return at >= 0 ? `s${at}` : undefined;
  };
  return (
    <div className="group/form space-y-6">
      {props.questions.map((question) => {
        const { condition, key } = question;
        const at = condition ? slots.indexOf(pairOf(condition.key, condition.equals)) : -1;
        return (
          <div key={key} className={cn(at >= 0 && !props.errors[`form.${key}`] && hiddenUntil[at])}>
            <Question {...props} question={question} slotOf={(equals) => slotOf(key, equals)} />
          </div>
        );
      })}
    </div>
  );
}

type OneProps = Props & { question: ShownQuestion; slotOf: (equals: string) => string | undefined };

/** Everything beside the field: whether it must be answered and by when, when it is asked, and why. */
function wordsFor({ locale, languages, zone, question, own }: OneProps) {
  const t = words(locale);
  const { condition, dueAt, required } = question;
  const label = inLanguage(question.label, locale, languages);
  const help = say(question.help, locale, languages);
  const reason = say(question.reason, locale, languages);
  const asked = condition && say(condition.question, locale, languages);
  const answer = condition?.answer && say(condition.answer, locale, languages);
  const only =
    asked &&
    (answer ? t("answers.onlyIf", { question: asked, answer }) : t("answers.onlyIfAgreed", { question: asked }));
  const later = required === "later" && dueAt ? t("answers.later", { moment: moment(dueAt, zone, locale) }) : "";
  const isFrozen = Boolean(own && question.frozen);
  return {
    label: <span lang={label.lang === locale ? undefined : label.lang}>{label.text}</span>,
    mark:
      required === "yes"
        ? t("registrations.form.required")
        : required === "later"
          ? undefined
          : t("registrations.form.optional"),
    isFrozen,
    hint: [only, help, reason && t("answers.why", { reason }), later, isFrozen && t("answers.frozen")]
      .filter(Boolean)
      .map((line) => (
        <span key={String(line)} className="block">
          {line}
        </span>
      )),
  };
}

function Question(props: OneProps) {
  const { locale, languages, question, values, errors, slotOf } = props;
  const t = words(locale);
  const id = `form.${question.key}`;
  const { label, mark, hint: lines, isFrozen } = wordsFor(props);
  const hint = lines.length > 0 ? lines : undefined;
  const error = errors[id];
  const value = values[id] ?? "";
  const field = { id, name: id, label, mark, hint, error, defaultValue: value, disabled: isFrozen };
  const options = question.choices.map((one) => ({
    value: one.key,
    label: say(one.label, locale, languages),
    slot: slotOf(one.key),
    disabled: isFrozen,
  }));
  const marked = (
    <>
      {label} {mark && <Mark>{mark}</Mark>}
    </>
  );
  switch (question.kind) {
    case "short":
      return <TextField {...field} maxLength={most.short} autoComplete="off" />;
    case "long":
      return <TextareaField {...field} maxLength={most.long} rows={4} />;
    case "number":
      return <TextField {...field} inputMode="decimal" maxLength={17} autoComplete="off" fieldClassName="max-w-56" />;
    case "date":
      return <TextField {...field} type="date" fieldClassName="max-w-56" />;
    case "choice":
      return question.required === "yes" && options.length <= 8 ? (
        <RadioGroup id={id} name={id} label={marked} options={options} defaultValue={value} hint={hint} error={error} />
      ) : (
        <SelectField {...field} options={options} placeholder={t("answers.choose")} />
      );
    case "several":
      return <Several {...{ id, marked, options, hint, error, isFrozen }} chosen={value.split(",")} />;
    case "agreement":
      return (
        <div>
          <Checkbox
            {...{ id, name: id, hint, error }}
            value="yes"
            label={marked}
            defaultChecked={value === "yes"}
            disabled={isFrozen}
            data-slot={slotOf("yes")}
          />
          {!isFrozen && <input type="hidden" name={id} value="" />}
        </div>
      );
    case "file":
      return <FileQuestion {...{ id, label, mark, hint, locale, isFrozen }} {...fileOf(props)} />;
  }
}

/** What a file's field shows of the files there are; one that was kept and is gone must be chosen again, and is told so. */
function fileOf({ question: { key, required }, values, errors, files, keptFiles, locale }: OneProps) {
  const id = `form.${key}`;
  const isLost = values[`again.${key}`] && !keptFiles?.[key];
  const error = errors[id] ?? (isLost ? words(locale)("fields.file-again") : undefined);
  return {
    ...{ name: key, error, held: files?.[key], kept: keptFiles?.[key], pass: values[id] ?? "" },
    mayRemove: required !== "yes",
  };
}

const Mark = ({ children }: { children: ReactNode }) => (
  <span data-mark className="ms-1 text-sm font-normal text-faint">
    {children}
  </span>
);

type SeveralProps = {
  id: string;
  marked: ReactNode;
  options: readonly { value: string; label: string; slot?: string }[];
  chosen: readonly string[];
  hint: ReactNode;
  error: ReactNode;
  isFrozen: boolean;
};

/** Boxes to tick; the empty field says that none is when none is. */
function Several({ id, marked, options, chosen, hint, error, isFrozen }: SeveralProps) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="font-semibold">{marked}</legend>
      {hint && <p className="text-sm text-soft">{hint}</p>}
      <div className="mt-1">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            id={`${id}.${option.value}`}
            name={`${id}[]`}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.includes(option.value)}
            disabled={isFrozen}
            data-slot={option.slot}
          />
        ))}
        {!isFrozen && <input type="hidden" name={`${id}[]`} value="" />}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

import { Button } from "../../../components/ui/button";
import { Checkbox, FieldError, RadioGroup } from "../../../components/ui/controls";
import { TextareaField } from "../../../components/ui/field";
import { Icon } from "../../../components/ui/icon";
import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import { answerAtMost } from "../choices";
import type { OwnSurvey } from "../queries";

type Props = { own: OwnSurvey; locale: Locale; token: string; errors: Readonly<Record<string, string>> };
type Question = OwnSurvey["questions"][number];

/** The feedback form on one's own page. A plain form: it works without scripts. */
export function SurveyForm({ own, locale, token, errors }: Props) {
  const t = words(locale);
  const intro = inLanguage(own.intro, locale, own.event.languages);
  return (
    <form method="post" action={`/api/surveys/r/${token}`} noValidate className="space-y-8">
      <input type="hidden" name="page" value={locale} />
      {intro.text && (
        <p lang={intro.lang === locale ? undefined : intro.lang} className="whitespace-pre-line">
          {intro.text}
        </p>
      )}
      <p className="text-sm text-soft">{t(`surveys.promise.${own.naming}`)}</p>
      {own.questions.map((question) => (
        <Asked
          key={question.id}
          {...{ question, locale, own }}
          typed={own.kept?.values[`answers.${question.id}`]}
          error={errors[`answers.${question.id}`]}
        />
      ))}
      {own.naming === "either" && (
        <Checkbox
          id="named"
          name="named"
          label={t("surveys.withName")}
          hint={t("surveys.withNameHint")}
          defaultChecked={own.kept?.values.named === "on"}
        />
      )}
      <Button type="submit" variant="primary" size="lg" wide>
        {t("surveys.send")}
      </Button>
    </form>
  );
}

type AskedProps = { question: Question; locale: Locale; own: OwnSurvey; typed?: string; error?: string };

function Asked({ question, locale, own, typed, error }: AskedProps) {
  const t = words(locale);
  const first = own.event.languages;
  const { text, lang } = inLanguage(question.text, locale, first);
  const mark = question.required ? "" : ` (${t("ui.optional")})`;
  const label = (
    <span lang={lang === locale ? undefined : lang}>
      {text}
      {mark && <span className="text-sm font-normal text-faint">{mark}</span>}
    </span>
  );
  const id = `answers.${question.id}`;
  if (question.kind === "text")
    return (
      <TextareaField
        id={id}
        name={id}
        rows={3}
        maxLength={answerAtMost}
        label={label}
        defaultValue={typed}
        error={error}
      />
    );
  if (question.kind === "choices")
    return (
      <fieldset id={id} tabIndex={-1} className="min-w-0">
        <legend className="font-semibold">{label}</legend>
        {(question.options ?? []).map((option, at) => (
          <Checkbox
            key={option.id}
            id={`${id}-${at}`}
            name={`${id}[]`}
            value={option.id}
            label={say(option.text, locale, first)}
            defaultChecked={typed?.split(",").includes(option.id)}
          />
        ))}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </fieldset>
    );
  const options =
    question.kind === "rating"
      ? [5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: t(`surveys.rates.${String(value) as "5"}`) }))
      : (question.options ?? []).map((option) => ({ value: option.id, label: say(option.text, locale, first) }));
  return <RadioGroup id={id} name={id} label={label} options={options} defaultValue={typed} error={error} inline />;
}

/** On one's own page: leads to the form while it is open. */
export function OwnSurveyPart({ own, locale, token }: { own: OwnSurvey | null; locale: Locale; token: string }) {
  const t = words(locale);
  if (!own || own.done || !own.isOpen) return null;
  return (
    <a
      href={`/${locale}/r/${token}/feedback`}
      className="flex items-center gap-3 rounded-lg border border-accent bg-accent-wash px-5 py-4 no-underline hover:bg-sunken"
    >
      <Icon name="thumbs-up" className="text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{t("surveys.own.title")}</span>
        <span className="block text-sm text-soft">{t("surveys.own.text")}</span>
      </span>
      <Icon name="chevron-right" className="text-soft" />
    </a>
  );
}

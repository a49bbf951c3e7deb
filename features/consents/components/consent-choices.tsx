import { Badge } from "../../../components/ui/badge";
import { RadioGroup } from "../../../components/ui/controls";
import { DescriptionList } from "../../../components/ui/facts";
import { MarkdownText } from "../../../components/ui/markdown-text";
import { type Locale, words } from "../../../core/i18n";
import { type InForce, inTongue } from "../../consent-documents/steps";

export type AskedOne = { key: string; required: boolean; photo: boolean; document: InForce };

/** A document's title in the reader's language. */
export const documentTitle = (document: InForce, locale: Locale) => inTongue(document, locale).title;

/** All that a family must be told before it decides (PIPA art. 15(2), 17(2)): in sight, never behind a link. */
export function DocumentText({ document, locale }: { document: InForce; locale: Locale }) {
  const t = words(locale);
  const text = inTongue(document, locale);
  const facts = [
    { term: t("consents.text.controller"), value: text.controller },
    ...(text.recipient ? [{ term: t("consents.text.recipient"), value: text.recipient }] : []),
    { term: t("consents.text.items"), value: text.items },
    { term: t("consents.text.retention"), value: text.retention },
    { term: t("consents.text.refusal"), value: text.refusal },
  ];
  return (
    <div lang={text.locale} className="space-y-3 text-sm">
      <MarkdownText lang={text.locale}>{text.body}</MarkdownText>
      <DescriptionList facts={facts} />
    </div>
  );
}

type Props = {
  locale: Locale;
  asked: readonly AskedOne[];
  /** The fields' names begin with it: `answers.participation`. */
  prefix: string;
  values: Record<string, string>;
  errors: Record<string, string>;
  /** The form answers for a child, not for oneself. */
  forChild?: boolean;
};

/** One choice for each purpose; none is made beforehand. */
export function ConsentChoices({ locale, asked, prefix, values, errors }: Props) {
  const t = words(locale);
  return (
    <div className="space-y-5">
      {asked.map(({ key, required, photo, document }) => {
        const name = `${prefix}.${key}`;
        const text = inTongue(document, locale);
        const options = photo
          ? (["none", "group", "all"] as const).map((value) => ({ value, label: t(`consents.photo.${value}`) }))
          : (["yes", "no"] as const).map((value) => ({ value, label: t(`consents.answer.${value}`) }));
        return (
          <section key={key} aria-labelledby={`${name}-title`} className="rounded-lg border border-line bg-surface p-4">
            <h3 id={`${name}-title`} lang={text.locale} className="flex flex-wrap items-center gap-2 text-lg font-bold">
              {text.title}
              <Badge tone={required ? "accent" : "neutral"}>
                {t(required ? "consents.text.required" : "consents.text.optional")}
              </Badge>
            </h3>
            <div className="mt-2 mb-4">
              <DocumentText document={document} locale={locale} />
            </div>
            <RadioGroup
              id={name}
              name={name}
              label={t(photo ? "consents.photo.question" : "consents.answer.question")}
              options={options}
              defaultValue={values[name]}
              error={errors[name]}
            />
          </section>
        );
      })}
    </div>
  );
}

/** Names of the choices for a summary of what is wrong. */
export const choiceLabels = (asked: readonly AskedOne[], prefix: string, locale: Locale): Record<string, string> =>
  Object.fromEntries(asked.map((one) => [`${prefix}.${one.key}`, inTongue(one.document, locale).title]));

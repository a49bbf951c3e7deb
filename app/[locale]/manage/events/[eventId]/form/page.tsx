import type { Metadata } from "next";
import { Card, Section } from "../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { Tabs } from "../../../../../../components/ui/tabs";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, isLocale, type Locale, languageNames, locales, pick, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { QuestionsPart } from "../../../../../../features/answers/components/questions-part";
import { header } from "../../../../../../features/events/queries";
import { FormEditor } from "../../../../../../features/forms/components/form-editor";
import { openersFor, rowFor } from "../../../../../../features/forms/components/question-rows";
import { templatesIn } from "../../../../../../features/forms/components/templates";
import { form } from "../../../../../../features/forms/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("forms.title") };
}

/** The questions of the registration form, to be planned, and how families will see them in each language. */
export default async function FormPage({ params, searchParams }: Props) {
  const { locale: path, eventId } = await params;
  const asked = (await searchParams).in;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, { questions, preview }, actor] = await Promise.all([
    load(header, { eventId }),
    load(form, { eventId }),
    currentActor(),
  ]);
  const first = event.languages;
  const choice = (one: Locale) => ({ locale: one, label: languageNames[one] });
  const own = first.includes(locale) ? locale : (first[0] ?? locale);
  const shownIn = typeof asked === "string" && isLocale(asked) ? asked : own;
  return (
    <MoreWords locale={locale} messages={pick(locale, "forms")}>
      <PageHeader title={t("forms.title")} lead={t("forms.lead")} />
      <FormEditor
        eventId={eventId}
        rows={questions.map((one) => rowFor(one, questions, locale, first))}
        openers={openersFor(questions, locale, first)}
        templates={templatesIn(locale)}
        languages={first.map(choice)}
        others={locales.filter((one) => !first.includes(one)).map(choice)}
        canEdit={may(actor, "forms.edit", { eventId, programId: event.programId })}
      />
      {preview.length > 0 && (
        <div className="mt-10 max-w-xl">
          <Section id="preview" title={t("forms.preview")} lead={t("forms.previewLead")}>
            <Tabs
              label={t("forms.previewLanguages")}
              tabs={locales.map((one) => ({
                href: `?in=${one}#preview`,
                label: languageNames[one],
                current: one === shownIn,
              }))}
            />
            <Card>
              <form lang={shownIn} key={shownIn}>
                <QuestionsPart
                  locale={shownIn}
                  languages={first}
                  zone={event.timeZone}
                  questions={preview}
                  values={{}}
                  errors={{}}
                />
              </form>
            </Card>
          </Section>
        </div>
      )}
    </MoreWords>
  );
}

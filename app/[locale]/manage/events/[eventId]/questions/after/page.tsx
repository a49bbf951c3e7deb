import type { Metadata } from "next";
import { Card, Section } from "../../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { Tabs } from "../../../../../../../components/ui/tabs";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, type Locale, languageNames, locales, pick, say, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { unsendAction } from "../../../../../../../features/mailings/actions";
import { AfterDesk } from "../../../../../../../features/question-answers/components/after-desk";
import { shownIn } from "../../../../../../../features/question-answers/components/shown";
import { leftovers, telling } from "../../../../../../../features/question-answers/queries";
import { MinutesForm } from "../../../../../../../features/question-minutes/components/minutes-form";
import { NumbersView } from "../../../../../../../features/question-minutes/components/numbers-view";
import { numbers } from "../../../../../../../features/question-minutes/queries";
import { QuestionTabs } from "../../../../../../../features/questions/components/question-tabs";
import { desk } from "../../../../../../../features/questions/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
const parts = ["left", "minutes", "numbers"] as const;
const languages = locales.map((value) => ({ value, label: languageNames[value] }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("questionAnswers.title") };
}

/** What is done once the guest has gone: what was left, the minutes, and what it came to in numbers. */
export default async function After({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const said = await searchParams;
  const part = parts.find((one) => one === said.part) ?? "left";
  const log = `/${locale}/manage/events/${eventId}/questions`;
  const path = `${log}/after`;
  return (
    <MoreWords locale={locale} messages={pick(locale, "questionAnswers", "questionMinutes", "questions", "exports")}>
      <PageHeader title={t("questionAnswers.title")} lead={t("questionAnswers.lead")} />
      <QuestionTabs locale={locale} eventId={eventId} current="after" />
      <Tabs
        label={t("questionAnswers.title")}
        className="mb-6"
        tabs={parts.map((one) => ({
          href: one === "left" ? path : `${path}?part=${one}`,
          label: t(`questionAnswers.tabs.${one}`),
          current: one === part,
        }))}
      />
      {part === "left" && <Left {...{ eventId, locale, path }} held={said.held === "true"} />}
      {part === "minutes" && (
        <Section title={t("questionMinutes.title")} id="minutes-part" lead={t("questionMinutes.lead")}>
          <Card>
            <MinutesForm eventId={eventId} languages={languages} />
          </Card>
        </Section>
      )}
      {part === "numbers" && <InNumbers {...{ eventId, locale }} />}
    </MoreWords>
  );
}

type PartProps = { eventId: string; locale: Locale };

async function Left({ eventId, locale, path, held }: PartProps & { path: string; held: boolean }) {
  const [found, reach, choices] = await Promise.all([
    load(leftovers, { eventId, held }),
    load(telling, { eventId }),
    load(desk, { eventId }),
  ]);
  return (
    <AfterDesk
      {...{ eventId, path, held, languages }}
      shown={shownIn(found, locale)}
      telling={reach}
      answerers={choices.answerers.map(({ name }) => say(name, locale)).filter(Boolean)}
      unsend={unsendAction}
    />
  );
}

async function InNumbers({ eventId, locale }: PartProps) {
  const found = await load(numbers, { eventId });
  return (
    <>
      <p className="mb-6 max-w-prose text-soft">{words(locale)("questionMinutes.numbers.lead")}</p>
      <NumbersView numbers={found} locale={locale} />
    </>
  );
}

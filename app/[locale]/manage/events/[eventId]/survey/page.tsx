import type { Metadata } from "next";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { Tabs } from "../../../../../../components/ui/tabs";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, inLanguage, type Locale, languageNames, locales, pick, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { moment, wallClock, zoneName } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { TakeList } from "../../../../../../features/exports/components/take-list";
import { unsendAction } from "../../../../../../features/mailings/actions";
import { ResultsView } from "../../../../../../features/surveys/components/results-view";
import { SurveyEditor } from "../../../../../../features/surveys/components/survey-editor";
import { NoSurvey, SurveyState } from "../../../../../../features/surveys/components/survey-state";
import { results, show, telling } from "../../../../../../features/surveys/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("surveys.title") };
}

/** What an event asks of those who were there, and what they answered. */
export default async function Survey({ params, searchParams }: Props) {
  const { locale: path, eventId } = await params;
  const { part } = await searchParams;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, shown, actor] = await Promise.all([load(header, { eventId }), load(show, { eventId }), currentActor()]);
  const mayEdit = may(actor, "surveys.edit", { eventId, programId: event.programId });
  const { survey, answered } = shown;
  const isForm = part === "form" ? mayEdit : part !== "results" && mayEdit && answered === 0;
  const base = `/${locale}/manage/events/${eventId}/survey`;
  const closesAt = survey?.closesAt ?? null;
  return (
    <MoreWords locale={locale} messages={pick(locale, "attendance", "exports", "surveys")}>
      <PageHeader
        title={t("surveys.title")}
        lead={t("surveys.lead")}
        actions={!shown.few && <TakeList path={`/api/exports/survey/${eventId}`} title={t("surveys.take")} />}
      />
      {!survey ? (
        <NoSurvey {...{ eventId, mayEdit }} />
      ) : (
        <>
          <SurveyState
            {...{ eventId, mayEdit, answered }}
            state={survey.state}
            isOpen={shown.isOpen}
            asked={shown.asked}
            telling={mayEdit && shown.isOpen ? await load(telling, { eventId }) : null}
            unsend={unsendAction}
            begins={event.startsAt > new Date() ? moment(event.startsAt, event.timeZone, locale) : null}
            closes={closesAt && moment(closesAt, event.timeZone, locale)}
          />
          {mayEdit && (
            <Tabs
              label={t("surveys.title")}
              className="mb-6"
              tabs={[
                { href: `${base}?part=form`, label: t("surveys.tabs.form"), current: isForm },
                { href: `${base}?part=results`, label: t("surveys.tabs.results"), current: !isForm, count: answered },
              ]}
            />
          )}
          {isForm ? (
            <SurveyEditor
              key={survey.version}
              {...{ eventId, answered }}
              survey={{ ...survey, closesAt: closesAt ? wallClock(closesAt, event.timeZone) : "" }}
              zone={zoneName(event.startsAt, event.timeZone)}
              languages={[...new Set([...event.languages, ...locales])].map((one) => ({
                locale: one,
                label: languageNames[one],
              }))}
            />
          ) : (
            <Results {...{ eventId, locale }} first={event.languages} />
          )}
        </>
      )}
    </MoreWords>
  );
}

async function Results({ eventId, locale, first }: { eventId: string; locale: Locale; first: readonly Locale[] }) {
  const found = await load(results, { eventId });
  const t = words(locale);
  const shown = (found?.results ?? []).map(({ counts, ...result }) => {
    const question = found?.questions.find(({ id }) => id === result.questionId);
    const { text, lang } = inLanguage(question?.text, locale, first);
    const labelOf = (key: string) =>
      question?.kind === "rating"
        ? t("surveys.stars", { count: Number(key) })
        : inLanguage(question?.options?.find(({ id }) => id === key)?.text, locale, first).text;
    return {
      ...result,
      mean: result.mean === null ? null : new Intl.NumberFormat(locale).format(result.mean),
      title: text,
      lang: lang === locale ? undefined : lang,
      bars: counts.map((one) => ({ ...one, label: labelOf(one.key) })),
    };
  });
  return <ResultsView results={shown} answers={found?.answers ?? 0} few={found?.few ?? true} />;
}

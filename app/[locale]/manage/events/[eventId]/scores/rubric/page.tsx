import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, type Locale, languageNames, locales, pick, words } from "../../../../../../../core/i18n";
import { currentActor, load } from "../../../../../../../core/web";
import { header } from "../../../../../../../features/events/queries";
import { JudgeList } from "../../../../../../../features/judges/components/judge-list";
import { candidates, list } from "../../../../../../../features/judges/queries";
import { CriteriaList } from "../../../../../../../features/rubrics/components/criteria-list";
import { NoRubric, RubricHead } from "../../../../../../../features/rubrics/components/rubric-head";
import { RubricSettings } from "../../../../../../../features/rubrics/components/rubric-settings";
import { show } from "../../../../../../../features/rubrics/queries";
import { shownCriteria, shownGroups } from "../../../../../../../features/scores/components/card-values";
import { ScoreTabs } from "../../../../../../../features/scores/components/score-tabs";
import { own } from "../../../../../../../features/scores/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("rubrics.title") };
}

/** By what presentations are scored, and by whom. */
export default async function Rubric({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [found, judges, accounts, cards, event, actor] = await Promise.all([
    load(show, { eventId }),
    load(list, { eventId }),
    load(candidates, { eventId }),
    load(own, { eventId }),
    load(header, { eventId }),
    currentActor(),
  ]);
  const { rubric, scorecards } = found;
  const speaking = { locale, languages: event.languages, timeZone: event.timeZone };
  const shown = shownCriteria(found, speaking);
  const choice = (one: Locale) => ({ locale: one, label: languageNames[one] });
  const languages = {
    first: event.languages.map(choice),
    others: locales.filter((one) => !event.languages.includes(one)).map(choice),
  };
  return (
    <MoreWords locale={locale} messages={pick(locale, "rubrics", "judges")}>
      <PageHeader title={t("rubrics.title")} lead={t("rubrics.lead")} />
      <ScoreTabs eventId={eventId} programId={event.programId} current="rubric" locale={locale} actor={actor} />
      {rubric ? (
        <>
          <RubricHead eventId={eventId} rubric={{ ...rubric, scorecards }} />
          <CriteriaList
            eventId={eventId}
            languages={languages}
            isScored={scorecards > 0}
            criteria={found.criteria.map((criterion, at) => ({
              ...criterion,
              shown: shown[at]?.title ?? "",
              lang: shown[at]?.lang ?? locale,
              note: shown[at]?.note ?? "",
              texts: shown[at]?.levels ?? [],
            }))}
          />
          <JudgeList
            eventId={eventId}
            judges={judges.map(({ accountId, ...judge }) => ({ ...judge, hasAccount: accountId !== null }))}
            accounts={accounts.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            groups={shownGroups(cards.groups, speaking)
              .map(({ groupId, title }) => ({ value: groupId, label: title }))
              .toSorted((a, b) => a.label.localeCompare(b.label, locale, { numeric: true }))}
          />
          {!rubric.announced && (
            <RubricSettings eventId={eventId} rubric={{ ...rubric, scorecards }} languages={languages} />
          )}
        </>
      ) : (
        <NoRubric eventId={eventId} />
      )}
    </MoreWords>
  );
}

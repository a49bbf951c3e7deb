import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, languageNames, locales, pick, words } from "../../../../../../../core/i18n";
import { may } from "../../../../../../../core/permissions";
import { moment } from "../../../../../../../core/time";
import { currentActor, load } from "../../../../../../../core/web";
import { header } from "../../../../../../../features/events/queries";
import { FeedbackBoard } from "../../../../../../../features/feedback/components/feedback-board";
import { list } from "../../../../../../../features/feedback/queries";
import { shownGroups } from "../../../../../../../features/scores/components/card-values";
import { ScoreTabs } from "../../../../../../../features/scores/components/score-tabs";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("feedback.title") };
}

/** What each group is told about its presentation. */
export default async function Feedback({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [found, event, actor] = await Promise.all([load(list, { eventId }), load(header, { eventId }), currentActor()]);
  const place = { eventId, programId: event.programId };
  const speaking = { locale, languages: event.languages, timeZone: event.timeZone };
  const shown = shownGroups(found.groups, speaking);
  const languages = [...event.languages, ...locales.filter((one) => !event.languages.includes(one))];
  const none = !found.scored || found.groups.length === 0;
  return (
    <MoreWords locale={locale} messages={pick(locale, "feedback")}>
      <PageHeader title={t("feedback.title")} lead={t("feedback.lead")} />
      <ScoreTabs {...place} current="feedback" locale={locale} actor={actor} />
      {none ? (
        <EmptyState icon="message-circle" title={t(found.scored ? "scores.noGroupsTitle" : "scores.offTitle")}>
          {t(found.scored ? "scores.noGroupsText" : "scores.offText")}
        </EmptyState>
      ) : (
        <FeedbackBoard
          eventId={eventId}
          languages={languages.map((value) => ({ value, label: languageNames[value] }))}
          mayRelease={may(actor, "feedback.release", place)}
          rows={found.groups.map(({ groupId, feedback, remarks }, at) => ({
            ...{ groupId, remarks },
            title: shown[at]?.title ?? "",
            about: shown[at]?.about ?? "",
            lang: shown[at]?.lang ?? locale,
            feedback: feedback && {
              ...feedback,
              releasedAt: feedback.releasedAt ? moment(feedback.releasedAt, event.timeZone, locale) : "",
            },
          }))}
        />
      )}
    </MoreWords>
  );
}

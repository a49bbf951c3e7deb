import type { Metadata } from "next";
import { LinkButton } from "../../../../../../../components/ui/button";
import { Section } from "../../../../../../../components/ui/card";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, pick, say, words } from "../../../../../../../core/i18n";
import { moment } from "../../../../../../../core/time";
import { currentActor, load } from "../../../../../../../core/web";
import { header } from "../../../../../../../features/events/queries";
import { ResultDeeds } from "../../../../../../../features/results/components/result-deeds";
import { JudgeTable, ResultTable } from "../../../../../../../features/results/components/result-table";
import { ResultTools } from "../../../../../../../features/results/components/result-tools";
import { show } from "../../../../../../../features/results/queries";
import { show as showRubric } from "../../../../../../../features/rubrics/queries";
import { ScoreTabs } from "../../../../../../../features/scores/components/score-tabs";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("results.title") };
}

/** What the judges' cards come to, by which rule, and the way to an announcement. */
export default async function Results({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [{ rubric }, event, actor] = await Promise.all([
    load(showRubric, { eventId }),
    load(header, { eventId }),
    currentActor(),
  ]);
  const found = rubric ? await load(show, { eventId }) : undefined;
  const at = (when: Date | null) => (when ? moment(when, event.timeZone, locale) : "");
  const scored = found?.groups.filter(({ percent }) => percent !== null).length ?? 0;
  return (
    <MoreWords locale={locale} messages={pick(locale, "results")}>
      <PageHeader
        title={t("results.title")}
        lead={t("results.lead")}
        actions={scored > 0 && <ResultTools eventId={eventId} />}
      />
      <ScoreTabs eventId={eventId} programId={event.programId} current="results" locale={locale} actor={actor} />
      <p className="print-only mb-4 font-bold">{say(event.title, locale, event.languages)}</p>
      {found && scored > 0 ? (
        <>
          <ResultDeeds
            eventId={eventId}
            hash={found.hash}
            isClosed={found.state === "closed"}
            ranked={found.ranked}
            scored={scored}
            unscored={found.groups.length - scored}
            proposal={
              found.proposal && {
                about: t("results.proposedBy", { name: found.proposal.by ?? "–", at: at(found.proposal.at) }),
                own: found.proposal.own,
                same: found.proposal.same,
              }
            }
            announcement={
              found.announcement && {
                about: t("results.announcedBy", { name: found.announcement.by ?? "–", at: at(found.announcement.at) }),
              }
            }
          />
          <Section id="groups" title={t("results.table")} lead={t(`results.rule.${found.reason ?? "normalised"}`)}>
            {scored < found.groups.length && (
              <Notice
                tone="warn"
                className="mb-4"
                title={t("results.unscoredGroups", { count: found.groups.length - scored })}
              />
            )}
            <ResultTable found={found} locale={locale} languages={event.languages} />
          </Section>
          <Section id="judges" title={t("results.judges")} lead={t("results.judgesLead")}>
            <JudgeTable found={found} locale={locale} />
          </Section>
        </>
      ) : (
        <EmptyState
          icon="award"
          title={t(rubric ? "results.emptyTitle" : "scores.offTitle")}
          action={
            <LinkButton variant="primary" href={`/${locale}/manage/events/${eventId}/scores${rubric ? "" : "/rubric"}`}>
              {t(rubric ? "results.toCards" : "scores.toRubric")}
            </LinkButton>
          }
        >
          {t(rubric ? "results.emptyText" : "scores.offText")}
        </EmptyState>
      )}
    </MoreWords>
  );
}

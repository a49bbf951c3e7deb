import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Section } from "../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, type Locale, pick, say, words } from "../../../../../../core/i18n";
import { type Actor, may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { show } from "../../../../../../features/rubrics/queries";
import { CardBoard } from "../../../../../../features/scores/components/card-board";
import { shownCards, shownCriteria, shownGroups } from "../../../../../../features/scores/components/card-values";
import { ScorePad } from "../../../../../../features/scores/components/score-pad";
import { ScoreTabs } from "../../../../../../features/scores/components/score-tabs";
import { cards, own } from "../../../../../../features/scores/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("scores.title") };
}

/** A judge's sheets; for the team who has scored whom, and what came on paper. */
export default async function Scores({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const [rubric, event, actor] = await Promise.all([
    load(show, { eventId }),
    load(header, { eventId }),
    currentActor(),
  ]);
  const t = words(locale);
  const place = { eventId, programId: event.programId };
  return (
    <MoreWords locale={locale} messages={pick(locale, "scores")}>
      <PageHeader title={t("scores.title")} lead={t("scores.lead")} />
      <ScoreTabs {...place} current="cards" locale={locale} actor={actor} />
      {rubric.rubric ? (
        <Sheets rubric={rubric} event={event} actor={actor} locale={locale} place={place} />
      ) : (
        <EmptyState
          icon="award"
          title={t("scores.offTitle")}
          action={
            may(actor, "rubrics.make", place) && (
              <LinkButton variant="primary" href={`/${locale}/manage/events/${eventId}/scores/rubric`}>
                {t("scores.toRubric")}
              </LinkButton>
            )
          }
        >
          {t("scores.offText")}
        </EmptyState>
      )}
    </MoreWords>
  );
}

type SheetsProps = {
  rubric: Awaited<ReturnType<typeof show>>;
  event: Awaited<ReturnType<typeof header>>;
  actor: Actor;
  locale: Locale;
  place: { eventId: string; programId: string | null };
};

async function Sheets({ rubric, event, actor, locale, place }: SheetsProps) {
  const { eventId } = place;
  const t = words(locale);
  const speaking = { locale, languages: event.languages, timeZone: event.timeZone };
  const ofTeam = may(actor, "scores.cards", place);
  const [mine, board] = await Promise.all([load(own, { eventId }), ofTeam ? load(cards, { eventId }) : undefined]);
  const isOpen = rubric.rubric?.state === "open";
  const criteria = shownCriteria(rubric, speaking);
  const groups = shownGroups(mine.groups, speaking);
  if (groups.length === 0)
    return (
      <EmptyState icon="users" title={t("scores.noGroupsTitle")}>
        {t("scores.noGroupsText")}
      </EmptyState>
    );
  return (
    <>
      {mine.judge && (
        <Section id="own" title={t("scores.own", { name: mine.judge.name })}>
          <ScorePad
            eventId={eventId}
            judge={mine.judge}
            isOpen={isOpen}
            guidance={say(rubric.rubric?.guidance, locale, event.languages)}
            criteria={criteria}
            groups={groups}
            first={Object.fromEntries(
              mine.groups.map(({ groupId, onStage, excluded, card, confirmedNo }) => [
                groupId,
                { onStage, excluded, card, confirmedNo },
              ]),
            )}
          />
        </Section>
      )}
      {!mine.judge && !ofTeam && (
        <EmptyState icon="award" title={t("scores.noJudgeTitle")}>
          {t("scores.noJudgeText")}
        </EmptyState>
      )}
      {board && (
        <Section id="board" title={t("scores.board")} lead={t(isOpen ? "scores.boardLead" : "scores.closedTitle")}>
          {board.judges.length > 0 ? (
            <CardBoard {...shownCards(board, speaking)} criteria={criteria} groups={groups} isOpen={isOpen} />
          ) : (
            <EmptyState icon="users" title={t("scores.noJudgesTitle")}>
              {t("scores.noJudgesText")}
            </EmptyState>
          )}
        </Section>
      )}
    </>
  );
}

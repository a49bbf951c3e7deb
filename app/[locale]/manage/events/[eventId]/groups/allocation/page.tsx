import type { Metadata } from "next";
import { LinkButton } from "../../../../../../../components/ui/button";
import { Card, Section } from "../../../../../../../components/ui/card";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, type Locale, pick, say, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import {
  firstSetting,
  peopleOptions,
  shownAllocation,
} from "../../../../../../../features/allocations/components/allocation-values";
import { DrawFile } from "../../../../../../../features/allocations/components/draw-file";
import { ResultPanel, UndoButton } from "../../../../../../../features/allocations/components/result-panel";
import { SettingForm } from "../../../../../../../features/allocations/components/setting-form";
import { type AllocationPage, show } from "../../../../../../../features/allocations/queries";
import { header } from "../../../../../../../features/events/queries";
import { PairsPanel } from "../../../../../../../features/pair-rules/components/pairs-panel";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("allocations.title") };
}

export default async function Allocation({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [found, event] = await Promise.all([load(show, { eventId }), load(header, { eventId })]);
  const base = `/${locale}/manage/events/${eventId}`;
  return (
    <MoreWords locale={locale} messages={pick(locale, "allocations", "exports")}>
      <PageHeader
        title={t("allocations.title")}
        lead={t("allocations.lead")}
        actions={
          <>
            <LinkButton href={`${base}/groups`} icon="grid" variant="quiet">
              {t("allocations.toGroups")}
            </LinkButton>
            {found.standingId && <UndoButton allocationId={found.standingId} />}
          </>
        }
      />
      {found.people.length === 0 ? (
        <EmptyState icon="users" title={t("allocations.nobody")}>
          {t("allocations.nobodyText")}
        </EmptyState>
      ) : (
        <Parts
          found={found}
          eventId={eventId}
          locale={locale}
          languages={event.languages}
          wishesHref={`${base}/wishes`}
          drawHref={`/${locale}/e/${event.slug}/draw`}
        />
      )}
    </MoreWords>
  );
}

type PartsProps = {
  found: AllocationPage;
  eventId: string;
  locale: Locale;
  languages: readonly Locale[];
  wishesHref: string;
  drawHref: string;
};

/** How, pairs, and what came out. */
function Parts({ found, eventId, locale, languages, wishesHref, drawHref }: PartsProps) {
  const t = words(locale);
  const shown = shownAllocation(found, locale, languages);
  const { wishes, topics } = found;
  const isOpen = wishes && wishes.state !== "over";
  return (
    <>
      {topics.length > 0 && (!wishes || isOpen) && (
        <Notice
          tone="info"
          className="mb-6"
          title={t(isOpen ? "allocations.stillOpen" : "allocations.noWishes")}
          actions={
            <LinkButton href={wishesHref} size="sm">
              {t("allocations.toWishes")}
            </LinkButton>
          }
        />
      )}
      <Section title={t("allocations.how")} id="how">
        <Card>
          <SettingForm
            eventId={eventId}
            people={found.people.length}
            topics={topics.map(({ id, title, cap }) => ({ topicId: id, title: say(title, locale, languages), cap }))}
            first={firstSetting(found)}
          />
        </Card>
      </Section>
      <Section title={t("allocations.pairs")} id="pairs" lead={t("allocations.pairsLead")}>
        <PairsPanel eventId={eventId} pairs={found.pairs} people={peopleOptions(found, locale)} />
      </Section>
      {shown && (
        <Section title={t("allocations.result")} id="result">
          <ResultPanel key={shown.allocationId + shown.state} shown={shown} />
        </Section>
      )}
      {found.publishedId && (
        <Section
          title={t("allocations.checkFile")}
          id="check"
          lead={t("allocations.checkFileLead")}
          actions={
            <LinkButton href={drawHref} size="sm" icon="shield">
              {t("allocations.checkPage")}
            </LinkButton>
          }
        >
          <Card>
            <DrawFile allocationId={found.publishedId} />
          </Card>
        </Section>
      )}
    </>
  );
}

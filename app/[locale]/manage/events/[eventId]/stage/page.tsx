import type { Metadata } from "next";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import { env } from "../../../../../../core/env";
import { asLocale, type Locale, languageNames, locales, pick, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { StageController } from "../../../../../../features/live/components/stage-controller";
import { stageInWords } from "../../../../../../features/live/live";
import { stage } from "../../../../../../features/live/queries";
import { ScreenLinks } from "../../../../../../features/screens/components/screen-links";
import { links } from "../../../../../../features/screens/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("live.title") };
}

const paths = { projector: "screen", guest: "guest", interpreter: "interpret" } as const;
const languages = locales.map((value) => ({ value, label: languageNames[value] }));

export default async function StagePage({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [found, event, actor] = await Promise.all([
    load(stage, { eventId }),
    load(header, { eventId }),
    currentActor(),
  ]);
  const place = { eventId, programId: event.programId };
  const mayMove = may(actor, "live.next", place);
  return (
    <MoreWords locale={locale} messages={pick(locale, "live", "screens")}>
      <PageHeader title={t("live.title")} lead={t("live.lead")} />
      <StageController
        eventId={eventId}
        first={stageInWords(found, locale)}
        servedAt={Date.now()}
        mayMove={mayMove}
        languages={languages}
        agendaHref={`/${locale}/manage/events/${eventId}/agenda`}
        boardHref={`/${locale}/manage/events/${eventId}/questions/board`}
      >
        {may(actor, "live.links", place) && (
          <ScreenLinks eventId={eventId} links={await linksOf(eventId)} languages={languages} locale={locale} />
        )}
      </StageController>
    </MoreWords>
  );
}

async function linksOf(eventId: string) {
  const rows = await load(links, { eventId });
  return rows.flatMap(({ stageLinkId, kind, label, locale, token }) => {
    const own: Locale = asLocale(locale);
    const path = paths[kind];
    const url = `${env.APP_URL}/${own}/${path}/${token}`;
    return token ? [{ stageLinkId, kind, label, language: languageNames[own], url }] : [];
  });
}

import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, languageNames, locales, pick, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { room } from "../../../../../../../features/question-rooms/queries";
import { QuestionTabs } from "../../../../../../../features/questions/components/question-tabs";
import { ScribePage } from "../../../../../../../features/scribe/components/scribe-page";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("scribe.title") };
}

/**
 * Where questions asked aloud are written down, with a network or without. The page itself names nobody who asks:
 * it is kept on the device to be loaded again, and names have a time of their own there.
 */
export default async function Scribe({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  await load(room, { eventId });
  const path = `/${locale}/manage/events/${eventId}/questions`;
  return (
    <MoreWords locale={locale} messages={pick(locale, "scribe")}>
      <PageHeader title={t("scribe.title")} lead={t("scribe.lead")} />
      <QuestionTabs locale={locale} eventId={eventId} current="scribe" />
      <ScribePage
        eventId={eventId}
        languages={locales.map((value) => ({ value, label: languageNames[value] }))}
        away={path}
      />
    </MoreWords>
  );
}

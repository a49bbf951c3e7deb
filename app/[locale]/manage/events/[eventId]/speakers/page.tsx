import type { Metadata } from "next";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, type Locale, languageNames, locales, pick, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { nameOf } from "../../../../../../features/announcements/components/said";
import { header } from "../../../../../../features/events/queries";
import { LineupEditor } from "../../../../../../features/speakers/components/lineup-editor";
import { lineup } from "../../../../../../features/speakers/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("speakers.title") };
}

/** Who speaks at an event. */
export default async function EventSpeakers({ params }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, { speakers }, actor] = await Promise.all([
    load(header, { eventId }),
    load(lineup, { eventId }),
    currentActor(),
  ]);
  const first = event.languages;
  const choice = (one: Locale) => ({ locale: one, label: languageNames[one] });
  return (
    <MoreWords locale={locale} messages={pick(locale, "speakers")}>
      <PageHeader title={t("speakers.title")} lead={t("speakers.lead")} />
      <LineupEditor
        eventId={eventId}
        locale={locale}
        speakers={speakers.map(({ photoFileId, ...speaker }) => {
          const { text, lang } = nameOf(speaker, locale, first);
          const office = say(speaker.office, locale, first) || say(speaker.organization, locale, first);
          return {
            ...speaker,
            photoFileId: photoFileId ?? "",
            shown: { name: text, office, ...(lang === locale ? {} : { lang }) },
          };
        })}
        languages={first.map(choice)}
        others={locales.filter((one) => !first.includes(one)).map(choice)}
        canEdit={may(actor, "speakers.attach", { eventId, programId: event.programId })}
      />
    </MoreWords>
  );
}

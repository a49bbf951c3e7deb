import type { Metadata } from "next";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { Tabs } from "../../../../../../components/ui/tabs";
import { MoreWords } from "../../../../../../components/words";
import {
  asLocale,
  inLanguage,
  type Locale,
  languageNames,
  locales,
  pick,
  say,
  words,
} from "../../../../../../core/i18n";
import { load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { PhotoGrid } from "../../../../../../features/photos/components/photo-grid";
import { PhotoUpload } from "../../../../../../features/photos/components/photo-upload";
import { ReservedList } from "../../../../../../features/photos/components/reserved-list";
import { list, reserved } from "../../../../../../features/photos/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("photos.title") };
}

/** The photographs of an event: who is on them, what may be shown, and who is not to be photographed. */
export default async function Photos({ params, searchParams }: Props) {
  const { locale: path, eventId } = await params;
  const { part } = await searchParams;
  const locale = asLocale(path);
  const t = words(locale);
  const isReserved = part === "reserved";
  const base = `/${locale}/manage/events/${eventId}/photos`;
  return (
    <MoreWords locale={locale} messages={pick(locale, "photos")}>
      <PageHeader title={t("photos.title")} lead={t("photos.lead")} />
      <Tabs
        label={t("photos.title")}
        className="mb-6"
        tabs={[
          { href: base, label: t("photos.tabs.all"), current: !isReserved },
          { href: `${base}?part=reserved`, label: t("photos.tabs.reserved"), current: isReserved },
        ]}
      />
      {isReserved ? <Reserved {...{ eventId, locale }} /> : <All {...{ eventId, locale }} />}
    </MoreWords>
  );
}

type PartProps = { eventId: string; locale: Locale };

async function All({ eventId, locale }: PartProps) {
  const [event, { photos }] = await Promise.all([load(header, { eventId }), load(list, { eventId })]);
  const choices = locales.map((one) => ({ locale: one, label: languageNames[one] }));
  const shown = photos.map((photo) => {
    const { text, lang } = inLanguage(photo.caption, locale, event.languages);
    return { ...photo, said: { text, ...(lang === locale ? {} : { lang }) } };
  });
  return (
    <>
      <PhotoUpload eventId={eventId} />
      <PhotoGrid {...{ eventId, locale }} photos={shown} languages={choices} />
    </>
  );
}

async function Reserved({ eventId, locale }: PartProps) {
  const { people } = await load(reserved, { eventId });
  return <ReservedList people={people.map((one) => ({ ...one, school: say(one.school, locale) }))} />;
}

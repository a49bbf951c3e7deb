import type { Metadata } from "next";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import { env } from "../../../../../../core/env";
import { asLocale, inLanguage, type Locale, languageNames, locales, pick, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { MaterialsEditor } from "../../../../../../features/materials/components/materials-editor";
import { list } from "../../../../../../features/materials/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("materials.title") };
}

/** What is handed out at an event. */
export default async function Materials({ params }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, { materials }, actor] = await Promise.all([
    load(header, { eventId }),
    load(list, { eventId }),
    currentActor(),
  ]);
  const scope = { eventId, programId: event.programId };
  const first = event.languages;
  const choice = (one: Locale) => ({ locale: one, label: languageNames[one] });
  return (
    <MoreWords locale={locale} messages={pick(locale, "materials")}>
      <PageHeader title={t("materials.title")} lead={t("materials.lead")} />
      <MaterialsEditor
        eventId={eventId}
        materials={materials.map((material) => {
          const { text, lang } = inLanguage(material.title, locale, first);
          return { ...material, shown: { title: text, ...(lang === locale ? {} : { lang }) } };
        })}
        languages={first.map(choice)}
        others={locales.filter((one) => !first.includes(one)).map(choice)}
        mostMb={Math.floor(env.UPLOAD_MAX_BYTES / 1024 / 1024)}
        canEdit={may(actor, "materials.edit", scope)}
        canCount={may(actor, "materials.count", scope)}
      />
    </MoreWords>
  );
}

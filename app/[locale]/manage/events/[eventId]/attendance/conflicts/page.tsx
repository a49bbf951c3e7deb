import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, pick, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { ConflictList } from "../../../../../../../features/conflicts/components/conflict-list";
import { conflicts } from "../../../../../../../features/conflicts/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("conflicts.title") };
}

/** Marks that contradict each other, to be decided between. */
export default async function Conflicts({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const rows = await load(conflicts, { eventId, locale });
  return (
    <MoreWords locale={locale} messages={pick(locale, "attendance", "conflicts")}>
      <PageHeader
        title={t("conflicts.title")}
        lead={t("conflicts.lead")}
        crumbs={[{ label: t("attendance.title"), href: `/${locale}/manage/events/${eventId}/attendance` }]}
        crumbsLabel={t("attendance.views")}
      />
      {rows.length === 0 ? (
        <EmptyState icon="ok" title={t("conflicts.none")} />
      ) : (
        <ConflictList locale={locale} rows={rows} />
      )}
    </MoreWords>
  );
}

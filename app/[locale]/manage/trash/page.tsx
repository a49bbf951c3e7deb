import type { Metadata } from "next";
import { PageHeader } from "../../../../components/ui/page-header";
import { EmptyState } from "../../../../components/ui/states";
import { MoreWords } from "../../../../components/words";
import { asLocale, inLanguage, pick, words } from "../../../../core/i18n";
import { day, moment } from "../../../../core/time";
import { load } from "../../../../core/web";
import { TrashList } from "../../../../features/admin/components/trash-list";
import { trash } from "../../../../features/admin/queries";
import { restoreEventAction } from "../../../../features/events/actions";
import { restoreProgramAction } from "../../../../features/programs/actions";

type Props = { params: Promise<{ locale: string }> };
const zone = "Asia/Seoul";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("admin.trash.title") };
}

/** What was thrown away in the last days, and the way back. */
export default async function Trash({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const { rows } = await load(trash, {});
  const lines = rows.map(({ id, kind, title, trashedAt, until, within }) => {
    const { text, lang } = inLanguage(title, locale);
    const trashed = trashedAt ? moment(trashedAt, zone, locale) : "";
    return { id, kind, within, title: text, lang, trashed, until: day(until, zone, locale) };
  });
  return (
    <>
      <PageHeader title={t("admin.trash.title")} lead={t("admin.trash.lead")} />
      {lines.length === 0 ? (
        <EmptyState icon="trash" title={t("admin.trash.empty")} />
      ) : (
        <MoreWords locale={locale} messages={pick(locale, "admin")}>
          <TrashList rows={lines} restoreProgram={restoreProgramAction} restoreEvent={restoreEventAction} />
        </MoreWords>
      )}
    </>
  );
}

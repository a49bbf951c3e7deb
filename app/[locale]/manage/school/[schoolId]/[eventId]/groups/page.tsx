import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { asLocale, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { GroupCards } from "../../../../../../../features/school-rooms/components/group-cards";
import { deskGroups } from "../../../../../../../features/school-rooms/queries";

type Props = { params: Promise<{ locale: string; schoolId: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.groups") };
}

/** The groups of one's own students, for their teacher to read along. */
export default async function SchoolGroups({ params }: Props) {
  const { locale: given, schoolId, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const found = await load(deskGroups, { schoolId, eventId });
  return (
    <>
      <PageHeader title={t("schools.groups")} lead={t("schools.rooms.lead")} />
      {found.rows.length > 0 ? (
        <GroupCards found={found} locale={locale} />
      ) : (
        <EmptyState icon="users" title={t(found.published ? "schools.rooms.none" : "schools.rooms.notYet")} />
      )}
    </>
  );
}

import type { Metadata } from "next";
import { PageHeader } from "../../../../components/ui/page-header";
import { asLocale, words } from "../../../../core/i18n";
import { load } from "../../../../core/web";
import { ActivityFilters, filtersIn } from "../../../../features/admin/components/activity-filters";
import { ActivityPages } from "../../../../features/admin/components/activity-pages";
import { log } from "../../../../features/admin/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("admin.activity.title") };
}

/** Who did what, everywhere one has a role. */
export default async function Activity({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const said = await searchParams;
  const filters = filtersIn(said);
  const page = [said.page].flat()[0] ?? "1";
  const path = `/${locale}/manage/activity`;
  const found = await load(log, { ...filters, page: Number(page) } as Parameters<typeof log>[1]);
  return (
    <>
      <PageHeader title={t("admin.activity.title")} lead={t("admin.activity.lead")} />
      <ActivityFilters {...{ locale, path, filters }} actors={found.actors} />
      <ActivityPages {...{ found, locale, path, filters }} zone="Asia/Seoul" withPlace />
    </>
  );
}

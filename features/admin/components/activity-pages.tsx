import { Card } from "../../../components/ui/card";
import { Pagination } from "../../../components/ui/pagination";
import { EmptyState } from "../../../components/ui/states";
import { type Locale, words } from "../../../core/i18n";
import type { log } from "../queries";
import { ActivityList } from "./activity-list";

type ActivityPagesProps = {
  found: Awaited<ReturnType<typeof log>>;
  locale: Locale;
  zone: string;
  path: string;
  withPlace?: boolean;
  /** What was filtered by, as the address says it. */
  filters?: Record<string, string>;
};

/** A page of the activity log, with the ways to later and earlier ones. */
export function ActivityPages({ found, locale, zone, path, withPlace, filters = {} }: ActivityPagesProps) {
  const t = words(locale);
  const filtered = Object.keys(filters).length > 0;
  if (found.rows.length === 0)
    return <EmptyState icon="history" title={t(filtered ? "admin.activity.filters.none" : "admin.activity.empty")} />;
  const to = (page: number) => `${path}?${new URLSearchParams({ ...filters, page: String(page) })}`;
  return (
    <>
      <Card flush className="px-4">
        <ActivityList rows={found.rows} locale={locale} zone={zone} withPlace={withPlace} />
      </Card>
      {(found.page > 1 || found.more) && (
        <Pagination
          label={t("admin.activity.pages")}
          previous={found.page > 1 ? { href: to(found.page - 1), label: t("admin.activity.later") } : undefined}
          next={found.more ? { href: to(found.page + 1), label: t("admin.activity.earlier") } : undefined}
        />
      )}
    </>
  );
}

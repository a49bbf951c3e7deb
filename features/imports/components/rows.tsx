import type { ReactNode } from "react";
import { Section } from "../../../components/ui/card";
import { Pagination } from "../../../components/ui/pagination";
import { EmptyState } from "../../../components/ui/states";
import { Tabs } from "../../../components/ui/tabs";
import { type Locale, words } from "../../../core/i18n";
import { type Shown, shown } from "../choices";
import type { Staging } from "../queries";
import { DecideRow } from "./decide-row";
import { RowCards } from "./row-cards";
import { RowTable } from "./row-table";

type RowsProps = { locale: Locale; path: string; batch: Staging; show: Shown; download: ReactNode };

/** The rows by what becomes of them; what wants an answer as cards, the rest as a table. */
export function Rows({ locale, path, batch, show, download }: RowsProps) {
  const t = words(locale);
  const { counts } = batch;
  const numbers = { ...counts, ready: counts.create + counts.known };
  const tabs = shown
    .filter((one) => one === "all" || one === show || numbers[one] > 0)
    .map((one) => ({
      href: `${path}?show=${one}#rows`,
      label: t(`imports.tabs.${one}`),
      count: numbers[one],
      current: one === show,
    }));
  const turn = (page: number) => `${path}?show=${show}&page=${page}#rows`;
  const asCards = show === "error" || show === "ask" || show === "skip";
  return (
    <Section id="rows" title={t("imports.rows")} actions={counts.error > 0 && download}>
      <Tabs label={t("imports.rows")} tabs={tabs} className="mb-4" />
      {show === "ask" && batch.total > 1 && (
        <div className="mb-4 rounded-lg border border-line bg-surface px-4 py-3 sm:px-5">
          <DecideRow batchId={batch.id} />
        </div>
      )}
      {batch.total === 0 ? (
        <EmptyState icon="check" title={counts.all === 0 ? t("imports.noRows") : t("imports.emptyTab")} />
      ) : asCards ? (
        <RowCards locale={locale} batch={batch} />
      ) : (
        <RowTable locale={locale} batch={batch} />
      )}
      {batch.pages > 1 && (
        <Pagination
          label={t("imports.pages")}
          summary={t("imports.pageOf", { total: batch.total, page: batch.page, pages: batch.pages })}
          previous={batch.page > 1 ? { href: turn(batch.page - 1), label: t("ui.previous") } : undefined}
          next={batch.page < batch.pages ? { href: turn(batch.page + 1), label: t("ui.next") } : undefined}
        />
      )}
    </Section>
  );
}

"use client";
import { useDeferredValue, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Input, Select } from "../../../components/ui/controls";
import { matches } from "../../../components/ui/match";
import { EmptyState } from "../../../components/ui/states";
import { letterOf } from "../../attendance/components/status-mark";
import { statuses } from "../../attendance/rules";
import { results } from "../../certificate-rules/rules";
import type { ProgramView } from "../queries";
import { type Sort, sorted, sorts } from "../rules";
import { ProgramTable, type Row } from "./program-table";
import { SchoolSums } from "./school-sums";
import type { ShownSheet } from "./shown";
import { useFresh } from "./use-fresh";

/** How many rows are drawn before somebody asks for more. */
const most = 200;
type Filters = { search: string; school: string; result: string; sort: Sort };

const namesOf = (row: Row) => [row.fullName, row.latinName, row.schoolName, row.studentNo].filter(Boolean).join("\n");

type Props = { first: ProgramView; sheets: readonly ShownSheet[]; programId: string; base: string };

/** The matrix of a programme: searched, filtered and sorted in the page, fresh by itself. `base`: where things are managed. */
export function ProgramMatrix({ first, sheets, programId, base }: Props) {
  const t = useTranslations("programMatrix");
  const locale = useLocale();
  const view = useFresh(first, programId, locale);
  const [filters, setFilters] = useState<Filters>({ search: "", school: "", result: "", sort: "school" });
  const [all, setAll] = useState(false);
  const typed = useDeferredValue(filters.search);
  const { school, result, sort } = filters;
  const rows = useMemo(() => {
    const kept = view.rows.filter(
      (row) =>
        (!school || (row.schoolName || "-") === school) &&
        (!result || row.result === result) &&
        matches(namesOf(row), typed),
    );
    return sorted(kept, sort, new Intl.Collator(locale).compare);
  }, [view, school, result, sort, typed, locale]);
  const schools = [...new Set(view.rows.map((row) => row.schoolName))];
  const drawn = all ? rows : rows.slice(0, most);
  return (
    <div className="space-y-4">
      <Bar filters={filters} onFilters={setFilters} schools={schools} />
      <p role="status" className="figures text-sm text-soft">
        {t("shown", { shown: rows.length, all: view.rows.length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t("noneFound")} />
      ) : (
        <ProgramTable sheets={sheets} rows={drawn} base={base} />
      )}
      {drawn.length < rows.length && (
        <Button onClick={() => setAll(true)}>{t("showAll", { count: rows.length })}</Button>
      )}
      <Legend />
      <h2 className="pt-6 text-xl font-bold">{t("bySchool")}</h2>
      <SchoolSums rows={rows} />
    </div>
  );
}

type BarProps = { filters: Filters; onFilters: (filters: Filters) => void; schools: readonly string[] };

function Bar({ filters, onFilters, schools }: BarProps) {
  const t = useTranslations();
  const change = (some: Partial<Filters>) => onFilters({ ...filters, ...some });
  const select = (name: "school" | "result" | "sort", options: { value: string; label: string }[]) => (
    <Select
      aria-label={t(`programMatrix.filters.${name}`)}
      value={filters[name]}
      options={options}
      onChange={(event) => change({ [name]: event.target.value } as Partial<Filters>)}
    />
  );
  return (
    <search className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4 print:hidden">
      <Input
        type="search"
        aria-label={t("programMatrix.search")}
        placeholder={t("programMatrix.search")}
        value={filters.search}
        onChange={(event) => change({ search: event.target.value })}
      />
      {select("school", [
        { value: "", label: t("programMatrix.allSchools") },
        ...schools.map((name) => ({ value: name || "-", label: name || t("programMatrix.noSchool") })),
      ])}
      {select("result", [
        { value: "", label: t("programMatrix.allResults") },
        ...results.map((value) => ({ value, label: t(`certificateRules.results.${value}`) })),
      ])}
      {select(
        "sort",
        sorts.map((value) => ({ value, label: t(`programMatrix.sorts.${value}`) })),
      )}
    </search>
  );
}

/** What the letters mean. */
function Legend() {
  const t = useTranslations();
  return (
    <dl aria-label={t("programMatrix.legend")} className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
      {[...statuses, null].map((status) => (
        <div key={status} className="flex gap-1.5">
          <dt className="font-bold text-ink">{letterOf(status)}</dt>
          <dd>{t(`attendance.statuses.${status ?? "unmarked"}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

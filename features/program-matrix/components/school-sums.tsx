"use client";
import { useLocale, useTranslations } from "use-intl";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { type SchoolSum, sumsBySchool } from "../rules";
import { percentText } from "./percent";
import type { Row } from "./program-table";

const numbers = ["people", "met", "can-still", "cannot"] as const;

/** How each school did, and all together. */
export function SchoolSums({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("programMatrix");
  const { schools, all } = sumsBySchool(rows);
  return (
    <Table label={t("bySchool")} dense>
      <TableHead>
        <TableRow>
          <Column>{t("filters.school")}</Column>
          {numbers.map((number) => (
            <Column key={number} numeric>
              {t(`numbers.${number}`)}
            </Column>
          ))}
          <Column numeric>{t("rates.held")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {schools.map((sum) => (
          <Sum key={sum.schoolName} sum={sum} name={sum.schoolName || t("noSchool")} />
        ))}
        {schools.length > 1 && <Sum sum={all} name={t("all")} isAll />}
      </TableBody>
    </Table>
  );
}

function Sum({ sum, name, isAll }: { sum: SchoolSum; name: string; isAll?: boolean }) {
  const locale = useLocale();
  return (
    <TableRow className={isAll ? "bg-sunken font-bold" : undefined}>
      <RowHeader>{name}</RowHeader>
      {numbers.map((number) => (
        <Cell key={number} numeric>
          {sum[number]}
        </Cell>
      ))}
      <Cell numeric>{percentText(sum.percent, locale, "–")}</Cell>
    </TableRow>
  );
}

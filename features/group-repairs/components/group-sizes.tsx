"use client";

import { useTranslations } from "use-intl";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import type { Proposal } from "../queries";
import type { ShownRepair } from "./repair-values";

/** How many are here in each group, before and after; who is alone, before and after. */
export function GroupSizes({ shown, proposal }: { shown: ShownRepair; proposal: Proposal }) {
  const t = useTranslations("repairs");
  const { before, after } = proposal;
  if (!before || !after) return null;
  return (
    <Table label={t("groups")} dense>
      <TableHead>
        <TableRow>
          <Column>{t("inGroup")}</Column>
          <Column numeric>{t("before")}</Column>
          <Column numeric>{t("after")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {shown.groups.map(({ number, topic }, at) => {
          const [was, is] = [before.sizes[at] ?? 0, after.sizes[at] ?? 0];
          return (
            <TableRow key={number}>
              <RowHeader>
                {t("group", { number })}
                {topic && <span className="block text-xs font-normal text-soft">{topic}</span>}
              </RowHeader>
              <Cell numeric>{was}</Cell>
              <Cell numeric className={was === is ? undefined : "font-bold text-accent"}>
                {is}
              </Cell>
            </TableRow>
          );
        })}
        <TableRow>
          <RowHeader>{t("alone")}</RowHeader>
          <Cell numeric>{before.alone}</Cell>
          <Cell numeric>{after.alone}</Cell>
        </TableRow>
      </TableBody>
    </Table>
  );
}

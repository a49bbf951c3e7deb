"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { useToast } from "../../../components/ui/toast";
import type { Outcome } from "../../../core/refusal";

/** Something in the trash, already in words. */
export type TrashLine = {
  id: string;
  kind: "program" | "event";
  title: string;
  lang: string;
  trashed: string;
  until: string;
  /** It went with its programme and comes back with it. */
  within: boolean;
};

type TrashListProps = {
  rows: readonly TrashLine[];
  restoreProgram: (input: { programId: string }) => Promise<Outcome<unknown>>;
  restoreEvent: (input: { eventId: string }) => Promise<Outcome<unknown>>;
};

/** What was thrown away, and the way back. */
export function TrashList({ rows, restoreProgram, restoreEvent }: TrashListProps) {
  const t = useTranslations("admin.trash");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [pending, setPending] = useState<string>();
  const restore = async (row: TrashLine) => {
    setPending(row.id);
    const outcome = await (row.kind === "program"
      ? restoreProgram({ programId: row.id })
      : restoreEvent({ eventId: row.id }));
    setPending(undefined);
    show(outcome.ok ? { title: t("restored", { title: row.title }) } : { title: refusal(outcome), tone: "bad" });
  };
  return (
    <Table label={t("title")}>
      <TableHead>
        <TableRow>
          <Column>{t("what")}</Column>
          <Column>{t("trashed")}</Column>
          <Column>{t("until")}</Column>
          <Column tight>
            <span className="sr-only">{t("action")}</span>
          </Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <RowHeader className="min-w-48">
              <span lang={row.lang}>{row.title}</span>
              <span className="block text-xs font-normal text-soft">{t(`kinds.${row.kind}`)}</span>
            </RowHeader>
            <Cell className="min-w-40">{row.trashed}</Cell>
            <Cell className="min-w-32">{row.until}</Cell>
            <Cell tight>
              {row.within ? (
                <span className="text-sm text-soft">{t("within")}</span>
              ) : (
                <Button size="sm" icon="undo" pending={pending === row.id} onClick={() => void restore(row)}>
                  {t("restore")}
                </Button>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

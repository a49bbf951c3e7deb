"use client";

import Link from "next/link";
import { type MouseEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow, TickCell } from "../../../components/ui/table";
import { useToast } from "../../../components/ui/toast";
import { BulkBar } from "../../../components/ui/toolbar";
import { useChoice } from "../../../components/use-choice";
import { trashEventsAction } from "../actions";
import { EventStatus } from "./status-pill";
import { useTrashUndo } from "./trash-undo";

/** An event as the list shows it, already in words. */
export type EventLine = {
  eventId: string;
  href: string;
  title: string;
  lang: string;
  program: string;
  when: string;
  venue: string;
  status: "draft" | "published" | "cancelled" | "finished";
  seats: string;
  waiting: number;
};

type EventTableProps = {
  rows: readonly EventLine[];
  /** Whether some can be put into the trash. */
  canTrash: boolean;
  startsSort: { href: string; sorted?: "ascending" | "descending" };
};

/** Events in rows; several can be chosen, with Shift a whole stretch. */
export function EventTable({ rows, canTrash, startsSort }: EventTableProps) {
  const t = useTranslations("events");
  const ids = rows.map((row) => row.eventId);
  const { chosen, toggle, choose } = useChoice(ids);
  const all = () => choose(chosen.size === ids.length ? [] : ids);
  return (
    <>
      <Table label={t("list.title")}>
        <TableHead>
          <TableRow>
            {canTrash && (
              <TickCell
                head
                label={t("list.chooseAll")}
                checked={rows.length > 0 && chosen.size === rows.length}
                onChange={all}
              />
            )}
            <Column>{t("fields.title")}</Column>
            <Column sortHref={startsSort.href} sorted={startsSort.sorted}>
              {t("list.when")}
            </Column>
            <Column>{t("list.status")}</Column>
            <Column numeric>{t("list.seats")}</Column>
            <Column numeric>{t("list.waiting")}</Column>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.eventId} selected={chosen.has(row.eventId)}>
              {canTrash && (
                <TickCell
                  label={t("list.choose", { title: row.title })}
                  checked={chosen.has(row.eventId)}
                  onClick={(event: MouseEvent) => toggle(row.eventId, event.shiftKey)}
                  readOnly
                />
              )}
              <RowHeader className="min-w-56">
                <Link href={row.href} lang={row.lang} className="inline-block py-0.5 hover:underline">
                  {row.title}
                </Link>
                {row.program && <span className="block text-xs font-normal text-soft">{row.program}</span>}
              </RowHeader>
              <Cell className="min-w-48">
                {row.when}
                {row.venue && <span className="block text-xs text-soft">{row.venue}</span>}
              </Cell>
              <Cell tight>
                <EventStatus status={row.status}>{t(`statuses.${row.status}`)}</EventStatus>
              </Cell>
              <Cell numeric>{row.seats}</Cell>
              <Cell numeric>{row.waiting || "–"}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {chosen.size > 0 && <Chosen ids={[...chosen]} clear={() => choose([])} />}
    </>
  );
}

function Chosen({ ids, clear }: { ids: string[]; clear: () => void }) {
  const t = useTranslations("events");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const { restoreEvents } = useTrashUndo();
  const [pending, setPending] = useState(false);
  const trash = async () => {
    setPending(true);
    const { done, refused } = await trashEventsAction(ids);
    setPending(false);
    clear();
    if (refused) show({ title: refusal(refused), tone: "bad" });
    if (done.length > 0)
      show({
        title: t("list.trashed", { count: done.length }),
        undo: { label: t("acts.undo"), onUndo: () => void restoreEvents(done) },
      });
  };
  return (
    <BulkBar
      summary={t("list.chosen", { count: ids.length })}
      more={
        <Button size="sm" variant="quiet" onClick={clear}>
          {t("list.clear")}
        </Button>
      }
    >
      <Button size="sm" variant="danger" icon="trash" pending={pending} onClick={trash}>
        {t("list.trash", { count: ids.length })}
      </Button>
    </BulkBar>
  );
}

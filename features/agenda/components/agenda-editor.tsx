"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button } from "../../../components/ui/button";
import { Switch } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { EmptyState } from "../../../components/ui/states";
import { type AgendaRow, blankItem, type SpeakerChoice, valuesOf } from "./agenda-values";
import { ItemForm } from "./item-form";
import { ItemRow, type RowDeeds } from "./item-row";
import { MoveDialog } from "./move-dialog";
import { useAgendaDeeds } from "./use-agenda-deeds";

type AgendaEditorProps = {
  eventId: string;
  rows: readonly AgendaRow[];
  /** The event's start as a wall clock, for the first item. */
  startsAt: string;
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  speakers: readonly SpeakerChoice[];
  canEdit: boolean;
};

type Open = { kind: "add"; after?: AgendaRow } | { kind: "edit"; row: AgendaRow } | { kind: "move"; row: AgendaRow };

/** The run of show to plan with: rows to move, a form to add and change, and everything can be taken back. */
export function AgendaEditor({ eventId, rows, startsAt, languages, others, speakers, canEdit }: AgendaEditorProps) {
  const t = useTranslations("agenda");
  const [open, setOpen] = useState<Open>();
  const [shift, setShift] = useState(true);
  const deeds = useAgendaDeeds(eventId, rows, shift);
  const close = () => setOpen(undefined);
  const list = useHandleFocus(rows);
  const rowDeeds: RowDeeds = {
    onEdit: (row) => setOpen({ kind: "edit", row }),
    onInsertAfter: (after) => setOpen({ kind: "add", after }),
    onMoveTo: (row) => setOpen({ kind: "move", row }),
    onStep: deeds.step,
    onRemove: deeds.remove,
    onDrop: deeds.drop,
  };
  return (
    <>
      {canEdit && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <Switch
            id="shift"
            label={t("shift")}
            hint={t("shiftHint")}
            checked={shift}
            onChange={(event) => setShift(event.target.checked)}
          />
          <Button variant="primary" icon="plus" onClick={() => setOpen({ kind: "add" })}>
            {t("add")}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="list" title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ol
          ref={list}
          aria-busy={deeds.pending || undefined}
          className="divide-y divide-line overflow-hidden rounded-lg border border-line"
        >
          {rows.map((row, index) => (
            <ItemRow
              key={row.agendaItemId}
              row={row}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
              deeds={canEdit ? rowDeeds : undefined}
            />
          ))}
        </ol>
      )}
      {open?.kind === "move" && (
        <MoveDialog
          row={open.row}
          rows={rows}
          onClose={close}
          onMove={(afterId) => {
            close();
            deeds.move(open.row, afterId);
          }}
        />
      )}
      {(open?.kind === "add" || open?.kind === "edit") && (
        <ItemDialog
          title={t(open.kind === "add" ? "addTitle" : "editTitle")}
          first={open.kind === "edit" ? valuesOf(open.row) : blankItem((open.after ?? rows.at(-1))?.endsAt ?? startsAt)}
          {...{ languages, others, speakers }}
          onClose={close}
          onSave={async (values) => {
            const refused = await (open.kind === "edit" ? deeds.edit(open.row, values) : deeds.add(values, open.after));
            if (!refused) close();
            return refused;
          }}
        />
      )}
    </>
  );
}

type ItemDialogProps = Parameters<typeof ItemForm>[0] & { title: string; onClose: () => void };

function ItemDialog({ title, onClose, ...form }: ItemDialogProps) {
  const ui = useTranslations("ui");
  return (
    <Dialog title={title} closeLabel={ui("close")} open onOpenChange={(open) => !open && onClose()} size="lg">
      <ItemForm {...form} />
    </Dialog>
  );
}

/** A row that moved takes its handle's focus along, so that the next press moves it on. */
function useHandleFocus(rows: readonly AgendaRow[]) {
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<string | null>(null);
  const order = rows.map((row) => row.agendaItemId).join();
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      held.current = (event.target as HTMLElement).dataset?.handle ?? null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the order that moves the focus
  useEffect(() => {
    const handle = held.current && list.current?.querySelector<HTMLElement>(`[data-handle="${held.current}"]`);
    if (handle && document.activeElement !== handle) handle.focus();
  }, [order]);
  return list;
}

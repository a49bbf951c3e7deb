"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Select } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import type { AgendaRow } from "./agenda-values";

type MoveDialogProps = {
  row: AgendaRow;
  rows: readonly AgendaRow[];
  onClose: () => void;
  /** Null: first. */
  onMove: (afterId: string | null) => void;
};

/** To any place at once: the way for those who neither drag nor step. */
export function MoveDialog({ row, rows, onClose, onMove }: MoveDialogProps) {
  const t = useTranslations("agenda");
  const ui = useTranslations("ui");
  const place = rows.findIndex((one) => one.agendaItemId === row.agendaItemId);
  const [after, setAfter] = useState(rows[place - 1]?.agendaItemId ?? "");
  const others = rows.filter((one) => one.agendaItemId !== row.agendaItemId);
  const title = t("moveTitle", { title: row.shown.title });
  return (
    <Dialog
      title={title}
      closeLabel={ui("close")}
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      footer={
        <Button variant="primary" onClick={() => onMove(after || null)}>
          {t("move")}
        </Button>
      }
    >
      <Select
        aria-label={title}
        value={after}
        onChange={(event) => setAfter(event.target.value)}
        options={[
          { value: "", label: t("first") },
          ...others.map((one) => ({ value: one.agendaItemId, label: t("after", { title: one.shown.title }) })),
        ]}
      />
    </Dialog>
  );
}

"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField } from "../../../components/ui/field";
import type { Deeds, Row } from "./use-board";

const open = new Set(["held", "listed", "queued", "on_stage", "answered", "deferred"]);

/** Which question is asked for both. */
export function MergeDialog({ row, rows, deeds, onClose }: Props) {
  const t = useTranslations("questionBoard");
  const ui = useTranslations("ui");
  const into = rows.filter((one) => one.questionId !== row.questionId && open.has(one.status));
  const [chosen, choose] = useState(row.alike[0]?.questionId ?? into[0]?.questionId ?? "");
  const other = into.find((one) => one.questionId === chosen);
  const merge = () => {
    if (other) void deeds.merge(row, other);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("mergeOf", { no: row.no })}
      description={t("mergeText")}
      closeLabel={ui("close")}
      footer={
        <Button variant="primary" disabled={!other} onClick={merge}>
          {t("merge")}
        </Button>
      }
    >
      {into.length === 0 ? (
        <p className="text-soft">{t("mergeNone")}</p>
      ) : (
        <SelectField
          id="merge-into"
          label={t("mergeWith")}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          options={into.map((one) => ({
            value: one.questionId,
            label: t("alike", { no: one.no, body: one.body.slice(0, 80) }),
          }))}
        />
      )}
    </Dialog>
  );
}

type Props = { row: Row; rows: readonly Row[]; deeds: Deeds; onClose: () => void };

"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import {
  addMaterialAction,
  arrangeMaterialsAction,
  countMaterialAction,
  editMaterialAction,
  removeMaterialAction,
} from "../actions";
import { MaterialForm, type MaterialFormProps } from "./material-form";
import { MaterialRow } from "./material-row";
import type { MaterialEntry } from "./material-values";

type MaterialsEditorProps = Pick<MaterialFormProps, "eventId" | "languages" | "others" | "mostMb"> & {
  materials: readonly MaterialEntry[];
  canEdit: boolean;
  canCount: boolean;
};

/** What is handed out at an event: added, changed, counted, put in order. */
export function MaterialsEditor({ materials, canEdit, canCount, ...form }: MaterialsEditorProps) {
  const t = useTranslations("materials");
  const { eventId } = form;
  const show = useToast();
  const [open, setOpen] = useState<{ material?: MaterialEntry }>();
  const deeds = useMaterialDeeds(eventId, materials);
  return (
    <>
      {canEdit && (
        <Button variant="primary" icon="plus" className="mb-4" onClick={() => setOpen({})}>
          {t("add")}
        </Button>
      )}
      {materials.length === 0 ? (
        <EmptyState icon="paperclip" title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul
          aria-busy={deeds.pending || undefined}
          className="divide-y divide-line overflow-hidden rounded-lg border border-line"
        >
          {materials.map((entry, place) => (
            <MaterialRow
              key={`${entry.materialId} ${entry.handedOut}`}
              entry={entry}
              isFirst={place === 0}
              isLast={place === materials.length - 1}
              deeds={
                canEdit
                  ? { onEdit: (material) => setOpen({ material }), onStep: deeds.step, onRemove: deeds.remove }
                  : undefined
              }
              onCount={canCount ? deeds.count : undefined}
            />
          ))}
        </ul>
      )}
      {open && (
        <Dialog
          title={t(open.material ? "editTitle" : "addTitle")}
          closeLabel={t("close")}
          open
          onOpenChange={(next) => !next && setOpen(undefined)}
          size="lg"
        >
          <MaterialForm
            {...form}
            material={open.material}
            onSave={async (values) => {
              const outcome = open.material
                ? await editMaterialAction({ materialId: open.material.materialId, ...values })
                : await addMaterialAction({ eventId, ...values });
              if (!outcome.ok) return outcome;
              show({ title: t("saved") });
              setOpen(undefined);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

type Answer<T> = { ok: true; value: T } | Refused;

function useMaterialDeeds(eventId: string, materials: readonly MaterialEntry[]) {
  const t = useTranslations("materials");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const act = <T,>(deed: () => Promise<Answer<T>>, title: string, undo?: (value: T) => Promise<Answer<unknown>>) =>
    start(async () => {
      const outcome = await deed();
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      if (!undo) return void show({ title });
      const onUndo = () =>
        start(async () => {
          const back = await undo(outcome.value);
          show(back.ok ? { title: t("undone") } : { title: refusal(back), tone: "bad" });
        });
      show({ title, undo: { label: ui("undo"), onUndo } });
    });
  return {
    pending,
    count: ({ materialId }: MaterialEntry, handedOut: number) =>
      act(() => countMaterialAction({ materialId, handedOut }), t("saved")),
    remove: ({ materialId, shown }: MaterialEntry) =>
      act(
        () => removeMaterialAction({ materialId }),
        t("removed", { title: shown.title }),
        (taken) => addMaterialAction(taken),
      ),
    step: ({ materialId }: MaterialEntry, by: -1 | 1) => {
      const ids = materials.map((one) => one.materialId);
      const place = ids.indexOf(materialId);
      ids.splice(place, 1);
      ids.splice(place + by, 0, materialId);
      act(
        () => arrangeMaterialsAction({ eventId, materialIds: ids }),
        t("moved"),
        ({ before }) => arrangeMaterialsAction({ eventId, materialIds: before }),
      );
    },
  };
}

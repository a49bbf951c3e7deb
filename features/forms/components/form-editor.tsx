"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { Menu } from "../../../components/ui/menu";
import { EmptyState } from "../../../components/ui/states";
import { QuestionForm } from "./question-form";
import { QuestionRow, type RowDeeds } from "./question-row";
import {
  blankQuestion,
  type Opener,
  type QuestionValues,
  type QuestionRow as Row,
  type Template,
} from "./question-values";
import { useFormDeeds } from "./use-form-deeds";

type Props = {
  eventId: string;
  rows: readonly Row[];
  openers: readonly Opener[];
  templates: readonly Template[];
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  canEdit: boolean;
};

type Open = { row?: Row; first: QuestionValues };

/** The questions of a form: to add, change, move and remove, and a removal can be taken back. */
export function FormEditor({ eventId, rows, openers, templates, languages, others, canEdit }: Props) {
  const t = useTranslations("forms");
  const ui = useTranslations("ui");
  const [open, setOpen] = useState<Open>();
  const deeds = useFormDeeds(eventId, rows);
  const list = useHandleFocus(rows);
  const rowDeeds: RowDeeds = {
    onEdit: (row) => setOpen({ row, first: row }),
    onStep: deeds.step,
    onRemove: deeds.remove,
    onDrop: deeds.drop,
  };
  const place = open?.row ? rows.indexOf(open.row) : rows.length;
  const earlier = openers.filter((one) => rows.findIndex((row) => row.questionId === one.questionId) < place);
  return (
    <>
      {canEdit && (
        <div className="mb-4 flex flex-wrap justify-end gap-3">
          <Menu
            trigger={<Button icon="copy">{t("fromTemplate")}</Button>}
            entries={templates.map(({ name, values }) => ({
              label: name,
              onSelect: () => setOpen({ first: { ...blankQuestion(), ...values } }),
            }))}
          />
          <Button variant="primary" icon="plus" onClick={() => setOpen({ first: blankQuestion() })}>
            {t("add")}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="clipboard-list" title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ol
          ref={list}
          aria-busy={deeds.pending || undefined}
          className="divide-y divide-line overflow-hidden rounded-lg border border-line"
        >
          {rows.map((row, index) => (
            <QuestionRow
              key={row.key}
              row={row}
              place={index + 1}
              isLast={index === rows.length - 1}
              deeds={canEdit ? rowDeeds : undefined}
            />
          ))}
        </ol>
      )}
      {open && (
        <Dialog
          title={t(open.row ? "editTitle" : "addTitle")}
          closeLabel={ui("close")}
          open
          onOpenChange={(isOpen) => !isOpen && setOpen(undefined)}
          size="lg"
        >
          <QuestionForm
            first={open.first}
            answers={open.row?.answers ?? 0}
            openers={earlier}
            {...{ languages, others }}
            onSave={async (values) => {
              const refused = await deeds.save(values, open.row);
              if (!refused) setOpen(undefined);
              return refused;
            }}
          />
        </Dialog>
      )}
    </>
  );
}

/** A row that moved takes its handle's focus along, so that the next press moves it on. */
function useHandleFocus(rows: readonly Row[]) {
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<string | null>(null);
  const order = rows.map((row) => row.key).join();
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

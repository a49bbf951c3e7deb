"use client";

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { IconButton } from "../../../components/ui/button";
import { cn } from "../../../components/ui/classes";
import { Icon } from "../../../components/ui/icon";
import { Menu } from "../../../components/ui/menu";
import type { AgendaRow } from "./agenda-values";

export type RowDeeds = {
  onEdit: (row: AgendaRow) => void;
  onInsertAfter: (row: AgendaRow) => void;
  /** One place up (-1) or down (1), from the menu or the keyboard. */
  onStep: (row: AgendaRow, by: -1 | 1) => void;
  onMoveTo: (row: AgendaRow) => void;
  onRemove: (row: AgendaRow) => void;
  /** An item was dropped above or below another. */
  onDrop: (itemId: string, beside: AgendaRow, edge: "above" | "below") => void;
};

type ItemRowProps = { row: AgendaRow; isFirst: boolean; isLast: boolean; deeds?: RowDeeds };

/** A line of the run of show. Moved by its handle: dragged, or with the arrow keys. */
export function ItemRow({ row, isFirst, isLast, deeds }: ItemRowProps) {
  const t = useTranslations("agenda");
  const line = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, held] = useDragging(line, handle, row, deeds);
  const { shown } = row;
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (!by) return;
    event.preventDefault();
    if (by === -1 ? !isFirst : !isLast) deeds?.onStep(row, by);
  };
  return (
    <li
      ref={line}
      className={cn(
        "relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2 bg-surface px-2 py-3 sm:grid-cols-[auto_9.5rem_minmax(0,1fr)_auto] sm:gap-x-4 sm:px-3",
        held && "opacity-50",
        edge === "above" && "shadow-[inset_0_3px_0_var(--accent)]",
        edge === "below" && "shadow-[inset_0_-3px_0_var(--accent)]",
      )}
    >
      {deeds ? (
        <button
          ref={handle}
          type="button"
          data-handle={row.agendaItemId}
          aria-label={t("handle", { title: shown.title })}
          onKeyDown={step}
          className="flex size-9 cursor-grab items-center justify-center rounded-md text-faint hover:bg-sunken hover:text-ink pointer-coarse:size-11"
        >
          <Icon name="grip-vertical" className="size-5" />
        </button>
      ) : (
        <span />
      )}
      <p className="figures pt-1.5 max-sm:col-start-2 max-sm:row-start-1">
        <span className="font-semibold">{shown.from}</span>
        <span className="text-soft">–{shown.to}</span>
        <span className="ms-2 text-sm text-soft sm:ms-0 sm:block">{t("minutesOf", { count: row.minutes })}</span>
      </p>
      <What row={row} />
      {deeds && <RowMenu row={row} isFirst={isFirst} isLast={isLast} deeds={deeds} />}
    </li>
  );
}

function What({ row }: { row: AgendaRow }) {
  const t = useTranslations("agenda");
  const { shown } = row;
  return (
    <div className="min-w-0 pt-1.5 max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2 max-sm:pt-0.5">
      <p className="font-semibold">
        <bdi lang={shown.lang}>{shown.title}</bdi>
      </p>
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{t(`kind.${row.kind}`)}</span>
        {shown.speakers.map((name) => (
          <bdi key={name} className="text-ink">
            {name}
          </bdi>
        ))}
        {row.place && <bdi>{row.place}</bdi>}
        {row.counts && (
          <span className="inline-flex items-center gap-1">
            <Icon name="clipboard-list" className="size-4" />
            {t("counts")}
          </span>
        )}
      </p>
      {shown.warnings.length > 0 && (
        <p className="mt-1.5 flex flex-wrap gap-2">
          {shown.warnings.map((warning) => (
            <StatusPill key={warning} tone="warn">
              {warning}
            </StatusPill>
          ))}
        </p>
      )}
    </div>
  );
}

function RowMenu({ row, isFirst, isLast, deeds }: Required<ItemRowProps>) {
  const t = useTranslations("agenda");
  return (
    <Menu
      trigger={<IconButton icon="ellipsis" size="sm" label={t("menu", { title: row.shown.title })} />}
      entries={[
        { label: t("edit"), icon: "pencil", onSelect: () => deeds.onEdit(row) },
        { label: t("insertAfter"), icon: "plus", onSelect: () => deeds.onInsertAfter(row) },
        "separator",
        { label: t("up"), icon: "arrow-up", disabled: isFirst, onSelect: () => deeds.onStep(row, -1) },
        { label: t("down"), icon: "arrow-down", disabled: isLast, onSelect: () => deeds.onStep(row, 1) },
        { label: t("moveTo"), icon: "list", disabled: isFirst && isLast, onSelect: () => deeds.onMoveTo(row) },
        "separator",
        { label: t("remove"), icon: "trash", danger: true, onSelect: () => deeds.onRemove(row) },
      ]}
    />
  );
}

type Edge = "above" | "below" | undefined;

/** The mouse's way: a row is taken by its handle and dropped on the upper or lower half of another. */
function useDragging(
  line: React.RefObject<HTMLLIElement | null>,
  handle: React.RefObject<HTMLButtonElement | null>,
  row: AgendaRow,
  deeds: RowDeeds | undefined,
): [Edge, boolean] {
  const [edge, setEdge] = useState<Edge>();
  const [held, setHeld] = useState(false);
  const drop = useRef(deeds?.onDrop);
  drop.current = deeds?.onDrop;
  const place = useRef(row);
  place.current = row;
  const { agendaItemId } = row;
  useEffect(() => {
    const [element, dragHandle] = [line.current, handle.current];
    if (!element || !dragHandle) return;
    const edgeAt = (y: number): Edge => {
      const { top, height } = element.getBoundingClientRect();
      return y < top + height / 2 ? "above" : "below";
    };
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ agendaItemId }),
        onDragStart: () => setHeld(true),
        onDrop: () => setHeld(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          typeof source.data.agendaItemId === "string" && source.data.agendaItemId !== agendaItemId,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const at = edgeAt(location.current.input.clientY);
          if (at) drop.current?.(String(source.data.agendaItemId), place.current, at);
        },
      }),
    );
  }, [agendaItemId, line, handle]);
  return [edge, held];
}

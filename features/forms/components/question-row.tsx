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
import type { QuestionRow as Row } from "./question-values";

export type RowDeeds = {
  onEdit: (row: Row) => void;
  onStep: (row: Row, by: -1 | 1) => void;
  onRemove: (row: Row) => void;
  onDrop: (questionId: string, beside: Row, edge: "above" | "below") => void;
};

type Props = { row: Row; place: number; isLast: boolean; deeds?: RowDeeds };

/** A question in the list. Moved by its handle: dragged, or with the arrow keys. */
export function QuestionRow({ row, place, isLast, deeds }: Props) {
  const t = useTranslations("forms");
  const line = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, held] = useDragging(line, handle, row, deeds);
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (!by) return;
    event.preventDefault();
    if (by === -1 ? place > 1 : !isLast) deeds?.onStep(row, by);
  };
  return (
    <li
      ref={line}
      className={cn(
        "relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2 bg-surface px-2 py-3 sm:gap-x-4 sm:px-3",
        held && "opacity-50",
        edge === "above" && "shadow-[inset_0_3px_0_var(--accent)]",
        edge === "below" && "shadow-[inset_0_-3px_0_var(--accent)]",
      )}
    >
      {deeds ? (
        <button
          ref={handle}
          type="button"
          data-handle={row.key}
          aria-label={t("handle", { label: row.shown.label })}
          onKeyDown={step}
          className="flex size-9 cursor-grab items-center justify-center rounded-md text-faint hover:bg-sunken hover:text-ink pointer-coarse:size-11"
        >
          <Icon name="grip-vertical" className="size-5" />
        </button>
      ) : (
        <span />
      )}
      <div className="min-w-0 pt-1.5">
        <p className="font-semibold">
          <span className="figures me-1.5 text-soft">{place}.</span>
          <bdi lang={row.shown.lang}>{row.shown.label}</bdi>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          <span>{t(`kind.${row.kind}`)}</span>
          {row.shown.facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {row.answers > 0 && <span>{t("answersGiven", { count: row.answers })}</span>}
        </p>
        {row.isMedical && (
          <p className="mt-1.5">
            <StatusPill tone="info" icon="shield">
              {t("medicalMark")}
            </StatusPill>
          </p>
        )}
      </div>
      {deeds && (
        <Menu
          trigger={<IconButton icon="ellipsis" size="sm" label={t("menu", { label: row.shown.label })} />}
          entries={[
            { label: t("edit"), icon: "pencil", onSelect: () => deeds.onEdit(row) },
            { label: t("up"), icon: "arrow-up", disabled: place === 1, onSelect: () => deeds.onStep(row, -1) },
            { label: t("down"), icon: "arrow-down", disabled: isLast, onSelect: () => deeds.onStep(row, 1) },
            "separator",
            { label: t("remove"), icon: "trash", danger: true, onSelect: () => deeds.onRemove(row) },
          ]}
        />
      )}
    </li>
  );
}

type Edge = "above" | "below" | undefined;

/** The mouse's way: taken by the handle, dropped on the upper or lower half of another row. */
function useDragging(
  line: React.RefObject<HTMLLIElement | null>,
  handle: React.RefObject<HTMLButtonElement | null>,
  row: Row,
  deeds: RowDeeds | undefined,
): [Edge, boolean] {
  const [edge, setEdge] = useState<Edge>();
  const [held, setHeld] = useState(false);
  const now = useRef({ row, drop: deeds?.onDrop });
  now.current = { row, drop: deeds?.onDrop };
  const { questionId } = row;
  useEffect(() => {
    const [element, dragHandle] = [line.current, handle.current];
    if (!element || !dragHandle) return;
    const edgeAt = (y: number): "above" | "below" => {
      const { top, height } = element.getBoundingClientRect();
      return y < top + height / 2 ? "above" : "below";
    };
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ questionId }),
        onDragStart: () => setHeld(true),
        onDrop: () => setHeld(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.questionId === "string" && source.data.questionId !== questionId,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const { row: beside, drop } = now.current;
          drop?.(String(source.data.questionId), beside, edgeAt(location.current.input.clientY));
        },
      }),
    );
  }, [questionId, line, handle]);
  return [edge, held];
}

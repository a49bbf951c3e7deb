"use client";

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { IconButton } from "../../../components/ui/button";
import { cn } from "../../../components/ui/classes";
import { Icon } from "../../../components/ui/icon";
import { Menu } from "../../../components/ui/menu";
import type { OrderRow } from "./order-values";
import type { OrderDeeds } from "./use-order-deeds";

export type RowDeeds = Pick<OrderDeeds, "step" | "drop" | "freeze" | "unfreeze"> & {
  onTimes: (row: OrderRow) => void;
  onMoveTo: (row: OrderRow) => void;
};
type RowProps = { row: OrderRow; place: number; isLast: boolean; deeds?: RowDeeds | undefined };

/** A group's turn. Moved by its handle: dragged, or with the arrow keys. */
export function OrderLine({ row, place, isLast, deeds }: RowProps) {
  const t = useTranslations("runningOrders");
  const line = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, held] = useDragging(line, handle, row, deeds);
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (!by) return;
    event.preventDefault();
    if (by === -1 ? place > 1 : !isLast) deeds?.step(row, by);
  };
  return (
    <li
      ref={line}
      className={cn(
        "relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2 bg-surface px-2 py-3 sm:grid-cols-[auto_2rem_7.5rem_minmax(0,1fr)_auto] sm:gap-x-4 sm:px-3",
        held && "opacity-50",
        edge === "above" && "shadow-[inset_0_3px_0_var(--accent)]",
        edge === "below" && "shadow-[inset_0_-3px_0_var(--accent)]",
      )}
    >
      {deeds ? (
        <button
          ref={handle}
          type="button"
          data-handle={row.slotId}
          aria-label={t("handle", { group: row.title })}
          onKeyDown={step}
          className="flex size-9 cursor-grab items-center justify-center rounded-md text-faint hover:bg-sunken hover:text-ink pointer-coarse:size-11"
        >
          <Icon name="grip-vertical" className="size-5" />
        </button>
      ) : (
        <span />
      )}
      <p className="figures pt-1.5 font-semibold max-sm:hidden">{place}</p>
      <p className="figures pt-1.5 max-sm:col-start-2 max-sm:row-start-1">
        <span className="me-2 text-soft sm:hidden">{place}.</span>
        {row.from && (
          <>
            <span className="font-semibold">{row.from}</span>
            <span className="text-soft">–{row.to}</span>
          </>
        )}
      </p>
      <Turn row={row} />
      {deeds && <RowMenu row={row} place={place} isLast={isLast} deeds={deeds} />}
    </li>
  );
}

function Turn({ row }: { row: OrderRow }) {
  return (
    <div className="min-w-0 pt-1.5 max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2 max-sm:pt-0.5">
      <p>
        <span className="font-semibold">{row.title}</span>
        <bdi lang={row.lang} className="ms-2 text-soft">
          {row.topic}
        </bdi>
      </p>
      {row.limits.length > 0 && (
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          {row.limits.map((limit) => (
            <span key={limit}>{limit}</span>
          ))}
        </p>
      )}
      <p className="mt-1.5 flex flex-wrap gap-2">
        <FileState row={row} />
        {row.warnings.map((warning) => (
          <StatusPill key={warning} tone="warn">
            {warning}
          </StatusPill>
        ))}
      </p>
    </div>
  );
}

/** Which file is shown on the stage, and whether something newer is there. */
function FileState({ row }: { row: OrderRow }) {
  const t = useTranslations("runningOrders");
  const { frozen, newest, newer } = row;
  const shown = frozen ?? newest;
  if (!shown) return <StatusPill icon="presentation">{t("noFile")}</StatusPill>;
  if (frozen?.removed)
    return (
      <StatusPill tone="bad" icon="trash">
        {t("heldRemoved", { no: frozen.no })}
      </StatusPill>
    );
  return (
    <>
      <a href={shown.href} download className="rounded-full">
        <StatusPill tone={frozen ? "ok" : undefined} icon={frozen ? "lock" : "presentation"}>
          {t(frozen ? "held" : "newest", { no: shown.no })}
        </StatusPill>
      </a>
      {newer && newest && (
        <StatusPill tone="warn" icon="upload">
          {t("newer", { no: newest.no })}
        </StatusPill>
      )}
    </>
  );
}

function RowMenu({ row, place, isLast, deeds }: RowProps & { deeds: RowDeeds }) {
  const t = useTranslations("runningOrders");
  const isFirst = place === 1;
  return (
    <Menu
      trigger={<IconButton icon="ellipsis" size="sm" label={t("menu", { group: row.title })} />}
      entries={[
        { label: t("times"), icon: "clock", onSelect: () => deeds.onTimes(row) },
        "separator",
        { label: t("up"), icon: "arrow-up", disabled: isFirst, onSelect: () => deeds.step(row, -1) },
        { label: t("down"), icon: "arrow-down", disabled: isLast, onSelect: () => deeds.step(row, 1) },
        { label: t("moveTo"), icon: "list", disabled: isFirst && isLast, onSelect: () => deeds.onMoveTo(row) },
        "separator",
        {
          label: t(row.newer ? "freezeNewer" : "freeze"),
          icon: "lock",
          disabled: !row.newest || (row.frozen !== null && !row.newer && !row.frozen.removed),
          onSelect: () => deeds.freeze(row),
        },
        { label: t("unfreeze"), icon: "upload", disabled: !row.frozen, onSelect: () => deeds.unfreeze(row) },
      ]}
    />
  );
}

type Edge = "above" | "below" | undefined;

/** The mouse's way: a row is taken by its handle and dropped on the upper or lower half of another. */
function useDragging(
  line: RefObject<HTMLLIElement | null>,
  handle: RefObject<HTMLButtonElement | null>,
  row: OrderRow,
  deeds: RowDeeds | undefined,
): [Edge, boolean] {
  const [edge, setEdge] = useState<Edge>();
  const [held, setHeld] = useState(false);
  const drop = useRef(deeds?.drop);
  drop.current = deeds?.drop;
  const place = useRef(row);
  place.current = row;
  const { slotId } = row;
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
        getInitialData: () => ({ slotId }),
        onDragStart: () => setHeld(true),
        onDrop: () => setHeld(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.slotId === "string" && source.data.slotId !== slotId,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const at = edgeAt(location.current.input.clientY);
          if (at) drop.current?.(String(source.data.slotId), place.current, at);
        },
      }),
    );
  }, [slotId, line, handle]);
  return [edge, held];
}

"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass, LinkButton } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { Notice } from "../../../components/ui/notice";
import { PageHeader } from "../../../components/ui/page-header";
import { EmptyState } from "../../../components/ui/states";
import { MoveDialog, PlanDialog, SlotDialog } from "./order-dialogs";
import { OrderLine, type RowDeeds } from "./order-row";
import type { May, OrderPlan, OrderRow } from "./order-values";
import { type OrderDeeds, useOrderDeeds } from "./use-order-deeds";

export type OrderBoardProps = {
  eventId: string;
  rows: readonly OrderRow[];
  /** Undefined before anybody has begun. */
  plan?: OrderPlan | undefined;
  items: readonly { value: string; label: string }[];
  groups: number;
  /** How it came about, and from when to when it runs. */
  about: readonly string[];
  warnings: readonly string[];
  /** New groups without a turn, in words; empty: none. */
  without: string;
  may: May;
  groupsHref: string;
  zipHref: string;
  /** What is printed instead. */
  children?: ReactNode;
};

type Open = { kind: "plan" } | { kind: "times"; row: OrderRow } | { kind: "move"; row: OrderRow };

/** In which order groups present, to be drawn and moved. */
export function OrderBoard(props: OrderBoardProps) {
  const { eventId, rows, plan, may } = props;
  const t = useTranslations("runningOrders");
  const [open, setOpen] = useState<Open>();
  const deeds = useOrderDeeds(eventId, rows);
  const close = () => setOpen(undefined);
  const list = useHandleFocus(rows);
  const rowDeeds: RowDeeds = {
    ...deeds,
    onTimes: (row) => setOpen({ kind: "times", row }),
    onMoveTo: (row) => setOpen({ kind: "move", row }),
  };
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          actions={<Actions {...props} deeds={deeds} onPlan={() => setOpen({ kind: "plan" })} />}
        />
      </div>
      {rows.length === 0 ? (
        <Nothing {...props} deeds={deeds} />
      ) : (
        <div className="print:hidden">
          <Above {...props} deeds={deeds} />
          <ol
            ref={list}
            aria-busy={deeds.pending || undefined}
            className="divide-y divide-line overflow-hidden rounded-lg border border-line"
          >
            {rows.map((row, at) => (
              <OrderLine
                key={row.slotId}
                row={row}
                place={at + 1}
                isLast={at === rows.length - 1}
                deeds={may.change ? rowDeeds : undefined}
              />
            ))}
          </ol>
        </div>
      )}
      {props.children}
      {open?.kind === "plan" && plan && (
        <PlanDialog
          plan={plan}
          items={props.items}
          onClose={close}
          onSave={(values) => deeds.plan(values, plan.version)}
        />
      )}
      {open?.kind === "times" && (
        <SlotDialog row={open.row} onClose={close} onSave={(times) => deeds.setSlot(open.row, times)} />
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
    </>
  );
}

type WithDeeds = OrderBoardProps & { deeds: OrderDeeds };

function Actions({ rows, may, zipHref, deeds, onPlan }: WithDeeds & { onPlan: () => void }) {
  const t = useTranslations("runningOrders");
  if (rows.length === 0) return null;
  const isHeld = rows.some((row) => row.frozen && !row.frozen.removed);
  return (
    <>
      <Button icon="printer" onClick={() => window.print()}>
        {t("print")}
      </Button>
      {may.download && isHeld && (
        <a href={zipHref} download className={buttonClass({})}>
          <Icon name="download" className="size-[1.15em]" />
          {t("zip")}
        </a>
      )}
      {may.change && (
        <>
          <Button icon="clock" onClick={onPlan}>
            {t("settings")}
          </Button>
          <Button icon="lock" onClick={deeds.freezeAll} pending={deeds.pending}>
            {t("freezeAll")}
          </Button>
          <Button variant="primary" icon="refresh-cw" onClick={deeds.draw} pending={deeds.pending}>
            {t("draw")}
          </Button>
        </>
      )}
    </>
  );
}

/** Before there are groups, and before anybody has begun. */
function Nothing({ groups, may, groupsHref, deeds }: WithDeeds) {
  const t = useTranslations("runningOrders");
  if (groups === 0)
    return (
      <EmptyState
        icon="users"
        title={t("emptyTitle")}
        action={
          <LinkButton href={groupsHref} variant="primary" icon="users">
            {t("toGroups")}
          </LinkButton>
        }
      >
        {t("emptyText")}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="list"
      title={t("beginTitle")}
      action={
        may.change && (
          <Button variant="primary" icon="refresh-cw" onClick={deeds.draw} pending={deeds.pending}>
            {t("draw")}
          </Button>
        )
      }
    >
      {t("beginText", { count: groups })}
    </EmptyState>
  );
}

function Above({ about, warnings, without, plan, may, deeds }: WithDeeds) {
  const t = useTranslations("runningOrders");
  return (
    <>
      <p className="figures mb-4 flex flex-wrap gap-x-6 text-soft">
        {about.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn" className="mb-4" title={warning} />
      ))}
      {without && plan && (
        <Notice
          tone="warn"
          className="mb-4"
          title={without}
          actions={
            may.change && (
              <Button size="sm" icon="plus" onClick={() => void deeds.plan(plan)} pending={deeds.pending}>
                {t("addGroups")}
              </Button>
            )
          }
        />
      )}
    </>
  );
}

/** A row that moved takes its handle's focus along, so that the next press moves it on. */
function useHandleFocus(rows: readonly OrderRow[]) {
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<string | null>(null);
  const order = rows.map((row) => row.slotId).join();
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

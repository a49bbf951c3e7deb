"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import {
  arrangeAction,
  drawAction,
  freezeAction,
  freezeAllAction,
  moveSlotAction,
  planAction,
  setSlotAction,
  unfreezeAction,
} from "../actions";
import type { OrderPlan, OrderRow } from "./order-values";

type Answer<T> = { ok: true; value: T } | Refused;
type Times = { seconds?: number | undefined; notBeforeAt?: string | undefined; notAfterAt?: string | undefined };

/** Does a thing, says so, and offers to take it back where there is a way. */
function useActing() {
  const t = useTranslations("runningOrders");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const tell = (title: string, undo?: () => Promise<Answer<unknown>>) => {
    const onUndo = () =>
      start(async () => {
        const back = await undo?.();
        if (back) show(back.ok ? { title: t("undone") } : { title: refusal(back), tone: "bad" });
      });
    show({ title, ...(undo ? { undo: { label: ui("undo"), onUndo } } : {}) });
  };
  const act = <T>(
    deed: () => Promise<Answer<T>>,
    said: (value: T) => string,
    undo?: (value: T) => () => Promise<Answer<unknown>>,
  ) =>
    start(async () => {
      const outcome = await reached(deed());
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      tell(said(outcome.value), undo?.(outcome.value));
    });
  return { act, tell, pending };
}

/** What can be done to a running order. */
export function useOrderDeeds(eventId: string, rows: readonly OrderRow[]) {
  const t = useTranslations("runningOrders");
  const { act, tell, pending } = useActing();
  const move = (row: OrderRow, afterId: string | null) => {
    const rest = rows.filter((one) => one.slotId !== row.slotId);
    const place = rest.findIndex((one) => one.slotId === afterId) + 2;
    act(
      () => moveSlotAction({ slotId: row.slotId, afterId }),
      () => t("moved", { group: row.title, place, count: rows.length }),
      ({ wasAfterId }) =>
        () =>
          moveSlotAction({ slotId: row.slotId, afterId: wasAfterId }),
    );
  };
  return {
    pending,
    move,
    step: (row: OrderRow, by: -1 | 1) => {
      const place = rows.indexOf(row);
      if (!pending && place >= 0) move(row, rows[by === -1 ? place - 2 : place + 1]?.slotId ?? null);
    },
    drop: (slotId: string, beside: OrderRow, edge: "above" | "below") => {
      const row = rows.find((one) => one.slotId === slotId);
      const rest = rows.filter((one) => one !== row);
      const afterId = rest[rest.indexOf(beside) - (edge === "above" ? 1 : 0)]?.slotId ?? null;
      const stays = row && (rows[rows.indexOf(row) - 1]?.slotId ?? null) === afterId;
      if (row && !stays) move(row, afterId);
    },
    draw: () =>
      act(
        () => drawAction({ eventId }),
        ({ seed, unmet }) => [t("drawn", { seed }), unmet > 0 ? t("drawnUnmet", { count: unmet }) : ""].join(" "),
        ({ before }) =>
          () =>
            arrangeAction({ eventId, ...before }),
      ),
    plan: async (values: Omit<OrderPlan, "version">, version?: number): Promise<Refused | undefined> => {
      const outcome = await planAction({ eventId, ...values, ...(version ? { version } : {}) });
      if (!outcome.ok) return outcome;
      const { before } = outcome.value;
      const back = { ...before, agendaItemId: before.agendaItemId ?? "" };
      tell(t("saved"), version ? () => planAction({ eventId, ...back }) : undefined);
    },
    setSlot: async (row: OrderRow, times: Times): Promise<Refused | undefined> => {
      const { slotId, version, seconds, notBeforeAt, notAfterAt } = row;
      const outcome = await setSlotAction({ slotId, version, ...times });
      if (!outcome.ok) return outcome;
      const before = { seconds: seconds ?? "", notBeforeAt, notAfterAt };
      tell(t("saved"), () => setSlotAction({ slotId, version: outcome.value.version, ...before }));
    },
    freezeAll: () =>
      act(
        () => freezeAllAction({ eventId }),
        ({ frozen }) => t("frozenAll", { count: frozen }),
      ),
    freeze: ({ slotId }: OrderRow) =>
      act(
        () => freezeAction({ slotId }),
        ({ no }) => t("frozen", { no }),
        ({ wasVersionId }) =>
          () =>
            wasVersionId ? freezeAction({ slotId, versionId: wasVersionId }) : unfreezeAction({ slotId }),
      ),
    unfreeze: ({ slotId }: OrderRow) =>
      act(
        () => unfreezeAction({ slotId }),
        () => t("unfrozen"),
        ({ wasVersionId }) =>
          () =>
            freezeAction({ slotId, ...(wasVersionId ? { versionId: wasVersionId } : {}) }),
      ),
  };
}
export type OrderDeeds = ReturnType<typeof useOrderDeeds>;

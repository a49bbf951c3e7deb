"use client";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Select, Switch } from "../../../components/ui/controls";
import { Notice } from "../../../components/ui/notice";
import type { SheetWithPeople } from "../queries";
import { CloseSheet } from "./close-sheet";
import type { Order } from "./marks";

type Props = {
  sheet: SheetWithPeople;
  unmarked: number;
  /** Of them, those who told of their absence. */
  excused: number;
  keys: { on: boolean; turn: (on: boolean) => void };
  order: Order;
  onOrder: (order: Order) => void;
  onRest: () => void;
  onClosed: () => void;
};

/** Over the list: mark the rest, close, the order, and the keys. */
export function RollHead(props: Props) {
  const { sheet, unmarked, excused, keys, order, onOrder, onRest, onClosed } = props;
  const t = useTranslations();
  const closed = sheet.state === "closed";
  const orders = (["school", "name", "group"] as const).map((value) => ({
    value,
    label: t(`attendance.orders.${value}`),
  }));
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
        <Button size="sm" variant="primary" icon="check" disabled={unmarked === 0 || closed} onClick={onRest}>
          {t("attendance.markRest")}
        </Button>
        <CloseSheet
          sheetId={sheet.sheetId}
          state={sheet.state}
          unmarked={unmarked - excused}
          excused={excused}
          begun={sheet.begun}
          onDone={onClosed}
        />
        <Select
          aria-label={t("attendance.order")}
          value={order}
          onChange={(event) => onOrder(event.target.value as Order)}
          options={orders}
          className="min-h-9 w-auto py-1 text-sm pointer-coarse:min-h-11"
        />
        <Switch
          label={t("attendance.keys")}
          checked={keys.on}
          onChange={(event) => keys.turn(event.target.checked)}
          className="ms-auto text-sm max-lg:hidden"
        />
      </div>
      {keys.on && <p className="mb-2 text-sm text-soft max-lg:hidden print:hidden">{t("attendance.keysHint")}</p>}
      {closed && <Notice tone="info" title={t("attendance.closedNotice")} className="mb-3" />}
    </>
  );
}

"use client";
import { useTranslations } from "use-intl";
import { Badge } from "../../../components/ui/badge";
import { cn } from "../../../components/ui/classes";
import { Skeleton } from "../../../components/ui/states";
import type { HistoryEntry } from "../queries";
import { ranks } from "../rules";
import { momentOf } from "./clocks";

export type Entry = HistoryEntry;

/** Every entry of one person at one sheet, latest first; what was taken back is struck through. */
export function HistoryList({ entries, zone }: { entries?: readonly Entry[]; zone: string }) {
  const t = useTranslations();
  if (!entries) return <Skeleton lines={3} label={t("ui.loading")} />;
  if (entries.length === 0) return <p className="text-sm text-soft">{t("attendance.historyEmpty")}</p>;
  return (
    <ol className="divide-y divide-line rounded-md border border-line">
      {[...entries].reverse().map((entry) => (
        <li key={entry.id} className="px-3 py-2 text-sm">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className={cn("font-semibold", entry.voided && "line-through")}>
              {entry.status ? t(`attendance.statuses.${entry.status}`) : t(`attendance.kinds.${entry.kind}`)}
            </span>
            {entry.rank >= ranks.correction && <Badge tone="info">{t("attendance.correction")}</Badge>}
            {entry.flags.map((flag) => (
              <Badge key={flag}>{t(`attendance.flags.${flag as Flag}`)}</Badge>
            ))}
          </p>
          {entry.reason && <p className="wrap-break-word">{entry.reason}</p>}
          <p className="figures text-xs text-soft">
            {[
              momentOf(entry.receivedAt, zone),
              entry.by,
              entry.device !== entry.by && entry.device,
              t(`attendance.sources.${entry.source}`),
              Math.abs(entry.receivedAt.getTime() - entry.effectiveAt.getTime()) > 60_000 &&
                t("attendance.observedAt", { time: momentOf(entry.effectiveAt, zone) }),
              entry.capturedAt &&
                Math.abs(entry.capturedAt.getTime() - entry.effectiveAt.getTime()) > 60_000 &&
                t("attendance.capturedAt", { time: momentOf(entry.capturedAt, zone) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ol>
  );
}

type Flag = "late_sync" | "after_close" | "clock_suspect" | "out_of_window";

"use client";

import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { settleRejectedAction } from "../actions";
import type { Why } from "../rules";

/** Something a device sent and was not taken, in the reader's words. */
export type RejectedLine = {
  opId: string;
  deviceId: string;
  /** Whom it is about, and what happened. */
  title: string;
  /** Device, sheet, when it happened and when it arrived. */
  facts: string;
  why: Why;
  settled: boolean;
};

/** What was not taken, why, and what to do about it. */
export function RejectedList({ rows }: { rows: readonly RejectedLine[] }) {
  const t = useTranslations("rejectedOps");
  const undo = useTranslations("ui")("undo");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const settle = async ({ deviceId, opId }: RejectedLine, settled: boolean) => {
    const outcome = await settleRejectedAction({ deviceId, opId, settled });
    if (!outcome.ok) return show({ title: refusal(outcome), tone: "bad" });
    const onUndo = () => void settleRejectedAction({ deviceId, opId, settled: !settled });
    return show({ title: t(settled ? "settled" : "reopened"), undo: { label: undo, onUndo } });
  };
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface px-4 sm:px-6">
      {rows.map((row) => (
        <li key={`${row.deviceId} ${row.opId}`} className="flex flex-wrap items-start gap-x-6 gap-y-3 py-4">
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold wrap-anywhere">
              {row.title}
              <StatusPill tone={row.settled ? "neutral" : "warn"} icon={row.settled ? "check" : "warning"}>
                {t(`why.${row.why}`)}
              </StatusPill>
            </p>
            <p className="text-sm wrap-anywhere text-soft">{row.facts}</p>
            {!row.settled && <p className="mt-1 text-sm">{t(`whatToDo.${row.why}`)}</p>}
          </div>
          <Button
            size="sm"
            variant={row.settled ? "quiet" : "secondary"}
            icon={row.settled ? "undo" : "check"}
            aria-label={t(row.settled ? "reopenOf" : "settleOf", { title: row.title })}
            onClick={() => settle(row, !row.settled)}
          >
            {t(row.settled ? "reopen" : "settle")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

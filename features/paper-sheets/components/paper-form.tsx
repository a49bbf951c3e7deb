"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { focusSoon, reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { typeInAction } from "../actions";
import type { Paper } from "../queries";
import { isEmptyRow, rowsShown, rowsTyped } from "../rules";
import { PaperRows, type Times } from "./paper-rows";

type Props = { eventId: string; paper: Pick<Paper, "code" | "rows" | "state" | "complete"> };

/** Who signed: by typing row numbers or by ticking names, each following the other; times where they were written. */
export function PaperForm({ eventId, paper }: Props) {
  const t = useTranslations();
  const { problem, refusal } = useRefusalWords();
  const show = useToast();
  // What was typed in before stands here, so that saving again takes nothing of it back.
  const before = paper.rows.filter((row) => row.signed);
  const [typed, setTyped] = useState(rowsShown(before.map(({ row }) => row)));
  const [times, setTimes] = useState<ReadonlyMap<number, Times>>(
    new Map(before.map(({ row, arrivedAt, leftAt }) => [row, { arrivedAt: arrivedAt ?? "", leftAt: leftAt ?? "" }])),
  );
  const [complete, setComplete] = useState(paper.complete);
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState("");
  const [pending, setPending] = useState(false);
  const most = paper.rows.length;
  const { rows, unknown } = rowsTyped(typed, most);
  const why = unknown.every((one) => isEmptyRow(one, most)) ? "empty" : "unknown";
  const tick = (row: number, isOn: boolean) =>
    setTyped(rowsShown(isOn ? [...rows, row] : rows.filter((one) => one !== row)));
  const save = async () => {
    const signed = rows.map((row) => ({ row, ...times.get(row) }));
    setPending(true);
    const outcome = await reached(typeInAction({ eventId, code: paper.code, signed, complete, reason }));
    setPending(false);
    if (!outcome.ok) {
      const [first] = Object.values(outcome.fields ?? {}).flat();
      setSaid(first ? problem(first) : refusal(outcome));
      return focusSoon("paper-problem");
    }
    setSaid("");
    const { applied, rejected, conflicts } = outcome.value;
    const more = [
      rejected > 0 && t("paperSheets.rejected", { count: rejected }),
      conflicts > 0 && t("conflicts.waiting", { count: conflicts }),
    ].filter(Boolean);
    show({
      title: applied > 0 ? t("paperSheets.done", { count: applied }) : t("paperSheets.nothingNew"),
      ...(more.length > 0 ? { description: more.join(" "), tone: "warn" as const } : {}),
    });
  };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (unknown.length === 0) void save();
      }}
    >
      {said && (
        <div id="paper-problem" tabIndex={-1}>
          <Notice tone="bad" role="alert" title={said} />
        </div>
      )}
      {paper.state === "closed" && (
        <TextField
          id="paper-reason"
          fieldClassName="max-w-xl"
          label={t("attendance.reason")}
          hint={t("attendance.closedNotice")}
          required
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <TextField
        id="signed"
        fieldClassName="max-w-xl"
        label={t("paperSheets.signed")}
        hint={t("paperSheets.signedHint", { most })}
        error={unknown.length > 0 ? t(`paperSheets.${why}`, { what: unknown.join(", ") }) : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <PaperRows
        rows={paper.rows}
        signed={rows}
        times={times}
        onTick={tick}
        onTimes={(row, some) => setTimes((now) => new Map(now).set(row, { ...now.get(row), ...some }))}
      />
      <Checkbox
        id="complete"
        label={t("paperSheets.complete")}
        hint={t("paperSheets.completeHint")}
        checked={complete}
        onChange={(event) => setComplete(event.target.checked)}
      />
      <Button type="submit" variant="primary" icon="check" pending={pending} disabled={unknown.length > 0}>
        {t("paperSheets.save", { signed: rows.length, all: most })}
      </Button>
    </form>
  );
}

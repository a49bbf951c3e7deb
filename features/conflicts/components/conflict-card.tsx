"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { reached } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { StatusMark } from "../../attendance/components/status-mark";
import type { Status } from "../../attendance/rules";
import { chooseAction, unchooseAction } from "../actions";

/** A conflict as its card shows it: times and titles are words already. */
export type Shown = {
  sheetId: string;
  registrationId: string;
  fullName: string;
  latinName: string | null;
  place: string;
  sheet: string;
  needsLead: boolean;
  /** Let in without consents: not counting them is the other choice, in these words. */
  notCounted: string | null;
  statements: readonly { opId: string; status: Status | null; said: string; reason: string | null }[];
};

/** Two marks that contradict each other, side by side; one is chosen with the reason, and can be given up again. */
export function ConflictCard({ shown }: { shown: Shown }) {
  const t = useTranslations();
  const show = useToast();
  const { sheetId, registrationId, notCounted } = shown;
  const refused = { opId: "", status: "absent" as const, said: notCounted ?? "", reason: null };
  const statements = notCounted ? [...shown.statements.slice(0, 1), refused] : shown.statements;
  const [reason, setReason] = useState("");
  const [error, setError] = useState("");
  const [pending, setPending] = useState("");
  const choose = async (opId: string, status: Status) => {
    if (reason.trim().length < 3) {
      document.getElementById(`reason-${registrationId}-${sheetId}`)?.focus();
      return setError(t("refusals.reason-needed"));
    }
    setError("");
    setPending(opId);
    const said = { sheetId, registrationId, reason: reason.trim(), opId: crypto.randomUUID() };
    const outcome = await reached(chooseAction({ ...said, status }));
    setPending("");
    if (!outcome.ok) return void show({ title: t(`refusals.${outcome.code}`), tone: "bad" });
    const onUndo = async () => {
      const back = await reached(unchooseAction(said));
      if (!back.ok) show({ title: t(`refusals.${back.code}`), tone: "bad" });
    };
    const title = t("conflicts.chosen", { name: shown.fullName, status: t(`attendance.statuses.${status}`) });
    show({ title, undo: { label: t("ui.undo"), onUndo } });
  };
  return (
    <Card>
      <h2 className="text-lg font-bold">
        <bdi>{shown.fullName}</bdi>
        {shown.latinName && <bdi className="ms-2 text-sm font-normal text-soft">{shown.latinName}</bdi>}
      </h2>
      <p className="text-sm text-soft">{[shown.place, shown.sheet].filter(Boolean).join(" · ")}</p>
      {notCounted && <Notice tone="warn" className="mt-4" title={t("conflicts.missesConsent")} />}
      {shown.needsLead ? (
        <Notice tone="info" className="my-4" title={t("conflicts.needsLead")} />
      ) : (
        <TextField
          id={`reason-${registrationId}-${sheetId}`}
          fieldClassName="my-4 max-w-xl"
          label={t("conflicts.reason")}
          hint={t("attendance.reasonHint")}
          error={error || undefined}
          required
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <ul className="grid gap-3 sm:grid-cols-2">
        {statements.map(({ opId, status, said, reason: why }) => (
          <li key={opId} className="flex flex-col items-start gap-2 rounded-md border border-line p-4">
            <StatusMark status={status} word={t(`attendance.statuses.${status ?? "unmarked"}`)} />
            <p className="figures text-sm text-soft">{said}</p>
            {why && <p className="text-sm wrap-break-word">{why}</p>}
            {!shown.needsLead && status && (
              <Button
                size="sm"
                icon="check"
                className="mt-auto"
                pending={pending === opId}
                onClick={() => choose(opId, status)}
              >
                {t("conflicts.choose")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

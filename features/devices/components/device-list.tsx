"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Dialog } from "../../../components/ui/dialog";
import { useToast } from "../../../components/ui/toast";
import { renewDeviceAction, revokeDeviceAction } from "../actions";
import type { Mode } from "../choices";
import type { DeviceState } from "../rules";
import { PairingCode } from "./pairing-code";

/** A device in the reader's words. */
export type DeviceLine = {
  deviceId: string;
  label: string;
  mode: Mode;
  state: DeviceState;
  /** The sheets it is for; empty: all. */
  sheets: string;
  /** What it said the last time: when, how many it knows, what is left to send, a clock that is off. */
  facts: readonly string[];
  /** What is not as it should be. */
  warning: string | null;
};

const looks = {
  waiting: { tone: "info", icon: "hourglass" },
  expired: { tone: "warn", icon: "clock" },
  paired: { tone: "ok", icon: "check" },
  wiped: { tone: "neutral", icon: "check" },
  revoked: { tone: "warn", icon: "ban" },
  revoked_wiped: { tone: "neutral", icon: "ban" },
} as const;

type ListProps = {
  rows: readonly DeviceLine[];
  page: string;
  /** Nothing can be paired any more. */
  isOver: boolean;
};

/** The devices of an event: how each is, a new code, and taking it back. */
export function DeviceList({ rows, page, isOver }: ListProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface px-4 sm:px-6">
      {rows.map((row) => (
        <Device key={row.deviceId} row={row} page={page} isOver={isOver} />
      ))}
    </ul>
  );
}

function Device({ row, page, isOver }: Omit<ListProps, "rows"> & { row: DeviceLine }) {
  const t = useTranslations("devices");
  const { label, mode, state, sheets, facts, warning } = row;
  const isBack = state === "revoked" || state === "revoked_wiped";
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold wrap-anywhere">
          {label}
          <StatusPill {...looks[state]}>{t(`states.${state}`)}</StatusPill>
        </p>
        <p className="text-sm wrap-anywhere text-soft">
          {[t(`modes.${mode}`), sheets || t("allSheets"), ...facts].join(" · ")}
        </p>
        {warning && <p className="mt-1 text-sm font-medium text-warn">{warning}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {!isOver && (state === "waiting" || state === "expired") && <NewCode row={row} page={page} />}
        {!isBack && <Revoke row={row} />}
      </div>
    </li>
  );
}

function NewCode({ row, page }: { row: DeviceLine; page: string }) {
  const t = useTranslations("devices");
  const ui = useTranslations("ui");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [code, setCode] = useState<string>();
  const renew = async () => {
    const outcome = await renewDeviceAction({ deviceId: row.deviceId });
    if (outcome.ok) setCode(outcome.value.code);
    else show({ title: refusal(outcome), tone: "bad" });
  };
  return (
    <>
      <Button size="sm" icon="qr-code" onClick={renew} aria-label={t("renewOf", { label: row.label })}>
        {t("renew")}
      </Button>
      <Dialog
        open={code !== undefined}
        onOpenChange={(open) => !open && setCode(undefined)}
        title={row.label}
        closeLabel={ui("close")}
      >
        {code && <PairingCode code={code} page={page} />}
      </Dialog>
    </>
  );
}

function Revoke({ row }: { row: DeviceLine }) {
  const t = useTranslations("devices");
  const ui = useTranslations("ui");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const revoke = async () => {
    const outcome = await revokeDeviceAction({ deviceId: row.deviceId });
    show(outcome.ok ? { title: t("revoked", { label: row.label }) } : { title: refusal(outcome), tone: "bad" });
  };
  return (
    <ConfirmDialog
      danger
      trigger={
        <Button size="sm" variant="quiet" icon="ban" aria-label={t("revokeOf", { label: row.label })}>
          {t("revoke")}
        </Button>
      }
      title={t("revokeTitle", { label: row.label })}
      confirmLabel={t("revoke")}
      cancelLabel={ui("cancel")}
      onConfirm={revoke}
    >
      <p>{t("revokeText")}</p>
    </ConfirmDialog>
  );
}

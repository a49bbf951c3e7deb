"use client";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import type { StageView } from "../live";
import type { StageDeeds } from "./use-stage-deeds";

/** Hours before the planned beginning from which nobody begins by mistake. */
const earlyMs = 3 * 3_600_000;

/** Whether the show is about to begin long before its day: known only in the browser, the page may be hours old. */
export function useEarly(view: StageView): boolean {
  const begins = view.steps[0]?.plannedAt ?? 0;
  const [early, setEarly] = useState(false);
  useEffect(() => setEarly(view.phase === "before" && begins - Date.now() > earlyMs), [view.phase, begins]);
  return early;
}

/** Goes on to the next step; asks first when the day is not today, since every screen and phone follows. */
export function NextButton({ view, deeds, early }: { view: StageView; deeds: StageDeeds; early: boolean }) {
  const t = useTranslations("live");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const begins = view.steps[0]?.plannedAt ?? 0;
  const label = t(view.phase === "before" ? "begin" : "next");
  const look = { size: "xl", variant: "primary", icon: "arrow-right", disabled: view.phase === "over" } as const;
  if (!early)
    return (
      <Button {...look} onClick={deeds.next}>
        {label}
      </Button>
    );
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: view.event.timeZone,
  }).format(begins);
  return (
    <ConfirmDialog
      trigger={<Button {...look}>{label}</Button>}
      title={t("earlyTitle")}
      confirmLabel={t("earlyDo")}
      cancelLabel={ui("cancel")}
      onConfirm={deeds.next}
    >
      {t("earlyText", { moment })}
    </ConfirmDialog>
  );
}

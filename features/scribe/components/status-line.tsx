"use client";
import { useFormatter, useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { Notice } from "../../../components/ui/notice";
import type { Scribe } from "./use-scribe";

type Props = { scribe: Scribe; reloads: boolean };

/** Whether there is a network, how much waits, when something was last sent. */
export function StatusLine({ scribe: { state, isAway }, reloads }: Props) {
  const t = useTranslations("scribe");
  const format = useFormatter();
  const waiting = state.kept.filter((one) => one.state === "waiting").length;
  const undecided = state.kept.length - waiting;
  return (
    <div className="mb-5 space-y-3">
      <div
        role="status"
        data-away={isAway}
        data-waiting={waiting}
        className="flex flex-wrap items-center gap-x-4 gap-y-2"
      >
        <StatusPill tone={isAway ? "warn" : "ok"} icon={isAway ? "ban" : "check"}>
          {isAway ? t("away") : t("online")}
        </StatusPill>
        {state.device?.letter && (
          <span className="text-sm text-soft">{t("device", { letter: state.device.letter })}</span>
        )}
        <span className="text-sm text-soft">{t("waiting", { count: waiting })}</span>
        {undecided > 0 && (
          <span className="text-sm font-semibold text-warn">{t("undecided", { count: undecided })}</span>
        )}
        {state.sentAt && (
          <span className="figures text-sm text-soft">
            {t("sentAt", { time: format.dateTime(state.sentAt, { timeStyle: "short", timeZone: zone() }) })}
          </span>
        )}
      </div>
      {state.gone && (
        <Notice tone="bad" role="alert" title={t("goneTitle")}>
          {t("goneText")}
        </Notice>
      )}
      {isAway && !state.gone && (
        <Notice tone="warn" title={t("awayTitle")}>
          {reloads ? t("awayText") : t("awayStay")}
        </Notice>
      )}
      {state.ready && !state.lasting && (
        <Notice tone="bad" title={t("fleetingTitle")}>
          {t("fleetingText")}
        </Notice>
      )}
    </div>
  );
}

/** The clock on this wall, not the event's. */
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

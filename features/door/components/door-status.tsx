"use client";
import { useFormatter, useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { Notice } from "../../../components/ui/notice";
import { isOff } from "./clock";
import type { Door } from "./door-work";
import { attentionOf, waitingOf } from "./outbox";

/** Whether there is a network, how much waits, when both sides were last the same. */
export function DoorStatus({ state }: { state: Door }) {
  const t = useTranslations("door");
  const format = useFormatter();
  const waiting = waitingOf(state.kept).length;
  const attention = attentionOf(state.kept).length;
  return (
    <p
      role="status"
      data-away={state.away}
      data-waiting={waiting}
      data-attention={attention}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft"
    >
      <StatusPill tone={state.away ? "warn" : "ok"} icon={state.away ? "ban" : "check"}>
        {state.away ? t("away") : t("online")}
      </StatusPill>
      <span className="figures">{waiting > 0 ? t("waiting", { count: waiting }) : t("allSent")}</span>
      {state.followed && (
        <span className="figures">
          {t("synced", { time: format.dateTime(state.followed.syncedAt, { timeStyle: "short", timeZone: zone() }) })}
        </span>
      )}
      {attention > 0 && <span className="font-semibold text-bad">{t("attentionCount", { count: attention })}</span>}
    </p>
  );
}

/** The clock on this wall, not the event's. */
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Said where the device's clock is more than a minute wrong: times are put right, but whoever looks at it should know. */
export function ClockNotice({ state }: { state: Door }) {
  const t = useTranslations("door");
  const offset = state.followed?.offsetMs ?? null;
  if (offset === null || !isOff(offset)) return null;
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return (
    <Notice tone="warn" title={offset > 0 ? t("clockBehind", { minutes }) : t("clockAhead", { minutes })}>
      {t("clockText")}
    </Notice>
  );
}

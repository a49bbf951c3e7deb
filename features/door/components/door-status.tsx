"use client";
import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { Notice } from "../../../components/ui/notice";
import { isOff } from "./clock";
import type { Door } from "./door-work";
import type { Followed } from "./kept";
import { attentionOf, waitingOf } from "./outbox";
import type { DoorHere } from "./use-door";
import { useDoorTime } from "./use-door-time";

/** Whether there is a network, how much waits, when both sides were last the same. */
export function DoorStatus({ door }: { door: DoorHere }) {
  const t = useTranslations("door");
  const time = useDoorTime(door);
  const { state } = door;
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
      {state.followed && <span className="figures">{t("synced", { time: time(syncedAt(state.followed)) })}</span>}
      {attention > 0 && <span className="font-semibold text-bad">{t("attentionCount", { count: attention })}</span>}
    </p>
  );
}

/** When both sides were last the same, by the server's clock. */
export const syncedAt = (followed: Followed) => followed.syncedAt + (followed.offsetMs ?? 0);

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

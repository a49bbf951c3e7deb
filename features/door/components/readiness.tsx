"use client";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { ForgetDevice } from "../../../components/forget-device";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { Icon } from "../../../components/ui/icon";
import { Notice } from "../../../components/ui/notice";
import { AttentionList } from "./attention-list";
import { isOff } from "./clock";
import { expectedOf } from "./door-memory";
import { ClockNotice, syncedAt } from "./door-status";
import { waitingOf } from "./outbox";
import { SheetSwitch } from "./sheet-switch";
import { TestScan } from "./test-scan";
import type { DoorHere } from "./use-door";
import { useDoorTime } from "./use-door-time";

type Props = { door: DoorHere; reloads: boolean; onStart: () => void };

/** All that must be right before the first person comes, on one screen with one button. */
export function Readiness({ door, reloads, onStart }: Props) {
  const t = useTranslations("door");
  const time = useDoorTime(door);
  const { known, followed, kept, persisted, lasting, away } = door.state;
  const [tries, setTries] = useState(false);
  const count = known?.people.length ?? 0;
  const expected = expectedOf(known);
  const waiting = waitingOf(kept).length;
  const offset = followed?.offsetMs ?? null;
  const seconds = offset === null ? 0 : Math.round(Math.abs(offset) / 1000);
  const synced = followed && time(syncedAt(followed));
  return (
    <main className="mx-auto grid w-full max-w-xl gap-5 px-4 py-6 sm:py-10" data-door-ready={known !== null}>
      <header>
        <p className="text-soft">{known ? known.event.title : t("fetching")}</p>
        <h1 className="mt-1 text-2xl font-bold text-balance">
          {t("readyTitle", { label: known?.device.label ?? door.state.paired?.label ?? "" })}
        </h1>
      </header>
      <ClockNotice state={door.state} />
      {!lasting && (
        <Notice tone="bad" title={t("fleetingTitle")}>
          {t("fleetingText")}
        </Notice>
      )}
      <AttentionList door={door} />
      <Card className="grid gap-5">
        <ul className="grid gap-1">
          <Check isFine={known !== null && known.people.length > 0}>
            {expected === count ? t("people", { count }) : t("peopleSome", { count, expected })}
          </Check>
          <Check isFine={!away && followed !== null}>
            {away ? t("checkAway") : synced ? t("synced", { time: synced }) : t("fetching")}
          </Check>
          <Check isFine={waiting === 0}>{waiting > 0 ? t("waiting", { count: waiting }) : t("allSent")}</Check>
          <Check isFine={reloads}>{reloads ? t("checkReloads") : t("checkReloadsNot")}</Check>
          <Check isFine={persisted}>{persisted ? t("checkKept") : t("checkKeptNot")}</Check>
          <Check isFine={offset !== null && !isOff(offset)}>
            {offset === null ? t("checkClockUnknown") : t("checkClock", { seconds })}
          </Check>
        </ul>
        <SheetSwitch door={door} />
      </Card>
      {tries ? (
        <TestScan door={door} onClose={() => setTries(false)} />
      ) : (
        <Button size="lg" icon="scan-line" onClick={() => setTries(true)}>
          {t("test")}
        </Button>
      )}
      <Button variant="primary" size="xl" disabled={!known} onClick={onStart}>
        {t("start")}
      </Button>
      {known?.device.mode === "kiosk" && <p className="text-sm text-soft">{t("kioskLead")}</p>}
      <ForgetDevice
        words={{
          ...{ keeps: t("keeps"), title: t("forgetTitle"), forget: t("forget"), keep: t("keep") },
          text: door.state.kept.length > 0 ? t("forgetUnsent", { count: door.state.kept.length }) : t("forgetText"),
        }}
        forget={() => door.work.sync.leave("asked")}
        className="mt-4"
      />
    </main>
  );
}

/** A sign and words: fine, or to be looked at. */
function Check({ isFine, children }: { isFine: boolean; children: ReactNode }) {
  return (
    <li className="figures flex min-h-9 items-start gap-3 py-1.5">
      <Icon name={isFine ? "ok" : "warning"} className={isFine ? "mt-0.5 text-ok" : "mt-0.5 text-warn"} />
      <span>{children}</span>
    </li>
  );
}

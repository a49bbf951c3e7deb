"use client";
import { lazy, Suspense, useEffect } from "react";
import { useTranslations } from "use-intl";
import { useOfflinePage } from "../../../components/offline-page";
import { Button, Spinner } from "../../../components/ui/button";
import { useWakeLock } from "../../../components/use-wake-lock";
import { PairForm } from "./pair-form";
import { Readiness } from "./readiness";
import { allowSound } from "./signals";
import { useDoor } from "./use-door";

// The page opens without its desks: nobody is let in before "Start".
const loadDoor = () => import("./door-desk");
const DoorDesk = lazy(async () => ({ default: (await loadDoor()).DoorDesk }));
const loadKiosk = () => import("./kiosk-desk");
const KioskDesk = lazy(async () => ({ default: (await loadKiosk()).KioskDesk }));

/** The page of a device at the door, from its pairing to the day it forgets everything. */
export function CheckInPage() {
  const t = useTranslations("door");
  const door = useDoor();
  const reloads = useOfflinePage();
  const { stage, known, atWork } = door.state;
  useWakeLock(atWork);
  useEffect(() => {
    // Fetched at once, so that they are kept for a time without a network.
    for (const load of [loadDoor, loadKiosk]) void load().catch(() => undefined);
  }, []);
  const start = () => {
    allowSound();
    if (known?.device.mode === "kiosk") void document.documentElement.requestFullscreen?.().catch(() => undefined);
    void door.work.open(true);
  };
  const stop = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void door.work.open(false);
  };
  if (stage === "loading")
    return (
      <p className="grid min-h-dvh place-items-center text-2xl text-soft">
        <Spinner />
      </p>
    );
  if (stage === "elsewhere")
    return (
      <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 px-4 text-center">
        <h1 className="text-2xl font-bold">{t("elsewhereTitle")}</h1>
        <p className="text-soft">{t("elsewhereText")}</p>
        <Button variant="primary" size="lg" onClick={door.take}>
          {t("elsewhereTake")}
        </Button>
      </main>
    );
  if (stage === "unpaired" || stage === "forgotten") return <PairForm door={door} />;
  if (!atWork || !known) return <Readiness door={door} reloads={reloads} onStart={start} />;
  const Desk = known.device.mode === "kiosk" ? KioskDesk : DoorDesk;
  return (
    <Suspense>
      <Desk door={door} onLeave={stop} />
    </Suspense>
  );
}

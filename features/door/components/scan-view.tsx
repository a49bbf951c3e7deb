"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { cn } from "../../../components/ui/classes";
import { Icon } from "../../../components/ui/icon";
import { useCamera } from "./use-camera";

type Props = {
  wanted: boolean;
  onText: (text: string) => void;
  /** Where names cannot be typed. */
  codesOnly?: boolean;
  /** Is told whether there is no camera to use. */
  onBlind?: (isBlind: boolean) => void;
  className?: string;
};

/** What the camera sees, with a frame to hold the badge into, and its lamp where there is one. */
export function ScanView({ wanted, onText, codesOnly = false, onBlind, className }: Props) {
  const t = useTranslations("door");
  const video = useRef<HTMLVideoElement>(null);
  const { state, torch, lamp } = useCamera(video, wanted, onText);
  const isBlind = state === "denied" || state === "missing";
  useEffect(() => onBlind?.(isBlind), [onBlind, isBlind]);
  const denied = codesOnly ? t("cameraDeniedCodes") : t("cameraDenied");
  const missing = codesOnly ? t("cameraMissingCodes") : t("cameraMissing");
  return (
    <div
      data-camera={state}
      className={cn(
        "theatre relative overflow-hidden rounded-lg border border-line bg-paper text-ink",
        isBlind ? "p-5" : "aspect-4/3 sm:aspect-video",
        className,
      )}
    >
      <video
        ref={video}
        muted
        playsInline
        aria-label={t("camera")}
        className={cn("size-full object-cover", state !== "on" && "hidden")}
      />
      {state === "on" && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 m-auto aspect-square h-3/5 rounded-xl border-4 border-white/80"
        />
      )}
      {isBlind ? (
        <p className="flex items-start gap-3 text-sm">
          <Icon name="warning" className="mt-0.5 text-warn" />
          <span>{state === "denied" ? denied : missing}</span>
        </p>
      ) : (
        state !== "on" && <p className="absolute inset-0 grid place-items-center text-soft">{t("cameraStarting")}</p>
      )}
      {torch !== undefined && (
        <Button
          size="md"
          icon="sun"
          aria-pressed={torch}
          onClick={() => void lamp()}
          className="absolute end-3 bottom-3"
        >
          {t("lamp")}
        </Button>
      )}
    </div>
  );
}

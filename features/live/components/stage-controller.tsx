"use client";
import { type ReactNode, useEffect } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button, LinkButton } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { Icon } from "../../../components/ui/icon";
import { Notice } from "../../../components/ui/notice";
import { EmptyState } from "../../../components/ui/states";
import type { StageView } from "../live";
import { ConnectionLine } from "./connection-line";
import { Countdown } from "./countdown";
import { NextButton, useEarly } from "./next-button";
import { ResponseForm } from "./response-form";
import { hourOf, stepName } from "./scene-words";
import { StepList } from "./step-list";
import { useLive } from "./use-live";
import { type StageDeeds, useStageDeeds } from "./use-stage-deeds";
import { WifiForm } from "./wifi-form";

type Props = {
  eventId: string;
  first: StageView;
  servedAt: number;
  /** Judges watch; the team moves. */
  mayMove: boolean;
  /** Each called by its own name. */
  languages: readonly { value: string; label: string }[];
  agendaHref: string;
  boardHref: string;
  /** The links of the screens. */
  children?: ReactNode;
};

/** The desk of whoever leads through the day; works on a phone with one thumb, and by keyboard or a presenter's remote. */
export function StageController(props: Props) {
  const { eventId, first, servedAt, mayMove, languages, agendaHref, boardHref, children } = props;
  const t = useTranslations("live");
  const locale = useLocale();
  const url = `/api/live/stage/events/${eventId}`;
  const { view, connection, offset } = useLive(first, { url, locale, rests: true });
  const deeds = useStageDeeds(eventId, view);
  const early = useEarly(view);
  // A key pressed by mistake must not begin another day's show.
  useKeys(mayMove && !early, deeds);
  if (view.steps.length === 0)
    return (
      <div className="space-y-6">
        <EmptyState
          icon="clock"
          title={t("empty")}
          action={
            <LinkButton href={agendaHref} variant="primary">
              {t("toAgenda")}
            </LinkButton>
          }
        >
          {t("emptyText")}
        </EmptyState>
        {children}
      </div>
    );
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="space-y-6">
        <Card className="space-y-5">
          <ConnectionLine connection={connection} />
          <OnStage view={view} clock={{ servedAt, offset }} />
          {view.questionNo !== null && (
            <Notice
              tone="info"
              title={t("questionOn", { no: view.questionNo })}
              actions={mayMove && <LinkButton href={boardHref}>{t("toBoard")}</LinkButton>}
            />
          )}
          {mayMove && <Buttons view={view} deeds={deeds} early={early} />}
          <NextUp view={view} />
        </Card>
        {mayMove && <ResponseForm view={view} languages={languages} />}
      </div>
      <div className="space-y-6">
        <StepList view={view} goTo={mayMove ? deeds.goTo : undefined} />
        {mayMove && <WifiForm key={view.wifi?.name ?? ""} eventId={eventId} view={view} />}
        {children}
      </div>
    </div>
  );
}

/** Arrows and a remote's page keys move the show, the space bar stops and starts the clock; never while one types. */
function useKeys(on: boolean, deeds: StageDeeds) {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      const typing = at?.closest("input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]");
      if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      // On a button or a link the space bar presses that.
      if (event.key === " " && at?.closest("button, a, summary")) return;
      const deed = {
        ArrowRight: deeds.next,
        PageDown: deeds.next,
        ArrowLeft: deeds.back,
        PageUp: deeds.back,
        " ": deeds.toggle,
      }[event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    // A button pressed by hand keeps the focus: the space bar would press it again instead of stopping the clock.
    const letGo = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest("[data-deeds] button") : null;
      if (event.detail > 0 && button instanceof HTMLElement) button.blur();
    };
    window.addEventListener("keydown", press);
    window.addEventListener("click", letGo);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener("click", letGo);
    };
  }, [on, deeds]);
}

function OnStage({ view, clock }: { view: StageView; clock: { servedAt: number; offset: number } }) {
  const t = useTranslations("live");
  const step = view.steps[view.place];
  if (!step)
    return (
      <div aria-live="polite">
        <p className="text-sm font-semibold text-soft">{t("now")}</p>
        <h2 className="mt-1 text-2xl font-bold">{t(view.phase === "over" ? "over" : "before")}</h2>
      </div>
    );
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-60" aria-live="polite">
        <p className="text-sm font-semibold text-accent">
          {t("now")}
          {step.group && <span className="font-normal text-soft"> · {step.title.text}</span>}
        </p>
        <h2 className="mt-1 text-2xl font-bold wrap-break-word" lang={step.group ? undefined : step.title.lang}>
          {stepName(step, t)}
        </h2>
        {step.group?.topic.text && (
          <p lang={step.group.topic.lang} className="mt-1 text-lg">
            {step.group.topic.text}
          </p>
        )}
        {view.names.length > 0 && <p className="mt-1 text-sm text-soft">{view.names.join(", ")}</p>}
        {step.file && (
          <a
            href={`/api/files/presentations/${step.file.fileId}`}
            download
            className="mt-2 inline-flex min-h-11 max-w-full items-center gap-2 font-medium text-accent underline-offset-4 hover:underline"
          >
            <Icon name="download" className="size-[1.15em]" />
            <span className="sr-only">{t("file")} </span>
            <span className="truncate">{step.file.name}</span>
          </a>
        )}
      </div>
      <Countdown clock={view} {...clock} label={t("left")} className="text-5xl leading-none" />
    </div>
  );
}

function Buttons({ view, deeds, early }: { view: StageView; deeds: StageDeeds; early: boolean }) {
  const t = useTranslations("live");
  const running = view.timer === "running";
  const idle = view.phase !== "on";
  return (
    <div className="space-y-3" data-deeds aria-busy={deeds.pending}>
      <div className="grid grid-cols-[auto_1fr] gap-3">
        <Button size="xl" icon="arrow-left" className="px-5" disabled={view.place === -1} onClick={deeds.back}>
          <span className="max-sm:sr-only">{t("back")}</span>
        </Button>
        <NextButton view={view} deeds={deeds} early={early} />
      </div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-[1fr_auto_auto] sm:gap-3 [&>button]:max-sm:px-3">
        <Button
          size="lg"
          className="max-sm:col-span-2"
          icon={running ? "pause" : "play"}
          disabled={idle}
          onClick={deeds.toggle}
        >
          {t(running ? "pause" : "start")}
        </Button>
        <Button
          size="lg"
          className="figures px-4"
          disabled={idle}
          aria-label={t("lessTime")}
          onClick={() => deeds.addMinutes(-1)}
        >
          {t("less")}
        </Button>
        <Button
          size="lg"
          className="figures px-4"
          disabled={idle}
          aria-label={t("moreTime")}
          onClick={() => deeds.addMinutes(1)}
        >
          {t("more")}
        </Button>
      </div>
      <p className="text-sm text-soft max-sm:hidden">{t("keys")}</p>
    </div>
  );
}

function NextUp({ view }: { view: StageView }) {
  const t = useTranslations("live");
  const next = view.phase === "over" ? undefined : view.steps[view.place + 1];
  if (!next) return null;
  return (
    <p className="flex flex-wrap gap-x-3 border-t border-line pt-4">
      <span className="text-soft">{t("nextUp")}</span>
      <span className="min-w-0 font-semibold">{stepName(next, t)}</span>
      <span className="figures text-soft">{hourOf(next.estimatedAt ?? next.plannedAt, view.event.timeZone)}</span>
    </p>
  );
}

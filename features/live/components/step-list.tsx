"use client";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { cn } from "../../../components/ui/classes";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Icon } from "../../../components/ui/icon";
import type { StageView } from "../live";
import { hourOf, stepName } from "./scene-words";

type Step = StageView["steps"][number];
type GoTo = (to: { agendaItemId?: string; slotId?: string }) => void;

/** All steps of the show: planned, then as it was or is likely to be. Any of them can be put on stage. */
export function StepList({ view, goTo }: { view: StageView; goTo?: GoTo }) {
  const t = useTranslations("live");
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title" className="mb-3 text-lg font-bold">
        {t("steps")}
      </h2>
      <Card flush>
        <ol>
          {view.steps.map((step, index) => (
            <li
              key={step.slotId ?? step.agendaItemId}
              aria-current={index === view.place ? "step" : undefined}
              className={cn(
                "flex min-h-14 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0 sm:px-5",
                index === view.place && "bg-accent-wash",
                step.slotId && "ps-8 sm:ps-9",
              )}
            >
              <div className="min-w-0 flex-1">
                <StepTitle step={step} />
                <Times step={step} zone={view.event.timeZone} isNow={index === view.place} />
              </div>
              {step.response && (
                <Icon name="message-circle" label={t("responseThere")} className="size-4.5 text-accent" />
              )}
              {goTo && index !== view.place && <GoToButton step={step} goTo={goTo} />}
            </li>
          ))}
        </ol>
      </Card>
    </section>
  );
}

function StepTitle({ step }: { step: Step }) {
  const t = useTranslations("live");
  return (
    <p className="font-semibold wrap-break-word" lang={step.group ? undefined : step.title.lang}>
      {stepName(step, t)}
      {step.group?.topic.text && (
        <span lang={step.group.topic.lang} className="block text-sm font-normal">
          {step.group.topic.text}
        </span>
      )}
    </p>
  );
}

function Times({ step, zone, isNow }: { step: Step; zone: string; isNow: boolean }) {
  const t = useTranslations("live");
  const planned = hourOf(step.plannedAt, zone);
  const likely = step.estimatedAt === null ? "" : hourOf(step.estimatedAt, zone);
  const done = step.startedAt !== null && step.endedAt !== null && !isNow;
  return (
    <p className="figures flex flex-wrap gap-x-3 text-sm text-soft">
      <span>{t("planned", { at: planned })}</span>
      {isNow && step.startedAt !== null && (
        <span className="font-semibold text-accent">{t("since", { at: hourOf(step.startedAt, zone) })}</span>
      )}
      {done && step.startedAt !== null && step.endedAt !== null && (
        <span>{t("was", { from: hourOf(step.startedAt, zone), to: hourOf(step.endedAt, zone) })}</span>
      )}
      {!done && !isNow && likely && likely !== planned && (
        <span className="font-semibold text-warn">{t("likely", { at: likely })}</span>
      )}
    </p>
  );
}

/** Ends what is on stage, in front of everybody: asked before. */
function GoToButton({ step, goTo }: { step: Step; goTo: GoTo }) {
  const t = useTranslations("live");
  const ui = useTranslations("ui");
  const name = stepName(step, t);
  return (
    <ConfirmDialog
      title={t("goToTitle", { name })}
      confirmLabel={t("goTo")}
      cancelLabel={ui("cancel")}
      trigger={<IconButton icon="play" label={t("goToLabel", { name })} />}
      onConfirm={() => goTo(step.slotId ? { slotId: step.slotId } : { agendaItemId: step.agendaItemId })}
    >
      {t("goToText")}
    </ConfirmDialog>
  );
}

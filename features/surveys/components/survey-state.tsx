"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { makeSurveyAction, setSurveyStateAction, tellSurveyAction } from "../actions";

type Answer = { ok: true } | Refused;

function useDeed() {
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const act = (deed: () => Promise<Answer>, title: string) =>
    start(async () => {
      const outcome = await reached(deed());
      show(outcome.ok ? { title } : { title: refusal(outcome), tone: "bad" });
    });
  return { pending, act };
}

/** Before there is a form: one press makes the ready one. */
export function NoSurvey({ eventId, mayEdit }: { eventId: string; mayEdit: boolean }) {
  const t = useTranslations("surveys");
  const { pending, act } = useDeed();
  return (
    <EmptyState
      icon="thumbs-up"
      title={t("none")}
      action={
        mayEdit && (
          <Button
            variant="primary"
            pending={pending}
            onClick={() => act(() => makeSurveyAction({ eventId }), t("made"))}
          >
            {t("make")}
          </Button>
        )
      }
    >
      {t("noneText")}
    </EmptyState>
  );
}

type Props = {
  eventId: string;
  state: "draft" | "open" | "closed";
  isOpen: boolean;
  asked: number;
  answered: number;
  closes: string | null;
  mayEdit: boolean;
  /** When the event begins, where that is still to come: opening the form before asks for a second word. */
  begins: string | null;
  /** How many a letter would reach; none: nobody is written to. */
  telling: { recipients: number; unreachable: number } | null;
  /** Takes a letter back that has not left yet. */
  unsend: Unsend;
};
type Unsend = (said: { eventId: string; messageId: string }) => Promise<unknown>;

/** Where the form stands, how many have answered, and the one thing to do about it. */
export function SurveyState(props: Props) {
  const { eventId, state, isOpen, asked, answered, closes, mayEdit, begins, telling, unsend } = props;
  const t = useTranslations("surveys");
  const { pending, act } = useDeed();
  const shown = isOpen ? "open" : state === "open" ? "closed" : state;
  const put = (next: "open" | "closed") => act(() => setSurveyStateAction({ eventId, state: next }), t(`put.${next}`));
  return (
    <Card className="mb-6 flex flex-wrap items-center justify-between gap-4">
      <div>
        <p className="flex flex-wrap items-center gap-3">
          <StatusPill tone={isOpen ? "ok" : "neutral"}>{t(`states.${shown}`)}</StatusPill>
          <span className="figures font-semibold">{t("answered", { answered, asked })}</span>
        </p>
        <p className="mt-1 text-sm text-soft">
          {isOpen && closes ? t("closes", { moment: closes }) : t(`stateHints.${shown}`)}
        </p>
      </div>
      {mayEdit &&
        (isOpen ? (
          <div className="flex flex-wrap gap-2">
            {telling && <Tell {...{ eventId, telling, unsend }} />}
            <Button pending={pending} onClick={() => put("closed")}>
              {t("close")}
            </Button>
          </div>
        ) : (
          <Open again={state !== "draft"} {...{ begins, pending }} onOpen={() => put("open")} />
        ))}
    </Card>
  );
}

type OpenProps = { again: boolean; begins: string | null; pending: boolean; onOpen: () => void };

/** Opens the form: at once after the event has begun; before, not without asking. */
function Open({ again, begins, pending, onOpen }: OpenProps) {
  const t = useTranslations("surveys");
  const ui = useTranslations("ui");
  const label = t(again ? "openAgain" : "open");
  if (begins === null)
    return (
      <Button variant="primary" pending={pending} onClick={onOpen}>
        {label}
      </Button>
    );
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" pending={pending}>
          {label}
        </Button>
      }
      title={t("openEarlyTitle")}
      confirmLabel={t("openEarly")}
      cancelLabel={ui("cancel")}
      onConfirm={onOpen}
    >
      {t("openEarlyText", { moment: begins })}
    </ConfirmDialog>
  );
}

type TellProps = { eventId: string; telling: NonNullable<Props["telling"]>; unsend: Unsend };

/** Writes to those who were there and have not answered, after saying to how many. */
function Tell({ eventId, telling: { recipients: count, unreachable }, unsend }: TellProps) {
  const t = useTranslations("surveys");
  const ui = useTranslations("ui");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const tell = async () => {
    const outcome = await reached(tellSurveyAction({ eventId }));
    if (!outcome.ok) return show({ title: refusal(outcome), tone: "warn" });
    const { messageId, recipients } = outcome.value;
    const onUndo = () => void unsend({ eventId, messageId });
    return show({ title: t("telling", { count: recipients }), undo: { label: ui("undo"), onUndo, seconds: 25 } });
  };
  return (
    <ConfirmDialog
      trigger={
        <Button icon="mail" disabled={count === 0}>
          {t("tell")}
        </Button>
      }
      title={t("tellTitle", { count })}
      confirmLabel={t("tellSend", { count })}
      cancelLabel={ui("cancel")}
      onConfirm={tell}
    >
      <p>{t("tellText")}</p>
      {unreachable > 0 && <p className="mt-2">{t("tellUnreachable", { count: unreachable })}</p>}
    </ConfirmDialog>
  );
}

"use client";
import { useRef, useTransition } from "react";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import { addTimeAction, backAction, goToAction, nextAction, pauseAction, startAction } from "../actions";
import type { StageView } from "../live";

type Answer = { ok: true; value: { rev: number } } | Refused;
type At = { eventId: string; rev: number };

/**
 * What the controller can do. Presses follow each other, each knowing what the one before made of the stage; the same
 * press again while it is on its way counts once, so that nobody is skipped by a double press. A refused one is said
 * aloud and changes nothing.
 */
export function useStageDeeds(eventId: string, view: StageView) {
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [pending, start] = useTransition();
  const under = useRef(new Set<string>());
  const last = useRef<Promise<void>>(Promise.resolve());
  const rev = useRef(view.rev);
  rev.current = Math.max(rev.current, view.rev);
  const press = (name: string, deed: (at: At) => Promise<Answer>) => {
    if (under.current.has(name)) return;
    under.current.add(name);
    const act = async () => {
      try {
        const outcome = await reached(deed({ eventId, rev: rev.current }));
        if (outcome.ok) rev.current = Math.max(rev.current, outcome.value.rev);
        else show({ title: refusal(outcome), tone: "warn" });
      } finally {
        under.current.delete(name);
      }
    };
    last.current = last.current.then(act, act);
    start(() => last.current);
  };
  return {
    pending,
    next: () => press("next", nextAction),
    back: () => press("back", backAction),
    toggle: () => press("toggle", view.timer === "running" ? pauseAction : startAction),
    addMinutes: (minutes: number) => press(`time ${minutes}`, (at) => addTimeAction({ ...at, seconds: minutes * 60 })),
    goTo: (to: { agendaItemId?: string; slotId?: string }) => press("goTo", (at) => goToAction({ ...at, ...to })),
  };
}
export type StageDeeds = ReturnType<typeof useStageDeeds>;

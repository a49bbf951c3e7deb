"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import type { State } from "../../enrollees/choices";
import { decideEnrollmentsAction, setCohortAction } from "../actions";
import { restoreEnrollments, withdrawEnrollments } from "../client";

type Decision = "applied" | "accepted" | "waitlisted" | "declined";
const told = { applied: "reopened", accepted: "accepted", waitlisted: "waitlisted", declined: "declined" } as const;

/** Several in one step for each value they had before, so that taking back puts everybody where they were. */
function byValue<V>(before: readonly { enrollmentId: string; value: V }[]): [V, string[]][] {
  const all = new Map<V, string[]>();
  for (const { enrollmentId, value } of before) all.set(value, [...(all.get(value) ?? []), enrollmentId]);
  return [...all];
}

/** What can be done with those chosen: each says what it did and how to take it back. */
export function useDeskActs() {
  const t = useTranslations("enrollmentDesk");
  const ui = useTranslations("ui");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const router = useRouter();
  const no = (refused: Parameters<typeof refusal>[0]) => {
    show({ title: refusal(refused), tone: "bad" });
  };
  const undoing = (back: () => Promise<unknown>) => ({ undo: { label: ui("undo"), onUndo: () => void back() } });
  const movedUp = (promoted: readonly string[]) =>
    promoted.length > 0 ? { description: t("done.movedUp", { count: promoted.length }) } : {};

  const backTo = async (before: readonly { enrollmentId: string; state: State }[]) => {
    for (const [decision, enrollmentIds] of byValue(before.map((one) => ({ ...one, value: one.state })))) {
      const outcome = await decideEnrollmentsAction({ enrollmentIds, decision });
      if (!outcome.ok) return no(outcome);
    }
    show({ title: t("done.back") });
  };
  const decide = async (enrollmentIds: string[], decision: Decision, reason = "") => {
    const outcome = await decideEnrollmentsAction({ enrollmentIds, decision, reason });
    if (!outcome.ok) return no(outcome);
    const { decided, before, promoted } = outcome.value;
    const title = t(`done.${told[decision]}`, { count: decided.length });
    show({ title, ...movedUp(promoted), ...undoing(() => backTo(before)) });
  };
  const cohortsBack = async (before: readonly { enrollmentId: string; cohort: string | null }[]) => {
    for (const [cohort, enrollmentIds] of byValue(before.map((one) => ({ ...one, value: one.cohort })))) {
      const outcome = await setCohortAction({ enrollmentIds, cohort });
      if (!outcome.ok) return no(outcome);
    }
    show({ title: t("done.back") });
  };
  const move = async (enrollmentIds: string[], cohort: string | null) => {
    const outcome = await setCohortAction({ enrollmentIds, cohort });
    if (!outcome.ok) return no(outcome);
    const { moved, before, promoted } = outcome.value;
    if (moved.length === 0) return show({ title: t("done.nothing"), tone: "info" });
    const title = t("done.moved", { count: moved.length });
    show({ title, ...movedUp(promoted), ...undoing(() => cohortsBack(before)) });
  };
  const restore = async (enrollmentIds: string[]) => {
    const outcome = await restoreEnrollments(enrollmentIds);
    if (!outcome.ok) return no(outcome);
    router.refresh();
    const { restored, accepted } = outcome.value;
    const waiting = restored.filter((one) => !accepted.includes(one)).length;
    show({
      title: t("done.restored", { count: restored.length }),
      ...(waiting > 0 ? { description: t("done.restoredWaiting", { count: waiting }) } : {}),
    });
  };
  const withdraw = async (enrollmentIds: string[]) => {
    const outcome = await withdrawEnrollments(enrollmentIds);
    if (!outcome.ok) return no(outcome);
    router.refresh();
    const { withdrawn, promoted } = outcome.value;
    if (withdrawn.length === 0) return show({ title: t("done.nothing"), tone: "info" });
    const title = t("done.withdrawn", { count: withdrawn.length });
    show({ title, ...movedUp(promoted), ...undoing(() => restore(withdrawn)) });
  };
  return { decide, move, withdraw, restore };
}

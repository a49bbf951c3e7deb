"use client";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import { useDoors } from "./roster-doors";

/** What can be done with those chosen: each says what it did, and cancelling can be taken back. */
export function useRosterActs() {
  const t = useTranslations("roster");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const doors = useDoors();
  const no = (refused: Parameters<typeof refusal>[0]) => {
    show({ title: refusal(refused), tone: "bad" });
  };
  const restore = async (registrationIds: string[]) => {
    const outcome = await doors.restore({ registrationIds });
    if (!outcome.ok) return no(outcome);
    show({ title: t("done.restored") });
  };
  const cancel = async (registrationIds: string[]) => {
    const outcome = await doors.cancel({ registrationIds });
    if (!outcome.ok) return no(outcome);
    const { cancelled, promoted } = outcome.value;
    show({
      title: t("done.cancelled", { count: cancelled.length }),
      ...(promoted.length > 0 ? { description: t("done.movedUp", { count: promoted.length }) } : {}),
      undo: { label: t("undo"), onUndo: () => void restore(cancelled) },
    });
  };
  const promote = async (registrationIds: string[]) => {
    const outcome = await doors.promote({ registrationIds });
    if (!outcome.ok) return no(outcome);
    show({ title: t("done.promoted", { count: outcome.value.promoted.length }) });
  };
  const reopen = async (registrationIds: string[]) => {
    const outcome = await doors.reopen({ registrationIds });
    if (!outcome.ok) return no(outcome);
    show({ title: t("done.reopened", { count: outcome.value.reopened.length }) });
  };
  const undoing = (ids: string[]) => ({ undo: { label: t("undo"), onUndo: () => void reopen(ids) } });
  const approve = async (registrationIds: string[]) => {
    const outcome = await doors.approve({ registrationIds });
    if (!outcome.ok) return no(outcome);
    const { approved, seated, waiting } = outcome.value;
    // Taking back a yes to a change would take the seat that was there before.
    const decided = [...seated, ...waiting];
    show({
      title: t("done.approved", { count: approved.length }),
      ...(waiting.length > 0 ? { description: t("done.approvedWaiting", { count: waiting.length }) } : {}),
      ...(decided.length > 0 ? undoing(decided) : {}),
    });
  };
  const reject = async (registrationIds: string[], reason: string) => {
    const outcome = await doors.reject({ registrationIds, reason });
    if (!outcome.ok) return no(outcome);
    const { rejected } = outcome.value;
    show({ title: t("done.rejected", { count: rejected.length }), ...undoing(rejected) });
  };
  const resend = async (registrationIds: string[]) => {
    const outcome = await doors.resend({ registrationIds });
    if (!outcome.ok) return no(outcome);
    const { recipients, unreachable } = outcome.value;
    show({
      title: t("done.resent", { count: recipients }),
      ...(unreachable > 0 ? { description: t("done.unreachable", { count: unreachable }), tone: "warn" } : {}),
    });
  };
  return { cancel, restore, promote, approve, reject, reopen, resend };
}

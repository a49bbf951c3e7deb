"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import type { Outcome } from "../../../core/refusal";
import { useMergeDoors } from "./merge-doors";

type Right = Record<string, "winner" | "loser">;

/** What can be done about two entries, each with its way back. */
export function useMergeActs(placeId: string) {
  const t = useTranslations("duplicates");
  const doors = useMergeDoors();
  const { refusal } = useRefusalWords();
  const show = useToast();
  const router = useRouter();
  const no = (outcome: Extract<Outcome<unknown>, { ok: false }>) => show({ title: refusal(outcome), tone: "bad" });

  const unmerge = async (mergeId: string) => {
    const outcome = await doors.unmerge({ placeId, mergeId });
    if (!outcome.ok) return no(outcome);
    const { inLine, changed } = outcome.value;
    const said = [
      ...(inLine.length > 0 ? [t("undoneInLine", { count: inLine.length })] : []),
      ...(changed.length > 0 ? [t("undoneChanged")] : []),
    ];
    router.refresh();
    return show({
      title: t("undone"),
      description: said.join(" ") || undefined,
      tone: said.length > 0 ? "warn" : "ok",
    });
  };
  const reopen = async (pairId: string) => {
    const outcome = await doors.reopen({ placeId, pairId });
    if (!outcome.ok) return no(outcome);
    return show({ title: t("reopened") });
  };
  const ignore = async (pairId: string, to?: string) => {
    const outcome = await doors.ignore({ placeId, pairId });
    if (!outcome.ok) return no(outcome);
    if (to) router.push(to);
    return show({ title: t("ignoredNow"), undo: { label: t("undo"), onUndo: () => void reopen(pairId) } });
  };
  const merge = async (pairId: string, winnerId: string, right: Right, to: string) => {
    const outcome = await doors.merge({ placeId, pairId, winnerId, right });
    if (!outcome.ok) return no(outcome);
    const { mergeId } = outcome.value;
    router.push(to);
    const undo = { label: t("undo"), onUndo: () => void unmerge(mergeId), seconds: 30 };
    return show({ title: t("joinedNow"), description: t("joinedText"), undo });
  };
  const find = async () => {
    const outcome = await doors.find({ placeId });
    if (!outcome.ok) return no(outcome);
    return show({ title: t("foundNow", { count: outcome.value.found }) });
  };
  return { merge, unmerge, ignore, reopen, find };
}

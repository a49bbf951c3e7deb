"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { useMergeActs } from "./use-merge-acts";

/** A press that takes its time. */
function usePending() {
  const [pending, setPending] = useState(false);
  const run = (work: () => Promise<unknown>) => {
    setPending(true);
    void work().finally(() => setPending(false));
  };
  return { pending, run };
}

/** Says that two are two, or takes it back. */
export function DecideButton({ placeId, pairId, state }: { placeId: string; pairId: string; state: string }) {
  const t = useTranslations("duplicates");
  const acts = useMergeActs(placeId);
  const { pending, run } = usePending();
  if (state === "ignored")
    return (
      <Button size="sm" icon="undo" pending={pending} onClick={() => run(() => acts.reopen(pairId))}>
        {t("reopen")}
      </Button>
    );
  return (
    <Button size="sm" variant="quiet" pending={pending} onClick={() => run(() => acts.ignore(pairId))}>
      {t("ignore")}
    </Button>
  );
}

/** Compares everybody anew. */
export function FindButton({ placeId }: { placeId: string }) {
  const t = useTranslations("duplicates");
  const acts = useMergeActs(placeId);
  const { pending, run } = usePending();
  return (
    <Button icon="search" pending={pending} onClick={() => run(acts.find)}>
      {t("find")}
    </Button>
  );
}

/** Takes a merge back. */
export function UndoButton({ placeId, mergeId, name }: { placeId: string; mergeId: string; name: string }) {
  const t = useTranslations("duplicates");
  const acts = useMergeActs(placeId);
  const { pending, run } = usePending();
  return (
    <Button
      size="sm"
      icon="undo"
      aria-label={t("undoOf", { name })}
      pending={pending}
      onClick={() => run(() => acts.unmerge(mergeId))}
    >
      {t("undoMerge")}
    </Button>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { useTrashUndo } from "../../events/components/trash-undo";
import { trashProgramAction } from "../actions";

/** Into the trash with its events, and back. */
export function ProgramTrash({ programId, base }: { programId: string; base: string }) {
  const t = useTranslations("programs");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const router = useRouter();
  const { restoreProgram } = useTrashUndo();
  const [pending, setPending] = useState(false);
  const restore = async () => {
    const outcome = await restoreProgram({ programId });
    if (outcome.ok) router.push(`${base}/programs/${programId}`);
  };
  const trash = async () => {
    setPending(true);
    const outcome = await trashProgramAction({ programId });
    setPending(false);
    if (!outcome.ok) return show({ title: refusal(outcome), tone: "bad" });
    show({
      title: t("trash.done", { count: outcome.value.eventIds.length }),
      undo: { label: t("trash.undo"), onUndo: () => void restore() },
    });
    router.push(`${base}/programs`);
  };
  return (
    <Button variant="danger" icon="trash" pending={pending} onClick={() => void trash()}>
      {t("trash.act")}
    </Button>
  );
}

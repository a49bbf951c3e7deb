"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { restoreEventAction } from "../actions";

/** Brings an event back from the trash. */
export function RestoreEvent({ eventId }: { eventId: string }) {
  const t = useTranslations("events");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [pending, setPending] = useState(false);
  const restore = async () => {
    setPending(true);
    const outcome = await restoreEventAction({ eventId });
    setPending(false);
    show(outcome.ok ? { title: t("trashed.restored") } : { title: refusal(outcome), tone: "bad" });
  };
  return (
    <Button size="sm" icon="undo" pending={pending} onClick={restore}>
      {t("trashed.restore")}
    </Button>
  );
}

"use client";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { retryLettersAction } from "../actions";

/** Tries letters again that did not go. */
export function RetryButton({ eventId, letterIds, label }: { eventId: string; letterIds: string[]; label: string }) {
  const t = useTranslations("eventLetters");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [pending, start] = useTransition();
  const retry = () =>
    start(async () => {
      const outcome = await retryLettersAction({ eventId, letterIds });
      if (outcome.ok) show({ title: t("retried", { count: outcome.value.retried }) });
      else show({ title: refusal(outcome), tone: "bad" });
    });
  return (
    <Button size="sm" pending={pending} onClick={retry}>
      {label}
    </Button>
  );
}

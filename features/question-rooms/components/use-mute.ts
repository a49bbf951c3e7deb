"use client";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { useToast } from "../../../components/ui/toast";
import { muteAction, unmuteAction } from "../actions";

/** Takes no more questions from somebody, or takes them again; a refusal is said aloud. */
export function useMute() {
  const { refusal } = useRefusalWords();
  const show = useToast();
  return async (registrationId: string, muted: boolean) => {
    const outcome = await reached((muted ? muteAction : unmuteAction)({ registrationId }));
    if (!outcome.ok) show({ title: refusal(outcome), tone: "warn" });
  };
}

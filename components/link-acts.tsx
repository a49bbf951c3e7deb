"use client";

import { type Refused, reached, useRefusalWords } from "./form-problems";
import { Button } from "./ui/button";
import { ConfirmDialog } from "./ui/confirm-dialog";
import { useToast } from "./ui/toast";

type Props = {
  url: string;
  words: Record<"copy" | "copied" | "revoke" | "revoked" | "revokeTitle" | "revokeText" | "cancel", string>;
  revoke: () => Promise<{ ok: true } | Refused>;
};

/** What can be done with a link that opens something to whoever has it: copied, and taken back after a question. */
export function LinkActs({ url, words, revoke }: Props) {
  const { refusal } = useRefusalWords();
  const show = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    show({ title: words.copied });
  };
  const takeBack = async () => {
    const outcome = await reached(revoke());
    show(outcome.ok ? { title: words.revoked } : { title: refusal(outcome), tone: "bad" });
  };
  return (
    <>
      <Button size="sm" icon="copy" onClick={copy}>
        {words.copy}
      </Button>
      <ConfirmDialog
        danger
        title={words.revokeTitle}
        confirmLabel={words.revoke}
        cancelLabel={words.cancel}
        trigger={
          <Button size="sm" variant="danger" icon="ban">
            {words.revoke}
          </Button>
        }
        onConfirm={takeBack}
      >
        {words.revokeText}
      </ConfirmDialog>
    </>
  );
}

"use client";
import { forgetOfflinePage } from "./offline-page";
import { Button } from "./ui/button";
import { cn } from "./ui/classes";
import { ConfirmDialog } from "./ui/confirm-dialog";

type Props = {
  /** What it keeps and how long; the question, what it means, and the two answers. */
  words: { keeps: string; title: string; text: string; forget: string; keep: string };
  /** Removes what the page keeps of people. */
  forget: () => Promise<void>;
  /** Where one goes then; nowhere: the page says itself that all is forgotten. */
  away?: string;
  className?: string;
};

/** What this device keeps of people, until when, and the way to remove it at once. */
export function ForgetDevice({ words, forget, away, className }: Props) {
  const all = async () => {
    await forget();
    await forgetOfflinePage();
    if (away) window.location.assign(away);
  };
  return (
    <div className={cn("border-t border-line pt-5", className)}>
      <p className="mb-3 max-w-prose text-sm text-soft">{words.keeps}</p>
      <ConfirmDialog
        title={words.title}
        confirmLabel={words.forget}
        cancelLabel={words.keep}
        danger
        trigger={
          <Button size="sm" variant="secondary" icon="trash">
            {words.forget}
          </Button>
        }
        onConfirm={all}
      >
        {words.text}
      </ConfirmDialog>
    </div>
  );
}

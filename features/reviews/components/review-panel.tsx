"use client";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button, IconButton } from "../../../components/ui/button";
import { Textarea } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { Field } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { commentAction, judgeAction, removeCommentAction } from "../actions";
import type { Verdict } from "../choices";

/** Says what the team thinks of a file, with the way back. */
export function useJudge(versionId: string | undefined, verdict: Verdict | null) {
  const t = useTranslations("submissions");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [, start] = useTransition();
  const judge = (review: Verdict | null) =>
    start(async () => {
      const outcome = await judgeAction({ versionId, review });
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      const undo = { label: ui("undo"), onUndo: () => judge(verdict) };
      show({ title: t("review.saved"), ...(verdict === "changes" ? {} : { undo }) });
    });
  return judge;
}

type AskProps = {
  group: { groupId: string; number: number; deliverableId: string | null };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** What a group has to change. */
export function AskDialog({ group, versionId, ...open }: AskProps & { versionId: string }) {
  const t = useTranslations("submissions.review");
  return (
    <WordsDialog
      {...open}
      title={t("askTitle", { number: group.number })}
      label={t("askWhat")}
      hint={t("askHint")}
      send={(body) => judgeAction({ versionId, review: "changes", body })}
    />
  );
}

/** A word to the group. */
export function CommentDialog({ group, ...open }: AskProps) {
  const t = useTranslations("submissions.comments");
  return (
    <WordsDialog
      {...open}
      title={t("write")}
      label={t("body")}
      hint={t("hint")}
      send={(body) => commentAction({ groupId: group.groupId, deliverableId: group.deliverableId, body })}
    />
  );
}

type WordsProps = {
  title: string;
  label: string;
  hint: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  send: (body: string) => Promise<{ ok: true } | Refused>;
};

/** A few words in a dialog; what was refused stays in it. */
function WordsDialog({ title, label, hint, open, onOpenChange: setOpen, send }: WordsProps) {
  const t = useTranslations("submissions");
  const ui = useTranslations("ui");
  const show = useToast();
  const { problem, refusal } = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await send(String(new FormData(event.currentTarget).get("body")));
    setBusy(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (!outcome.ok) return;
    setOpen(false);
    show({ title: t("review.saved") });
  };
  const first = refused?.fields?.body?.[0];
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      closeLabel={ui("close")}
      size="sm"
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
          <Button type="submit" form="words" variant="primary" pending={busy}>
            {t("comments.send")}
          </Button>
        </>
      }
    >
      <form id="words" onSubmit={submit}>
        <Field
          id="body"
          label={label}
          hint={hint}
          error={first ? problem(first) : refused && refusal(refused)}
          required
        >
          {(wiring) => <Textarea {...wiring} name="body" rows={4} maxLength={1_000} />}
        </Field>
      </form>
    </Dialog>
  );
}

/** Takes a word back, for the team. */
export function RemoveComment({ commentId }: { commentId: string }) {
  const t = useTranslations("submissions");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [busy, start] = useTransition();
  const remove = () =>
    start(async () => {
      const outcome = await removeCommentAction({ commentId });
      show(outcome.ok ? { title: t("comments.removed") } : { title: refusal(outcome), tone: "bad" });
    });
  return <IconButton icon="trash" size="sm" label={t("comments.remove")} onClick={remove} disabled={busy} />;
}

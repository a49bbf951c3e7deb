"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button, IconButton, LinkButton } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { TextareaField } from "../../../components/ui/field";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
import { useToast } from "../../../components/ui/toast";
import {
  cancelEventAction,
  finishEventAction,
  publishEventAction,
  reopenEventAction,
  trashEventAction,
  unpublishEventAction,
} from "../actions";
import { useTrashUndo } from "./trash-undo";

type Act = "publish" | "unpublish" | "cancel" | "finish" | "reopen" | "trash";
const actions = {
  publish: publishEventAction,
  unpublish: unpublishEventAction,
  cancel: cancelEventAction,
  finish: finishEventAction,
  reopen: reopenEventAction,
  trash: trashEventAction,
};
const takenBack: Partial<Record<Act, Act>> = { finish: "reopen", reopen: "finish" };

type EventActionsProps = {
  eventId: string;
  title: string;
  status: "draft" | "published" | "cancelled" | "finished";
  over: boolean;
  begun: boolean;
  /** Those who would be told of a cancellation. */
  registered: number;
  base: string;
};

/** What can be done with an event as a whole; what reaches other people asks first. */
export function EventActions({ eventId, title, status, over, begun, registered, base }: EventActionsProps) {
  const t = useTranslations("events");
  const run = useAct(eventId, title, base);
  const [asking, setAsking] = useState<Act>();
  const [reason, setReason] = useState("");
  useAsked(() => status === "draft" && setAsking("publish"));
  const edit = `${base}/events/${eventId}/edit`;
  const entry = (act: Act, icon: "undo" | "ban" | "check" | "trash", danger = false): MenuEntry => ({
    label: t(`acts.${act}`),
    icon,
    danger,
    onSelect: () => (takenBack[act] || act === "trash" ? void run(act) : setAsking(act)),
  });
  const entries: MenuEntry[] = [
    { label: t("acts.copy"), icon: "copy", href: `${base}/events/${eventId}/copy` },
    ...(status === "published" && !over ? [entry("unpublish", "undo")] : []),
    ...(status === "published" && begun && !over ? [entry("finish", "check")] : []),
    ...(status === "finished" ? [entry("reopen", "undo")] : []),
    "separator",
    ...(status === "published" && !over ? [entry("cancel", "ban", true)] : []),
    entry("trash", "trash", true),
  ];
  const confirm = async () => {
    const done = asking ? await run(asking, asking === "cancel" ? { reason } : {}) : true;
    return done ? undefined : false;
  };
  return (
    <>
      {status === "draft" && (
        <Button id="publish" variant="primary" icon="send" onClick={() => setAsking("publish")}>
          {t("acts.publish")}
        </Button>
      )}
      {status === "published" && over && (
        <Button id="finish" variant="primary" icon="check" onClick={() => void run("finish")}>
          {t("acts.finish")}
        </Button>
      )}
      <LinkButton href={edit} icon="pencil">
        {t("acts.edit")}
      </LinkButton>
      <Menu trigger={<IconButton icon="ellipsis" label={t("acts.more")} variant="secondary" />} entries={entries} />
      <ConfirmDialog
        open={asking !== undefined}
        onOpenChange={(open) => !open && setAsking(undefined)}
        title={asking ? t(`confirm.${asking}.title`, { title }) : ""}
        confirmLabel={asking ? t(`confirm.${asking}.do`, { count: registered }) : ""}
        cancelLabel={t("confirm.back")}
        danger={asking === "cancel"}
        onConfirm={confirm}
      >
        {asking && <p>{t(`confirm.${asking}.text`, { count: registered })}</p>}
        {asking === "cancel" && (
          <TextareaField
            id="cancel-reason"
            fieldClassName="mt-3"
            label={t("confirm.cancel.reason")}
            hint={t("confirm.cancel.reasonHint")}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </ConfirmDialog>
    </>
  );
}

/** The list of what is next leads to `#publish`: whoever follows it is asked at once. */
function useAsked(ask: () => void) {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const look = () => {
      if (location.hash !== "#publish") return;
      // Gone from the address, so that it can be followed again, and a page read again does not ask again.
      history.replaceState(history.state, "", location.pathname + location.search);
      latest.current();
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
}

/** Does it, says so, and offers to take it back where that is possible. Answers whether it was done. */
function useAct(eventId: string, title: string, base: string) {
  const t = useTranslations("events");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const router = useRouter();
  const { restoreEvents } = useTrashUndo();
  const undo = (work: () => Promise<unknown>) => ({ label: t("acts.undo"), onUndo: () => void work() });
  return async function act(which: Act, more: { reason?: string } = {}): Promise<boolean> {
    const outcome = await actions[which]({ eventId, ...more });
    if (!outcome.ok) {
      show({ title: refusal(outcome), tone: "bad" });
      return false;
    }
    const back = takenBack[which];
    const restore = async () => {
      await restoreEvents([eventId]);
      router.push(`${base}/events/${eventId}`);
    };
    show({
      title: t(`done.${which}`, { title }),
      ...(which === "trash" ? { undo: undo(restore) } : back ? { undo: undo(() => actions[back]({ eventId })) } : {}),
    });
    if (which === "trash") router.push(`${base}/events`);
    return true;
  };
}

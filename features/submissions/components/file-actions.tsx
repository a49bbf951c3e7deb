"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button, buttonClass, IconButton } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { Icon } from "../../../components/ui/icon";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
import { useToast } from "../../../components/ui/toast";
import { isShown } from "../../deliverables/rules";
import { ExtensionDialog } from "../../extensions/components/extension-dialog";
import type { Verdict } from "../../reviews/choices";
import { AskDialog, CommentDialog, useJudge } from "../../reviews/components/review-panel";
import { removeAction, restoreAction } from "../actions";
import { UploadBox, type UploadWords } from "./upload-box";

export type BoxFor = { words: UploadWords; accept: string; maxBytes: number };
type Version = { versionId: string; fileId: string; no: number; name: string };
/** What is handed in. */
type Thing = { deliverableId: string | null; title: string };

/** Removes and brings back, each with the way back. */
function useVersionDeeds() {
  const t = useTranslations("submissions");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [, start] = useTransition();
  const act = (deed: () => Promise<{ ok: true } | Refused>, title: string, undo?: () => void) =>
    start(async () => {
      const outcome = await deed();
      if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
      else show({ title, ...(undo ? { undo: { label: ui("undo"), onUndo: undo } } : {}) });
    });
  const restore = ({ versionId, no }: Version) => act(() => restoreAction({ versionId }), t("restoredNow", { no }));
  const remove = (version: Version) =>
    act(
      () => removeAction({ versionId: version.versionId }),
      t("removedNow", { no: version.no }),
      () => restore(version),
    );
  return { remove, restore };
}

type GroupFileActionsProps = {
  group: { groupId: string; number: number };
  thing: Thing;
  eventId: string;
  locale: string;
  latest?: Version | undefined;
  box: BoxFor;
  /** What the team thinks of the latest version. */
  verdict: Verdict | null;
  /** More time that was given, and whether it may be. */
  given: { untilAt: string; reason: string } | null;
  canExtend: boolean;
};

/** What the team does with a group's file: save it, send one for the group, and all of the menu. */
export function GroupFileActions({ group, thing, eventId, locale, latest, box, ...about }: GroupFileActionsProps) {
  const t = useTranslations("submissions");
  const ui = useTranslations("ui");
  const show = useToast();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { number } = group;
  return (
    <div className="flex flex-wrap items-center gap-2 lg:justify-end">
      {latest && <LookLink eventId={eventId} version={latest} />}
      {latest && (
        <a
          href={`/api/files/presentations/${latest.fileId}`}
          download
          className={buttonClass({ size: "sm" })}
          aria-label={`${t("download")}: ${t("version", { no: latest.no })}`}
        >
          <Icon name="download" className="size-[1.15em]" />
          {t("download")}
        </a>
      )}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button
            size="sm"
            icon="upload"
            variant={latest ? "quiet" : "secondary"}
            aria-label={`${t("uploadFor", { number })}: ${thing.title}`}
          >
            {t("upload")}
          </Button>
        }
        title={t("uploadFor", { number })}
        closeLabel={ui("close")}
      >
        <UploadBox
          groupId={group.groupId}
          deliverableId={thing.deliverableId}
          locale={locale}
          {...box}
          onDone={({ no, late }) => {
            setOpen(false);
            if (no) show({ title: late ? t("doneLate", { no }) : t("done", { no }) });
            router.refresh();
          }}
        />
      </Dialog>
      <GroupMenu group={group} thing={thing} latest={latest} {...about} />
    </div>
  );
}

type GroupMenuProps = Pick<GroupFileActionsProps, "group" | "thing" | "latest" | "verdict" | "given" | "canExtend">;

/** The review, words to the group, more time, and the trash. */
function GroupMenu({ group, thing, latest, verdict, given, canExtend }: GroupMenuProps) {
  const t = useTranslations("submissions");
  const [shown, setShown] = useState<"ask" | "comment" | "time">();
  const { remove } = useVersionDeeds();
  const judge = useJudge(latest?.versionId, verdict);
  const { number } = group;
  const ofFile: MenuEntry[] = latest
    ? [
        {
          label: t("review.accept"),
          icon: "check",
          disabled: verdict === "accepted",
          onSelect: () => judge("accepted"),
        },
        { label: t("review.ask"), icon: "pencil", onSelect: () => setShown("ask") },
        ...(verdict ? [{ label: t("review.clear"), icon: "undo" as const, onSelect: () => judge(null) }] : []),
        "separator",
      ]
    : [];
  const entries: MenuEntry[] = [
    ...ofFile,
    { label: t("comments.write"), icon: "message-circle", onSelect: () => setShown("comment") },
    ...(canExtend ? [{ label: t("extension.give"), icon: "clock" as const, onSelect: () => setShown("time") }] : []),
    ...(latest
      ? [
          "separator" as const,
          { label: t("remove"), icon: "trash" as const, danger: true, onSelect: () => remove(latest) },
        ]
      : []),
  ];
  const dialog = (name: typeof shown) => ({
    group: { ...group, deliverableId: thing.deliverableId },
    open: shown === name,
    onOpenChange: (open: boolean) => setShown(open ? name : undefined),
  });
  const what = latest ? t("more", { number, no: latest.no }) : t("moreGroup", { number });
  const label = `${what}: ${thing.title}`;
  return (
    <>
      <Menu trigger={<IconButton icon="ellipsis" size="sm" label={label} />} entries={entries} />
      {latest && <AskDialog {...dialog("ask")} versionId={latest.versionId} />}
      <CommentDialog {...dialog("comment")} />
      {canExtend && <ExtensionDialog key={given?.untilAt} {...dialog("time")} given={given} />}
    </>
  );
}

/** To the page that shows a file in the browser, for kinds that it can show. */
function LookLink({ eventId, version }: { eventId: string; version: Version }) {
  const t = useTranslations("submissions");
  const locale = useLocale();
  if (!isShown(version.name)) return null;
  return (
    <a
      href={`/${locale}/manage/events/${eventId}/files/${version.fileId}`}
      className={buttonClass({ size: "sm" })}
      aria-label={`${t("look")}: ${version.name}`}
    >
      <Icon name="eye" className="size-[1.15em]" />
      {t("look")}
    </a>
  );
}

type VersionProps = { number: number; eventId: string; version: Version; removed: boolean; canChange: boolean };

/** An earlier version: look at it, save it, or move it in and out of the trash. */
export function VersionActions({ number, eventId, version, removed, canChange }: VersionProps) {
  const t = useTranslations("submissions");
  const { remove, restore } = useVersionDeeds();
  if (removed)
    return canChange ? (
      <Button size="sm" icon="undo" onClick={() => restore(version)}>
        {t("restore")}
      </Button>
    ) : null;
  return (
    <div className="flex items-center gap-1">
      <LookLink eventId={eventId} version={version} />
      <a
        href={`/api/files/presentations/${version.fileId}`}
        download
        className={buttonClass({ size: "sm", variant: "quiet" })}
      >
        <Icon name="download" className="size-[1.15em]" />
        {t("download")}
      </a>
      {canChange && (
        <Menu
          trigger={<IconButton icon="ellipsis" size="sm" label={t("more", { number, no: version.no })} />}
          entries={[{ label: t("remove"), icon: "trash", danger: true, onSelect: () => remove(version) }]}
        />
      )}
    </div>
  );
}

"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "../../../components/ui/button";
import { Input } from "../../../components/ui/controls";
import { Icon } from "../../../components/ui/icon";
import { Menu } from "../../../components/ui/menu";
import type { MaterialEntry } from "./material-values";

export type MaterialDeeds = {
  onEdit: (entry: MaterialEntry) => void;
  onStep: (entry: MaterialEntry, by: -1 | 1) => void;
  onRemove: (entry: MaterialEntry) => void;
};

type MaterialRowProps = {
  entry: MaterialEntry;
  isFirst: boolean;
  isLast: boolean;
  deeds?: MaterialDeeds;
  /** Staff count what was given out. */
  onCount?: (entry: MaterialEntry, handedOut: number) => void;
};

const icons = { printed: "file-text", file: "paperclip", link: "link" } as const;

/** A line of what is handed out. */
export function MaterialRow({ entry, isFirst, isLast, deeds, onCount }: MaterialRowProps) {
  const t = useTranslations("materials");
  const { shown } = entry;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-surface px-4 py-3">
      <Icon name={icons[entry.kind]} className="size-5 shrink-0 text-soft" />
      <p className="min-w-0 flex-1">
        <bdi lang={shown.lang} className="font-semibold">
          {shown.title}
        </bdi>
        <span className="block text-sm break-all text-soft">
          {entry.kind === "printed" ? t("kind.printed") : entry.kind === "file" ? entry.fileName : entry.url}
        </span>
      </p>
      {entry.kind === "printed" && <Stock entry={entry} onCount={onCount} />}
      {deeds && (
        <Menu
          trigger={<IconButton icon="ellipsis" size="sm" label={t("menu", { title: shown.title })} />}
          entries={[
            { label: t("edit"), icon: "pencil", onSelect: () => deeds.onEdit(entry) },
            { label: t("up"), icon: "arrow-up", disabled: isFirst, onSelect: () => deeds.onStep(entry, -1) },
            { label: t("down"), icon: "arrow-down", disabled: isLast, onSelect: () => deeds.onStep(entry, 1) },
            "separator",
            { label: t("remove"), icon: "trash", danger: true, onSelect: () => deeds.onRemove(entry) },
          ]}
        />
      )}
    </li>
  );
}

/** How many were brought, given out and are left; the middle one to be counted on the day. */
function Stock({ entry, onCount }: Pick<MaterialRowProps, "entry" | "onCount">) {
  const t = useTranslations("materials");
  const { quantity, handedOut } = entry;
  const [typed, setTyped] = useState(handedOut?.toString() ?? "");
  const count = (event: FormEvent) => {
    event.preventDefault();
    if (/^\d{1,6}$/.test(typed)) onCount?.(entry, Number(typed));
  };
  return (
    <form
      onSubmit={count}
      className="figures flex flex-wrap items-center gap-2 text-sm max-sm:order-last max-sm:basis-full max-sm:ps-9"
    >
      {quantity !== null && (
        <span className="text-soft">{t("left", { count: Math.max(0, quantity - (handedOut ?? 0)) })}</span>
      )}
      {onCount && (
        <>
          <Input
            aria-label={t("countOf", { title: entry.shown.title })}
            inputMode="numeric"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="w-20"
          />
          <Button type="submit" size="sm" disabled={typed === (handedOut?.toString() ?? "")}>
            {t("count")}
          </Button>
        </>
      )}
    </form>
  );
}

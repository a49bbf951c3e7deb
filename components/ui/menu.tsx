"use client";

import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./classes";
import { Icon, type IconName } from "./icon";

type Look = { label: ReactNode; icon?: IconName; danger?: boolean; disabled?: boolean };

/** An action, a way to somewhere, or a rule between the two. */
export type MenuEntry =
  | (Look & { onSelect: () => void /** Ticked or not, for choices. */; checked?: boolean })
  | (Look & { href: string })
  | "separator"
  | { heading: ReactNode };

type MenuProps = {
  /** The button that opens it: `<Button icon="ellipsis">…</Button>` or `<IconButton …/>`. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: "start" | "center" | "end";
};

const itemClass = [
  "flex min-h-9 items-center gap-3 rounded-sm px-3 py-1.5 text-sm outline-none select-none pointer-coarse:min-h-11",
  "data-highlighted:bg-sunken data-disabled:text-faint",
].join(" ");

/** A list of actions behind a button. Arrows, first letters, Home and End work. */
export function Menu({ trigger, entries, align = "end" }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) max-w-80 min-w-48 overflow-y-auto rounded-md border border-line bg-raised p-1 text-ink lift outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other identity
              <Entry key={index} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === "separator") return <Base.Separator className="mx-1 my-1 h-px bg-line" />;
  if ("heading" in entry) return <p className="px-3 pt-2 pb-1 text-xs font-semibold text-faint">{entry.heading}</p>;
  const className = cn(itemClass, entry.danger && "text-bad data-highlighted:bg-bad-wash");
  const content = (
    <>
      {entry.icon && <Icon name={entry.icon} className={cn("size-4.5", !entry.danger && "text-soft")} />}
      <span className="min-w-0 flex-1">{entry.label}</span>
    </>
  );
  if ("href" in entry) {
    return (
      <Base.LinkItem className={className} closeOnClick render={<Link href={entry.href} />}>
        {content}
      </Base.LinkItem>
    );
  }
  if (entry.checked !== undefined) {
    return (
      <Base.CheckboxItem
        className={className}
        checked={entry.checked}
        onCheckedChange={entry.onSelect}
        disabled={entry.disabled}
      >
        {content}
        <Base.CheckboxItemIndicator className="text-accent">
          <Icon name="check" className="size-4" />
        </Base.CheckboxItemIndicator>
      </Base.CheckboxItem>
    );
  }
  return (
    <Base.Item className={className} onClick={entry.onSelect} disabled={entry.disabled}>
      {content}
    </Base.Item>
  );
}

import type { ReactNode } from "react";
import { cn } from "./classes";
import { Icon } from "./icon";

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Of those with the same name only one is open. */
  name?: string;
  className?: string;
};

/** More, when wanted: native details, no script. Never hides a consent text. */
export function Disclosure({ summary, children, open, name, className }: DisclosureProps) {
  return (
    <details open={open} name={name} className={cn("group border-b border-line", className)}>
      <summary className="flex min-h-12 list-none items-center justify-between gap-4 py-2 font-semibold [&::-webkit-details-marker]:hidden">
        {summary}
        <Icon name="chevron-down" className="size-4.5 text-soft transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}

type NativePopoverProps = {
  id: string;
  label: ReactNode;
  triggerClassName?: string;
  children: ReactNode;
  className?: string;
};

/** A sheet opened by a button without a script (popover): for a public page's map, QR code or small print. */
export function NativePopover({ id, label, triggerClassName, children, className }: NativePopoverProps) {
  return (
    <>
      <button type="button" popoverTarget={id} className={triggerClassName}>
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        className={cn(
          "drawer m-auto max-h-[90dvh] max-w-[calc(100vw-2rem)] overflow-y-auto rounded-xl border border-line bg-raised p-6 text-ink lift",
          className,
        )}
      >
        {children}
      </div>
    </>
  );
}

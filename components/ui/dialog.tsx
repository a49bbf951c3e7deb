"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cn } from "./classes";
import { Icon } from "./icon";

export const backdropClass =
  "fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0";

export const popupClass = [
  "fixed z-50 flex max-h-[calc(100dvh-2rem)] flex-col overflow-hidden border border-line bg-raised text-ink lift outline-none",
  "inset-x-3 bottom-3 rounded-xl sm:inset-x-auto sm:bottom-auto sm:start-1/2 sm:top-[12dvh] sm:max-h-[76dvh] sm:-translate-x-1/2",
  "transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0",
  "data-starting-style:translate-y-2 print:hidden",
].join(" ");

const widths = { sm: "sm:w-[26rem]", md: "sm:w-[34rem]", lg: "sm:w-[min(56rem,calc(100vw-4rem))]" };

type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The words on the cross. */
  closeLabel: string;
  /** The element that opens it, such as `<Button>…</Button>`; or none when `open` is held outside. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: keyof typeof widths;
  /** Buttons at the foot. A form's submit button may stand here with `form="its-id"`. */
  footer?: ReactNode;
  initialFocus?: ComponentProps<typeof Base.Popup>["initialFocus"];
  children?: ReactNode;
};

/** A window over the page for a small task. On a phone it rises from the foot. Escape and the cross close it. */
export function Dialog(props: DialogProps) {
  const {
    title,
    description,
    closeLabel,
    trigger,
    open,
    onOpenChange,
    size = "md",
    footer,
    initialFocus,
    children,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup initialFocus={initialFocus} className={cn(popupClass, widths[size])}>
          <div className="flex items-start justify-between gap-3 ps-5 pe-2 pt-3 pb-2 sm:ps-6">
            <div className="min-w-0 pt-1.5">
              <Base.Title className="text-lg font-bold">{title}</Base.Title>
              {description && <Base.Description className="mt-0.5 text-sm text-soft">{description}</Base.Description>}
            </div>
            <Base.Close
              aria-label={closeLabel}
              className="flex size-11 shrink-0 items-center justify-center rounded-md text-soft hover:bg-sunken"
            >
              <Icon name="x" />
            </Base.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5 sm:px-6">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 sm:px-6">{footer}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog it stands in: `<DialogClose render={<Button>…</Button>} />`. */
export const DialogClose = Base.Close;

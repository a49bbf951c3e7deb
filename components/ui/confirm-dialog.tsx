"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import { cn } from "./classes";
import { backdropClass, popupClass } from "./dialog";

type ConfirmDialogProps = {
  /** A question that names the thing. */
  title: ReactNode;
  /** What will happen, to whom, and whether it can be taken back. */
  children?: ReactNode;
  /** Verb, object and number: "86명에게 메일 보내기". Never "OK". */
  confirmLabel: ReactNode;
  cancelLabel: ReactNode;
  /** While it is being done. */
  pendingLabel?: ReactNode;
  danger?: boolean;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Closes afterwards; answer `false` to leave it open (then say why in `children`). */
  onConfirm: () => unknown | Promise<unknown>;
};

/** Only before what cannot be undone or reaches other people. Cancel has the focus first. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const setOpen = (next: boolean) => {
    if (pending) return;
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };
  const confirm = async () => {
    setPending(true);
    let done: unknown;
    try {
      done = await props.onConfirm();
    } finally {
      setPending(false);
    }
    if (done === false) return;
    setOwnOpen(false);
    props.onOpenChange?.(false);
  };
  return (
    <AlertDialog.Root open={props.open ?? ownOpen} onOpenChange={setOpen}>
      {props.trigger && <AlertDialog.Trigger render={props.trigger} />}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropClass} />
        <AlertDialog.Popup initialFocus={() => cancel.current} className={cn(popupClass, "sm:w-[28rem]")}>
          <div className="overflow-y-auto px-5 pt-5 pb-4 sm:px-6">
            <AlertDialog.Title className="text-lg font-bold">{props.title}</AlertDialog.Title>
            {props.children && (
              <AlertDialog.Description render={<div />} className="mt-2 text-soft">
                {props.children}
              </AlertDialog.Description>
            )}
          </div>
          <div className="flex flex-wrap justify-end gap-2 px-5 pb-5 max-sm:flex-col-reverse sm:px-6">
            <AlertDialog.Close ref={cancel} disabled={pending} render={<Button>{props.cancelLabel}</Button>} />
            <Button
              variant={props.danger ? "danger-filled" : "primary"}
              pending={pending}
              pendingText={props.pendingLabel}
              onClick={confirm}
            >
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

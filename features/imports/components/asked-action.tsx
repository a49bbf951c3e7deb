"use client";
import { useRouter } from "next/navigation";
import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { FieldError } from "../../../components/ui/controls";
import type { FormState } from "../../../core/web";

type AskedActionProps = Pick<ComponentProps<typeof Button>, "variant" | "size" | "icon" | "children"> & {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Sent along, unseen. */
  fields: Record<string, string>;
  pendingText?: ReactNode;
  ask: { title: ReactNode; text: ReactNode; confirm: ReactNode; cancel: ReactNode; danger?: boolean };
  /** Where to go when it is done. */
  next?: string;
  /** Fields of the form that are seen. */
  extra?: ReactNode;
};

/** A button that asks before it acts; without scripts it acts at once. */
export function AskedAction({ action, fields, ask, next, extra, pendingText, children, ...look }: AskedActionProps) {
  const [state, send, pending] = useActionState(action, {});
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const done = state.value !== undefined;
  useEffect(() => {
    if (done && next) router.push(next);
  }, [done, next, router]);
  return (
    <form ref={form} action={send} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {extra}
      <Button
        {...look}
        type="submit"
        pending={pending}
        pendingText={pendingText}
        onClick={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        {children}
      </Button>
      {state.problem && <FieldError>{state.problem}</FieldError>}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={ask.title}
        confirmLabel={ask.confirm}
        cancelLabel={ask.cancel}
        danger={ask.danger}
        onConfirm={() => form.current?.requestSubmit()}
      >
        {ask.text}
      </ConfirmDialog>
    </form>
  );
}

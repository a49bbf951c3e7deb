"use client";

import { Toast } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { cn } from "./classes";
import { Icon, type IconName } from "./icon";

type Kind = "ok" | "warn" | "bad" | "info";

type ToastOptions = {
  title: ReactNode;
  description?: ReactNode;
  tone?: Kind;
  /** Takes the act back. Stays 12 s or `seconds`, and as long as the pointer or the focus is on it. */
  undo?: { label: ReactNode; onUndo: () => void; seconds?: number };
};

/** Holds the toasts of a page; put once around manage pages. `label` names the region, `closeLabel` the cross. */
export function ToastProvider({
  label,
  closeLabel,
  children,
}: {
  label: string;
  closeLabel: string;
  children: ReactNode;
}) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          aria-label={label}
          className="fixed inset-x-3 bottom-3 z-60 flex flex-col gap-2 outline-none sm:inset-x-auto sm:end-6 sm:mb-3 in-[:root:has([data-bulk-bar])]:bottom-24 sm:w-96 print:hidden"
        >
          <Toasts closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** `const show = useToast(); show({ title, tone, undo: { label, onUndo } })`. Answers the toast's id. */
export function useToast(): (options: ToastOptions) => string {
  const manager = Toast.useToastManager();
  return ({ title, description, tone = "ok", undo }) => {
    const id: string = manager.add({
      title,
      description,
      type: tone,
      priority: tone === "bad" ? "high" : "low",
      timeout: undo ? (undo.seconds ?? 12) * 1_000 : tone === "bad" ? 0 : 6000,
      ...(undo
        ? {
            actionProps: {
              children: undo.label,
              onClick: () => {
                manager.close(id);
                undo.onUndo();
              },
            },
          }
        : {}),
    });
    return id;
  };
}

const looks: Record<Kind, { name: IconName; className: string }> = {
  ok: { name: "ok", className: "text-ok" },
  warn: { name: "warning", className: "text-warn" },
  bad: { name: "bad", className: "text-bad" },
  info: { name: "info", className: "text-info" },
};

function Toasts({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["down", "right"]}
      className="rounded-lg border border-line-strong bg-raised text-ink lift transition-opacity duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-3 py-2 ps-4 pe-1.5">
        <Icon {...looks[(toast.type ?? "info") as Kind]} />
        <div className="min-w-0 flex-1 py-1 text-sm">
          <Toast.Title className="font-semibold" />
          <Toast.Description className="text-soft" />
        </div>
        {toast.actionProps && <Toast.Action className={cn(buttonClass({ variant: "quiet", size: "sm" }))} />}
        <Toast.Close
          aria-label={closeLabel}
          className="flex size-9 shrink-0 items-center justify-center rounded-md text-soft hover:bg-sunken"
        >
          <Icon name="x" className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

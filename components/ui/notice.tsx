import type { ReactNode } from "react";
import { cn, type Tone } from "./classes";
import { Icon, type IconName } from "./icon";

type NoticeTone = Exclude<Tone, "neutral" | "accent">;

const looks: Record<NoticeTone, { className: string; icon: IconName }> = {
  ok: { className: "border-ok/40 bg-ok-wash [&>svg]:text-ok", icon: "ok" },
  warn: { className: "border-warn/40 bg-warn-wash [&>svg]:text-warn", icon: "warning" },
  bad: { className: "border-bad/40 bg-bad-wash [&>svg]:text-bad", icon: "bad" },
  info: { className: "border-info/40 bg-info-wash [&>svg]:text-info", icon: "info" },
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** "alert" interrupts a screen reader, "status" waits; neither when it was there from the start. */
  role?: "alert" | "status";
  className?: string;
};

/** A message in the flow of the page. */
export function Notice({ tone = "info", title, children, actions, role, className }: NoticeProps) {
  return (
    <div
      role={role}
      className={cn("flex items-start gap-3 rounded-md border px-4 py-3 text-ink", looks[tone].className, className)}
    >
      <Icon name={looks[tone].icon} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

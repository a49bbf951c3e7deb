import type { ReactNode } from "react";
import { cn, type Tone } from "./classes";
import { Icon, type IconName } from "./icon";

const looks: Record<Tone, { className: string; icon: IconName }> = {
  neutral: { className: "border-line bg-sunken text-soft", icon: "dot" },
  accent: { className: "border-accent/30 bg-accent-wash text-accent", icon: "star" },
  ok: { className: "border-ok/30 bg-ok-wash text-ok", icon: "check" },
  warn: { className: "border-warn/35 bg-warn-wash text-warn", icon: "clock" },
  bad: { className: "border-bad/30 bg-bad-wash text-bad", icon: "x" },
  info: { className: "border-info/30 bg-info-wash text-info", icon: "info" },
};

type BadgeProps = { tone?: Tone; icon?: IconName; children: ReactNode; className?: string };

/** A short label: a grade, a language, a kind. */
export function Badge({ tone = "neutral", icon, children, className }: BadgeProps) {
  return (
    <span
      className={cn(
        "inline-flex max-w-full items-center gap-1 rounded-sm wrap-break-word border px-1.5 py-px text-xs font-semibold",
        looks[tone].className,
        className,
      )}
    >
      {icon && <Icon name={icon} className="size-3.5" />}
      {children}
    </span>
  );
}

/** The state of a person or thing: colour, sign and word together, so that it reads in greyscale too. */
export function StatusPill({ tone = "neutral", icon, children, className }: BadgeProps) {
  return (
    <Badge
      tone={tone}
      icon={icon ?? looks[tone].icon}
      className={cn("rounded-full px-2 py-0.5 whitespace-nowrap", className)}
    >
      {children}
    </Badge>
  );
}

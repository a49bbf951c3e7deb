"use client";
import { cn } from "../../../components/ui/classes";
import { type Clock, clockText, leftOf, urgencyOf } from "../rules";
import { useServerNow } from "./use-live";

type Props = {
  clock: Clock;
  servedAt: number;
  offset: number;
  /** Said to screen readers: "Time left". */
  label: string;
  className?: string;
};

const looks = { calm: "", soon: "text-warn", over: "text-bad" };

/** The clock of whoever is on stage: counts down to an instant, warns in the last minute, then counts up with a plus. */
export function Countdown({ clock, servedAt, offset, label, className }: Props) {
  const now = useServerNow(servedAt, offset);
  const left = leftOf(clock, now);
  if (left === null) return null;
  const urgency = urgencyOf(left, clock.timer);
  return (
    <p
      role="timer"
      aria-label={label}
      data-urgency={urgency}
      className={cn("figures font-bold", looks[urgency], clock.timer === "paused" && "opacity-70", className)}
      suppressHydrationWarning
    >
      {clockText(left)}
    </p>
  );
}

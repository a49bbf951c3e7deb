import type { ReactNode } from "react";
import { cn } from "./classes";

type ProgressBarProps = {
  label: ReactNode;
  /** 0 to max; nothing when it is not known. */
  value?: number;
  max?: number;
  /** "24 / 30" or "3.2 MB / 10 MB". */
  text?: ReactNode;
  id: string;
  className?: string;
};

/** How far something is: a native progress element with its words. */
export function ProgressBar({ label, value, max = 100, text, id, className }: ProgressBarProps) {
  return (
    <div className={className}>
      <div className="mb-1 flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id}>{label}</label>
        {text && <span className="figures text-soft">{text}</span>}
      </div>
      <progress id={id} value={value} max={max} className={cn("progress h-2 w-full")} />
    </div>
  );
}

import type { ReactNode } from "react";
import { cn } from "./classes";
import { Icon, type IconName } from "./icon";

type StateProps = {
  icon?: IconName;
  title: ReactNode;
  /** One sentence. */
  children?: ReactNode;
  /** One primary action. */
  action?: ReactNode;
  className?: string;
};

/** A list with nothing in it yet: what will be here, and the one thing to do. */
export function EmptyState({ icon = "folder", title, children, action, className }: StateProps) {
  return (
    <div
      className={cn(
        "flex flex-col items-center rounded-lg border border-dashed border-line bg-surface px-6 py-12 text-center",
        className,
      )}
    >
      <Icon name={icon} className="mb-4 size-8 text-faint" />
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <div className="mt-1 max-w-prose text-soft">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Something went wrong: what, what to do, and the number to tell support. */
export function ErrorState({ title, children, action, reference, className }: StateProps & { reference?: ReactNode }) {
  return (
    <div
      role="alert"
      className={cn(
        "flex flex-col items-center rounded-lg border border-line bg-surface px-6 py-12 text-center",
        className,
      )}
    >
      <Icon name="warning" className="mb-4 size-8 text-bad" />
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <div className="mt-1 max-w-prose text-soft">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
      {reference && <p className="figures mt-4 text-sm text-faint">{reference}</p>}
    </div>
  );
}

/** Grey bars where words will come. Appears after 200 ms, so that a quick answer does not flash. */
export function Skeleton({ lines = 3, label, className }: { lines?: number; label?: string; className?: string }) {
  return (
    <div role="status" aria-label={label} className={cn("appear-late space-y-3", className)}>
      {Array.from({ length: lines }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
          key={index}
          className="h-5 animate-pulse rounded-sm bg-line/70"
          style={{ width: `${[100, 82, 93, 64][index % 4]}%` }}
        />
      ))}
    </div>
  );
}

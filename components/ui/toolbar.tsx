import type { ReactNode } from "react";
import { cn } from "./classes";

/** Search, filters and actions over a list. A `<form method="get">` around the filters keeps them in the URL. */
export function Toolbar({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cn("mb-4 flex flex-wrap items-end gap-3 print:hidden", className)}>{children}</div>;
}

type BulkBarProps = {
  /** "12명 선택", read out politely when it changes. */
  summary: ReactNode;
  /** "choose all 312 that match" and "clear". */
  more?: ReactNode;
  /** The actions on what is chosen. */
  children: ReactNode;
};

/** Stands at the foot of the window while rows are chosen. Render it only then. */
export function BulkBar({ summary, more, children }: BulkBarProps) {
  return (
    <div
      data-bulk-bar
      className="sticky bottom-3 z-20 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-raised px-4 py-2.5 lift print:hidden"
    >
      <p role="status" className="figures font-semibold">
        {summary}
      </p>
      {more && <div className="flex flex-wrap items-center gap-2 text-sm">{more}</div>}
      <div className="-mx-1 flex max-w-full items-center gap-2 overflow-x-auto p-1 *:shrink-0 sm:ms-auto">
        {children}
      </div>
    </div>
  );
}

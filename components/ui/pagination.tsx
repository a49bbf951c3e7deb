import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { cn } from "./classes";
import { Icon } from "./icon";

type PaginationProps = {
  /** Names the navigation. */
  label: string;
  /** "312명 중 51–100". */
  summary?: ReactNode;
  previous?: { href: string; label: ReactNode };
  next?: { href: string; label: ReactNode };
};

/** To the page before and the page after; nothing is drawn where there is none. */
export function Pagination({ label, summary, previous, next }: PaginationProps) {
  const step = cn(buttonClass({ size: "sm" }));
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
      <p className="figures text-sm text-soft">{summary}</p>
      <div className="flex gap-2">
        {previous && (
          <Link href={previous.href} rel="prev" className={step}>
            <Icon name="chevron-left" className="size-4" />
            {previous.label}
          </Link>
        )}
        {next && (
          <Link href={next.href} rel="next" className={step}>
            {next.label}
            <Icon name="chevron-right" className="size-4" />
          </Link>
        )}
      </div>
    </nav>
  );
}

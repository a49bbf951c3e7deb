import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./classes";

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: number | string };

/** Tabs that are links: each has its own address, Back works, no script is needed. */
export function Tabs({ label, tabs, className }: { label: string; tabs: readonly Tab[]; className?: string }) {
  return (
    <nav
      aria-label={label}
      className={cn("-mx-4 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0 print:hidden", className)}
    >
      <ul className="flex min-w-max gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cn(
                "-mb-px flex min-h-11 items-center gap-2 border-b-2 border-transparent px-3 text-sm font-semibold text-soft -outline-offset-2 hover:text-ink",
                tab.current && "border-accent text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="figures rounded-full bg-sunken px-1.5 text-xs text-soft">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

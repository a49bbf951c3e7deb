import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./classes";
import { Icon } from "./icon";

export type Crumb = { label: ReactNode; href?: string };

type PageHeaderProps = {
  title: ReactNode;
  /** One line under the title: what, when, where. */
  lead?: ReactNode;
  /** The way up; the last one is this page and has no link. */
  crumbs?: readonly Crumb[];
  /** Names the crumbs for screen readers. */
  crumbsLabel?: string;
  /** A status pill or such beside the title. */
  badge?: ReactNode;
  /** Buttons, at most one of them primary. */
  actions?: ReactNode;
  /** Tabs under the title. */
  children?: ReactNode;
};

/** The head of a manage page. Holds the page's only h1. */
export function PageHeader({ title, lead, crumbs, crumbsLabel, badge, actions, children }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {crumbs && crumbs.length > 0 && <Crumbs label={crumbsLabel} crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-full">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-bold">{title}</h1>
            {badge}
          </div>
          {lead && <p className="mt-1 max-w-prose text-soft">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {children && <div className="mt-5">{children}</div>}
    </header>
  );
}

/** The way from the top to this page; on a phone only the step up. */
export function Crumbs({ crumbs, label }: { crumbs: readonly Crumb[]; label?: string }) {
  const up = crumbs.findLastIndex((crumb) => crumb.href);
  return (
    <nav aria-label={label} className="mb-2 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm text-soft">
        {crumbs.map((crumb, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of crumbs is their identity
            key={index}
            className={cn("flex min-w-0 items-center gap-1", index !== up && "max-sm:hidden")}
          >
            {index === up && <Icon name="chevron-left" className="size-4 text-faint sm:hidden" />}
            {index > 0 && <Icon name="chevron-right" className="size-3.5 text-faint max-sm:hidden" />}
            {crumb.href ? (
              <Link
                href={crumb.href}
                className="inline-block py-1 max-sm:py-2.5 underline-offset-4 hover:text-ink hover:underline"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="py-1">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

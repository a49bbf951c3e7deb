"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "../../../components/ui/icon";

type EventBarProps = {
  /** The event's own page. */
  href: string;
  title: string;
  lang: string;
  program?: { href: string; title: string };
  when: string;
  /** Names the way for screen readers. */
  label: string;
  /** The status. */
  children: ReactNode;
};

/** Which event a page belongs to; on the event's own page the heading says it. */
export function EventBar({ href, title, lang, program, when, label, children }: EventBarProps) {
  const own = usePathname() === href;
  return (
    <nav aria-label={label} className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft print:hidden">
      {program && (
        <Link href={program.href} className="py-1 hover:text-ink hover:underline">
          {program.title}
        </Link>
      )}
      {program && !own && <Icon name="chevron-right" className="size-3.5 text-faint" />}
      {!own && (
        <Link href={href} lang={lang} className="py-1 font-semibold text-ink hover:underline">
          {title}
        </Link>
      )}
      {children}
      {!own && <span className="figures">{when}</span>}
    </nav>
  );
}

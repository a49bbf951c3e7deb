import Link from "next/link";
import type { ReactNode } from "react";
import { ManageNav, type NavSection } from "./manage-nav";
import { buttonClass } from "./ui/button";
import { cn } from "./ui/classes";
import { Icon } from "./ui/icon";
import { Logo } from "./ui/logo";
import { SkipLink } from "./ui/skip-link";

type ManageShellProps = {
  home: { href: string; name: string };
  sections: readonly NavSection[];
  words: { skip: string; navigation: string; openMenu: string; closeMenu: string };
  /** Over the navigation: which series or event we are in. */
  switcher?: ReactNode;
  /** In the top bar: the search button. */
  search?: ReactNode;
  /** In the top bar at the end: language, theme, the person's menu. */
  account?: ReactNode;
  /** At the foot of the sidebar: help, always in the same place. */
  help?: ReactNode;
  /** Across the top: "this is a demonstration", "the event runs now". */
  banner?: ReactNode;
  children: ReactNode;
};

const drawerId = "manage-menu";

/** The frame of every manage page: sidebar on a desk, drawer (native popover) on a phone, one main. */
export function ManageShell({
  home,
  sections,
  words,
  switcher,
  search,
  account,
  help,
  banner,
  children,
}: ManageShellProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] print:block">
      <SkipLink>{words.skip}</SkipLink>
      <aside
        id={drawerId}
        popover="auto"
        aria-label={home.name}
        className={cn(
          "drawer m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col overflow-y-auto border-e border-line bg-surface text-ink open:flex",
          "lg:sticky lg:inset-auto lg:top-0 lg:flex lg:w-auto lg:max-w-none lg:self-start print:hidden",
        )}
      >
        <div className="flex h-16 shrink-0 items-center justify-between ps-5 pe-2">
          <Link href={home.href} className="rounded-sm py-1">
            <Logo name={home.name} />
          </Link>
          <button
            type="button"
            popoverTarget={drawerId}
            popoverTargetAction="hide"
            aria-label={words.closeMenu}
            className={cn(buttonClass({ variant: "quiet" }), "size-11 p-0 text-soft lg:hidden")}
          >
            <Icon name="x" />
          </button>
        </div>
        {switcher && <div className="px-3 pb-4">{switcher}</div>}
        <div className="flex-1 px-2 pb-6">
          <ManageNav label={words.navigation} sections={sections} drawerId={drawerId} />
        </div>
        {help && <div className="border-t border-line p-3">{help}</div>}
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-paper px-3 sm:px-6 lg:h-16 lg:px-8 print:hidden">
          <button
            type="button"
            popoverTarget={drawerId}
            aria-label={words.openMenu}
            className={cn(buttonClass({ variant: "quiet" }), "-ms-1 size-11 p-0 text-ink lg:hidden")}
          >
            <Icon name="menu" />
          </button>
          <div className="min-w-0 flex-1">{search}</div>
          <div className="flex items-center gap-1">{account}</div>
        </header>
        {banner}
        <main
          id="main"
          tabIndex={-1}
          className="w-full max-w-page flex-1 px-4 py-6 outline-none sm:px-6 lg:px-8 lg:py-8 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  );
}

"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "./ui/classes";
import { Icon, type IconName } from "./ui/icon";

export type NavItem = { href: string; label: string; icon?: IconName; count?: number | string };
export type NavSection = { title?: string; items: readonly NavItem[] };

/** The item whose address is the longest beginning of this page's address. */
export function currentHref(pathname: string, sections: readonly NavSection[]): string | undefined {
  const hrefs = sections.flatMap((section) => section.items.map((item) => item.href));
  return hrefs
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The sidebar's links; marks where we are and closes the drawer of a phone after a choice. */
export function ManageNav({
  label,
  sections,
  drawerId,
}: {
  label: string;
  sections: readonly NavSection[];
  drawerId: string;
}) {
  const current = currentHref(usePathname() ?? "", sections);
  const closeDrawer = () => {
    const drawer = document.getElementById(drawerId);
    if (drawer?.matches(":popover-open")) drawer.hidePopover();
  };
  return (
    <nav aria-label={label} className="space-y-6">
      {sections.map((section, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of the sections is fixed
          key={index}
        >
          {section.title && <p className="mb-1 px-3 text-xs font-semibold text-faint">{section.title}</p>}
          <ul className="space-y-px">
            {section.items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} current={item.href === current} onClick={closeDrawer} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavLink({ item, current, onClick }: { item: NavItem; current: boolean; onClick: () => void }) {
  return (
    <Link
      href={item.href}
      onClick={onClick}
      aria-current={current ? "page" : undefined}
      className={cn(
        "flex min-h-9 items-center gap-3 rounded-md px-3 py-1.5 text-sm text-soft hover:bg-sunken hover:text-ink pointer-coarse:min-h-11",
        current && "bg-accent-wash font-semibold text-accent hover:bg-accent-wash hover:text-accent",
      )}
    >
      {item.icon && <Icon name={item.icon} className="size-4.5" />}
      <span className="min-w-0 flex-1">{item.label}</span>
      {item.count !== undefined && <span className="figures text-xs text-faint">{item.count}</span>}
    </Link>
  );
}

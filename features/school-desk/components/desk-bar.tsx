"use client";

import { usePathname } from "next/navigation";
import { Tabs } from "../../../components/ui/tabs";

type DeskBarProps = {
  base: string;
  /** Names the pages for screen readers. */
  label: string;
  title: string;
  lang: string;
  /** When, where, who organizes. */
  about: readonly string[];
  school: string;
  /** Pages of the desk: path below the base, and its name. */
  tabs: Record<string, string>;
};

/** The event, one's school, and the pages of the desk; over every one of them. */
export function DeskBar({ base, label, title, lang, about, school, tabs }: DeskBarProps) {
  const path = usePathname().slice(base.length);
  const isAt = (tab: string) =>
    tab === "" ? !/^\/(import|attendance|groups|documents)/.test(path) : path.startsWith(tab);
  return (
    <div className="mb-6">
      <p className="text-lg font-bold" lang={lang}>
        {title}
      </p>
      <p className="figures text-sm text-soft">
        {about.map((one) => (
          <span key={one} className="me-3 inline-block">
            {one}
          </span>
        ))}
      </p>
      <p className="mt-1 mb-3 font-semibold text-accent">{school}</p>
      <Tabs
        label={label}
        tabs={Object.entries(tabs).map(([tab, name]) => ({ href: `${base}${tab}`, label: name, current: isAt(tab) }))}
      />
    </div>
  );
}

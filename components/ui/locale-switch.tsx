import { cn } from "./classes";
import { Icon } from "./icon";

/** `label` is the language's own name, `href` this same page in it. */
export type LocaleLink = { locale: string; label: string; href: string; current?: boolean };

/** Languages in a native disclosure: works without a script, keeps the page. */
export function LocaleSwitch({
  label,
  locales,
  className,
}: {
  label: string;
  locales: readonly LocaleLink[];
  className?: string;
}) {
  const current = locales.find((entry) => entry.current);
  return (
    <details className={cn("group relative", className)}>
      <summary
        aria-label={current ? `${label}: ${current.label}` : label}
        className="flex min-h-11 list-none items-center gap-1.5 rounded-md px-2 text-sm font-medium text-soft hover:text-ink [&::-webkit-details-marker]:hidden"
      >
        <Icon name="languages" className="size-4.5" />
        <span lang={current?.locale}>{current?.label ?? label}</span>
        <Icon name="chevron-down" className="size-4 group-open:rotate-180" />
      </summary>
      <ul className="absolute end-0 z-40 mt-1 min-w-40 rounded-md border border-line bg-raised p-1 lift">
        {locales.map((entry) => (
          <li key={entry.locale}>
            <a
              href={entry.href}
              lang={entry.locale}
              hrefLang={entry.locale}
              aria-current={entry.current ? "true" : undefined}
              className="flex min-h-11 items-center justify-between gap-3 rounded-sm px-3 text-sm hover:bg-sunken aria-[current]:font-semibold"
            >
              {entry.label}
              {entry.current && <Icon name="check" className="size-4 text-accent" />}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

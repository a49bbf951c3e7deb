import type { ReactNode } from "react";
import { cn } from "./ui/classes";
import { Logo } from "./ui/logo";
import { SkipLink } from "./ui/skip-link";

type PublicShellProps = {
  home: { href: string; name: string };
  words: { skip: string; footer: string };
  /** At the end of the header: LocaleSwitch. */
  locale?: ReactNode;
  /** A few links in the header; seldom more than two. */
  links?: readonly { href: string; label: string }[];
  /** Who runs this site, privacy, contact. */
  footerLinks?: readonly { href: string; label: string }[];
  footerNote?: ReactNode;
  /** "reading" holds a line of text (42rem), "page" a list (72rem), "full" goes to the edges. */
  width?: "reading" | "page" | "full";
  children: ReactNode;
};

const widths = { reading: "max-w-prose px-5", page: "max-w-page px-5 sm:px-8", full: "" };

/** The frame of public and student pages. Nothing in it needs a script. */
export function PublicShell({
  home,
  words,
  locale,
  links,
  footerLinks,
  footerNote,
  width = "page",
  children,
}: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{words.skip}</SkipLink>
      <header className="print:hidden">
        <div className="mx-auto flex min-h-16 max-w-page flex-wrap items-center gap-x-5 px-5 sm:px-8">
          <a href={home.href} className="me-auto min-w-0 rounded-sm py-1">
            <Logo name={home.name} />
          </a>
          {links?.map((link) => (
            <a
              key={link.href}
              href={link.href}
              className="py-2.5 text-sm font-medium text-soft underline-offset-4 hover:text-ink hover:underline"
            >
              {link.label}
            </a>
          ))}
          {locale}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={cn("mx-auto w-full flex-1 outline-none", widths[width], width !== "full" && "py-8 sm:py-12")}
      >
        {children}
      </main>
      <footer className="mt-12 border-t border-line print:hidden">
        <div className="mx-auto flex max-w-page flex-wrap items-baseline justify-between gap-x-8 gap-y-2 px-5 py-8 text-sm text-soft sm:px-8">
          <div className="max-w-prose">{footerNote}</div>
          {footerLinks && footerLinks.length > 0 && (
            <nav aria-label={words.footer}>
              <ul className="flex flex-wrap gap-x-5">
                {footerLinks.map((link) => (
                  <li key={link.href}>
                    <a
                      href={link.href}
                      className="inline-block py-1.5 underline-offset-4 hover:text-ink hover:underline"
                    >
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </footer>
    </div>
  );
}

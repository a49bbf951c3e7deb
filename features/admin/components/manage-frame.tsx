"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ManageShell } from "../../../components/manage-shell";
import { type Command, CommandPalette } from "../../../components/ui/command-palette";
import type { IconName } from "../../../components/ui/icon";
import { LocaleSwitch } from "../../../components/ui/locale-switch";
import { type Theme, ThemeToggle } from "../../../components/ui/theme-toggle";
import { ToastProvider } from "../../../components/ui/toast";
import { eventPages, eventParts, type Held, mainPagesFor, pagesFor, standingAt } from "../rules";
import { AccountMenu } from "./account-menu";
import { type EventChoice, EventSwitcher } from "./event-switcher";

type ManageFrameProps = {
  locale: string;
  /** All languages, each called by its own name. */
  languages: readonly { locale: string; label: string }[];
  theme: Theme;
  account: { name: string; email: string };
  /** Of one's own events, the latest; others are found by typing. */
  events: readonly EventChoice[];
  held: Held;
  /** Whether one acts for a school as a teacher. */
  hasSchool: boolean;
  findEvents: (typed: string) => Promise<readonly EventChoice[]>;
  /** People of an event, for those who may know them. */
  findPeople: (eventId: string, typed: string) => Promise<readonly PersonChoice[]>;
  banner?: ReactNode;
  children: ReactNode;
};

type PersonChoice = { registrationId: string; name: string; hint: string };

/** The event of the page in sight, by its address. */
const eventIn = (pathname: string) => /\/manage\/events\/([0-9a-f-]{36})(?=\/|$)/.exec(pathname)?.[1];

/** Navigation, switcher, search and the person's menu around every manage page. */
export function ManageFrame(props: ManageFrameProps) {
  const t = useTranslations("manage");
  const pathname = usePathname();
  const base = `/${props.locale}/manage`;
  const eventId = eventIn(pathname);
  const pages = usePages(base, eventId, props);
  const words = {
    skip: t("skip"),
    navigation: t("navigation"),
    openMenu: t("openMenu"),
    closeMenu: t("closeMenu"),
  };
  return (
    <ToastProvider label={t("messages")} closeLabel={t("close")}>
      <ManageShell
        home={{ href: base, name: t("appName") }}
        words={words}
        sections={pages}
        switcher={<EventSwitcher base={base} pathname={pathname} eventId={eventId} events={props.events} />}
        search={<Palette {...props} pages={pages} base={base} eventId={eventId} />}
        account={
          <>
            <Languages {...props} pathname={pathname} />
            <AccountMenu
              name={props.account.name}
              email={props.account.email}
              accountHref={`${base}/account`}
              locale={props.locale}
            >
              <ThemeToggle
                theme={props.theme}
                label={t("theme.label")}
                words={{ system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
              />
            </AccountMenu>
          </>
        }
        banner={props.banner}
      >
        {props.children}
      </ManageShell>
    </ToastProvider>
  );
}

type Section = { title?: string; items: { href: string; label: string; icon: IconName }[] };

function usePages(base: string, eventId: string | undefined, { events, held, hasSchool }: ManageFrameProps): Section[] {
  const t = useTranslations("manage");
  const all = mainPagesFor(held, hasSchool).map((page) => ({
    href: `${base}${page.path}`,
    label: t(`pages.${page.key}`),
    icon: page.icon,
  }));
  if (!eventId) return [{ items: all }];
  const event = events.find((one) => one.eventId === eventId);
  const standing = standingAt(held, event ? [eventId, event.programId] : "anywhere");
  const found = pagesFor(eventPages, standing);
  const inEvent = eventParts.map((part) => ({
    title: t(`eventParts.${part}`),
    items: found
      .filter((page) => page.part === part)
      .map((page) => ({
        href: `${base}/events/${eventId}${page.path}`,
        label: t(`eventPages.${page.key}`),
        icon: page.icon,
      })),
  }));
  return [...inEvent.filter(({ items }) => items.length > 0), { title: t("everything"), items: all }];
}

type PaletteProps = ManageFrameProps & { pages: Section[]; base: string; eventId: string | undefined };

function Palette({ pages, base, events, held, eventId, findEvents, findPeople }: PaletteProps) {
  const t = useTranslations("manage");
  const near = events.slice(0, 20);
  const known = new Set(near.map((event) => event.eventId));
  const commandOf = (event: EventChoice): Command => ({
    id: event.eventId,
    label: event.title,
    also: event.also,
    hint: event.when,
    href: `${base}/events/${event.eventId}`,
    icon: "calendar",
    group: t("palette.events"),
  });
  const make = (key: "newEvent" | "newProgram", path: string): Command => ({
    id: key,
    label: t(`palette.${key}`),
    href: `${base}/${path}`,
    icon: "plus",
    group: t("palette.new"),
  });
  const commands: Command[] = [
    ...pages.flatMap((section) =>
      section.items.map((item) => ({ ...item, id: item.href, group: section.title ?? t("palette.pages") })),
    ),
    ...(standingAt(held, "anywhere") === "lead" ? [make("newEvent", "events/new")] : []),
    ...(standingAt(held, []) === "lead" ? [make("newProgram", "programs/new")] : []),
    ...near.map(commandOf),
  ];
  const find = async (typed: string) => {
    const [found, people] = await Promise.all([findEvents(typed), eventId ? findPeople(eventId, typed) : []]);
    const persons = people.map((person) => ({
      id: person.registrationId,
      label: person.name,
      hint: person.hint,
      href: `${base}/events/${eventId}/roster/${person.registrationId}`,
      icon: "user" as const,
      group: t("palette.people"),
    }));
    return [...persons, ...found.filter((event) => !known.has(event.eventId)).map(commandOf)];
  };
  const words = {
    title: t("palette.title"),
    placeholder: t("palette.placeholder"),
    empty: t("palette.empty"),
    open: t("palette.open"),
    results: t("palette.results"),
  };
  return <CommandPalette commands={commands} find={find} words={words} shortcut="Ctrl K" />;
}

function Languages({ languages, locale, pathname }: ManageFrameProps & { pathname: string }) {
  const t = useTranslations("manage");
  const search = useSearchParams().toString();
  const rest = pathname.replace(/^\/[a-z]{2}(?=\/|$)/, "") + (search ? `?${search}` : "");
  return (
    <LocaleSwitch
      label={t("language")}
      locales={languages.map((one) => ({
        locale: one.locale,
        label: one.label,
        href: `/${one.locale}${rest}`,
        current: one.locale === locale,
      }))}
    />
  );
}

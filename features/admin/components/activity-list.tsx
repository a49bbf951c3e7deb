import Link from "next/link";
import { inLanguage, type Locale, type Words, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { ActivityRow } from "../queries";
import { sentence } from "./sentence";

type Note = Record<string, unknown>;

const told = (value: unknown, t: Words, zone: string, locale: Locale): string => {
  if (value === null || value === undefined || value === "") return t("admin.activity.nothing");
  if (typeof value === "boolean") return value ? t("ui.yes") : t("ui.no");
  const at = typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : undefined;
  return at ? moment(at, zone, locale) : String(value);
};

/** "80 → 100": what a change was from and to, for the few columns the trail keeps. */
function Changes({ note, locale, zone }: { note: Note; locale: Locale; zone: string }) {
  const t = words(locale);
  const pairs = Object.entries((note.told ?? {}) as Record<string, [unknown, unknown]>);
  const others = Array.isArray(note.changed) ? note.changed.filter((key) => !pairs.some(([told]) => told === key)) : [];
  const label = (key: string) => {
    const path = `events.fields.${key}` as Parameters<Words>[0];
    return t.has(path) ? t(path) : key;
  };
  if (pairs.length + others.length === 0) return null;
  return (
    <span className="block text-sm text-soft">
      {[
        ...pairs.map(
          ([key, [was, is]]) => `${label(key)}: ${told(was, t, zone, locale)} → ${told(is, t, zone, locale)}`,
        ),
        ...others.map((key) => label(String(key))),
      ].join(" · ")}
    </span>
  );
}

function whoDid(row: ActivityRow, t: Words): string {
  if (row.actorName) return row.actorName;
  const kinds = ["anonymous", "person", "key", "link", "system"] as const;
  return t(`admin.activity.kinds.${kinds.find((kind) => kind === row.actorKind) ?? "system"}`);
}

type ActivityListProps = { rows: readonly ActivityRow[]; locale: Locale; zone: string; withPlace?: boolean };

/** Who did what and when, the latest first. `withPlace` also names the event or programme. */
export function ActivityList({ rows, locale, zone, withPlace }: ActivityListProps) {
  const t = words(locale);
  return (
    <ol className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.activityId} className="gap-x-6 py-2.5 sm:grid sm:grid-cols-[1fr_auto]">
          <p className="min-w-0">
            <span className="font-semibold">{whoDid(row, t)}</span> <span className="text-faint">·</span>{" "}
            {sentence(t, row.name, row.note)}
            <Changes note={row.note} locale={locale} zone={zone} />
            {withPlace && <Place row={row} locale={locale} />}
          </p>
          <time dateTime={row.at.toISOString()} className="figures text-sm text-soft">
            {moment(row.at, zone, locale)}
          </time>
        </li>
      ))}
    </ol>
  );
}

function Place({ row, locale }: { row: ActivityRow; locale: Locale }) {
  const title = row.eventTitle ?? row.programTitle;
  if (!title) return null;
  const { text, lang } = inLanguage(title, locale, row.languages ?? []);
  const path = row.eventTitle ? `events/${row.eventId}` : `programs/${row.programId}`;
  return (
    <Link href={`/${locale}/manage/${path}`} lang={lang} className="block text-sm text-soft hover:underline">
      {text}
    </Link>
  );
}

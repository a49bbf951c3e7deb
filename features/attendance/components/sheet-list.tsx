import Link from "next/link";
import { StatusPill } from "../../../components/ui/badge";
import { LinkButton } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { inLanguage, type Locale, type Words, words } from "../../../core/i18n";
import { span } from "../../../core/time";
import type { SheetRow } from "../queries";
import { looks } from "./status-mark";

const inks = { ok: "text-ok", warn: "text-warn", bad: "text-bad", info: "text-info", neutral: "text-soft" };
const signs = [
  ["present", "present"],
  ["late", "late"],
  ["leftEarly", "left_early"],
  ["absent", "absent"],
  ["excused", "excused"],
  ["unmarked", "unmarked"],
] as const;

/** For so long after its end people may still be in the room. */
const hour = 3_600_000;

type Inside = { sheetId: string; listed: number; self: number; walkIns: number };
type SheetListProps = {
  locale: Locale;
  path: string;
  sheets: SheetRow[];
  /** How many are in the room at each of them. */
  inside: readonly Inside[];
  now: Date;
};

/** The sheets of an event: what it is, when, how far, who is in the room, and the way in. */
export function SheetList({ locale, path, sheets, inside, now }: SheetListProps) {
  const t = words(locale);
  return (
    <ul className="space-y-3">
      {sheets.map((sheet) => {
        const { text, lang } = inLanguage(sheet.title, locale, sheet.languages);
        const taking = sheet.state !== "closed" && now >= sheet.startsAt;
        return (
          <li key={sheet.sheetId} className="rounded-lg border border-line bg-surface px-4 py-4 sm:px-6">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
              <div className="min-w-0 flex-1 basis-64">
                <h2 className="text-lg font-bold" lang={lang}>
                  <Link href={`${path}/${sheet.sheetId}`} className="hover:underline">
                    {text}
                  </Link>
                </h2>
                <p className="figures text-sm text-soft">
                  {span(sheet.startsAt, sheet.endsAt, sheet.timeZone, locale)}
                </p>
                <p className="mt-2">
                  <State sheet={sheet} now={now} t={t} />
                </p>
              </div>
              <div className="flex flex-wrap gap-2">
                {sheet.settings.selfCheckIn && (
                  <LinkButton href={`${path}/${sheet.sheetId}/code`} icon="monitor">
                    {t("selfCheckIn.toCode")}
                  </LinkButton>
                )}
                <LinkButton
                  href={`${path}/${sheet.sheetId}`}
                  variant={taking && sheet.counts.unmarked > 0 ? "primary" : "secondary"}
                  icon={taking ? "clipboard-list" : "eye"}
                >
                  {t(taking ? "attendance.open" : "attendance.view")}
                </LinkButton>
              </div>
            </div>
            {sheet.state !== "closed" && now.getTime() < sheet.endsAt.getTime() + hour && (
              <InTheRoom inside={inside.find((one) => one.sheetId === sheet.sheetId)} t={t} />
            )}
            <Counts counts={sheet.counts} t={t} />
          </li>
        );
      })}
    </ul>
  );
}

function State({ sheet, now, t }: { sheet: SheetRow; now: Date; t: Words }) {
  const { unmarked, total } = sheet.counts;
  if (sheet.state === "closed") return <StatusPill icon="lock">{t("attendance.states.closed")}</StatusPill>;
  if (total === 0) return null;
  if (sheet.overdue)
    return (
      <StatusPill tone="bad" icon="warning">
        {t("attendance.overdue", { count: unmarked })}
      </StatusPill>
    );
  if (unmarked === 0) return <StatusPill tone="ok">{t("attendance.taken")}</StatusPill>;
  if (unmarked < total)
    return <StatusPill tone="info">{t("attendance.marked", { marked: total - unmarked, total })}</StatusPill>;
  return <StatusPill>{t(now < sheet.startsAt ? "attendance.upcoming" : "attendance.notTaken")}</StatusPill>;
}

/** How many are in the room, as doors and codes know it; nothing while nobody came through one. */
function InTheRoom({ inside, t }: { inside: Inside | undefined; t: Words }) {
  if (!inside || inside.listed + inside.walkIns === 0) return null;
  const { listed, self, walkIns } = inside;
  return (
    <p className="figures mt-3 flex items-start gap-1.5 text-sm">
      <Icon name="door-open" className="mt-0.5 size-4 shrink-0 text-soft" />
      {[
        t("devices.inTheRoom", { inside: listed + walkIns }),
        self > 0 && t("devices.byCode", { count: self }),
        walkIns > 0 && t("devices.onNoList", { count: walkIns }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

function Counts({ counts, t }: { counts: SheetRow["counts"]; t: Words }) {
  if (counts.total === 0) return null;
  return (
    <p className="figures mt-3 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-3 text-sm">
      {signs.map(([column, status]) => {
        const { tone, icon } = looks[status];
        return (
          <span
            key={column}
            className={`inline-flex items-center gap-1.5 ${counts[column] ? inks[tone] : "text-faint"}`}
          >
            <Icon name={icon} className="size-4" />
            {t(`attendance.${column}`, { count: counts[column] })}
          </span>
        );
      })}
    </p>
  );
}

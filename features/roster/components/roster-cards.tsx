"use client";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Icon } from "../../../components/ui/icon";
import { ConsentSign } from "../../consent-rules/components/consent-sign";
import { AbsenceMark, AlertMark } from "./alert-mark";
import type { RosterLine } from "./roster-line";
import { SeatStatus } from "./seat-status";

type Props = { rows: readonly RosterLine[]; chosen: ReadonlySet<string>; toggle: (registrationId: string) => void };

/** The roster on a phone. */
export function RosterCards({ rows, chosen, toggle }: Props) {
  const t = useTranslations("roster");
  return (
    <ul aria-label={t("title")} className="divide-y divide-line rounded-lg border border-line bg-surface sm:hidden">
      {rows.map((row) => (
        <li key={row.registrationId} className="flex items-center gap-1 py-1 ps-1 pe-3">
          <label className="flex size-11 shrink-0 items-center justify-center">
            <input
              type="checkbox"
              className="size-5 accent-accent"
              checked={chosen.has(row.registrationId)}
              onChange={() => toggle(row.registrationId)}
            />
            <span className="sr-only">{t("choose", { name: row.name })}</span>
          </label>
          <Link href={row.href} className="flex min-h-14 min-w-0 flex-1 items-center gap-3 no-underline">
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">
                <span className="figures me-1.5 text-sm font-normal text-faint">{row.ticket}</span>
                <bdi>{row.name}</bdi>
              </span>
              <span className="block text-sm text-soft">
                {[row.school, row.grade].filter(Boolean).join(" · ") || row.also}
              </span>
              {row.alert && <AlertMark>{t("alert")}</AlertMark>}
              {row.absence && <AbsenceMark>{row.absence}</AbsenceMark>}
              {row.consent && (
                <span className="mt-1 block">
                  <ConsentSign state={row.consent.state}>{row.consent.label}</ConsentSign>
                </span>
              )}
            </span>
            <SeatStatus status={row.status}>{t(`status.${row.status}`)}</SeatStatus>
            <Icon name="chevron-right" className="size-4 shrink-0 text-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

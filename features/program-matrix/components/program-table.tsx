"use client";
import Link from "next/link";
import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Badge, StatusPill } from "../../../components/ui/badge";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { letterOf, looks } from "../../attendance/components/status-mark";
import type { Status } from "../../attendance/rules";
import { reasonInWords } from "../../certificate-rules/components/wording";
import type { ProgramView } from "../queries";
import { percentText } from "./percent";
import { resultLooks } from "./result-looks";
import type { ShownSheet } from "./shown";

export type Row = ProgramView["rows"][number];
const inks = { ok: "text-ok", warn: "text-warn", bad: "text-bad", info: "text-info", neutral: "text-faint" };
const sums = ["present", "late", "leftEarly", "excused", "absent"] as const;
/** Stays at the left edge while the sheets pass by. */
const pinned = "sticky start-0 z-5 max-w-40 bg-surface group-hover/row:bg-sunken sm:max-w-none sm:min-w-60";

type Props = { sheets: readonly ShownSheet[]; rows: readonly Row[]; base: string };

/** Persons down, sheets across: a letter a cell, then sums, rates and how each one stands to the rule. */
export function ProgramTable({ sheets, rows, base }: Props) {
  const t = useTranslations("programMatrix");
  return (
    <Table label={t("title")} dense stickyHead>
      <TableHead>
        <TableRow>
          <Column className="sticky start-0 z-10 max-w-40 bg-sunken sm:max-w-none sm:min-w-60">{t("person")}</Column>
          <Column className="max-sm:hidden">{t("result")}</Column>
          {sheets.map((sheet) => (
            <Column key={sheet.sheetId} className="max-w-24 px-1.5 text-center align-bottom whitespace-normal">
              <Link href={sheet.href} title={`${sheet.event} · ${sheet.title}`} className="block hover:underline">
                <span className="figures block text-ink">{sheet.day}</span>
                <span lang={sheet.lang} className="line-clamp-2 font-normal">
                  {sheet.title}
                </span>
              </Link>
            </Column>
          ))}
          {sums.map((sum) => (
            <Column key={sum} numeric>
              {t(`sums.${sum}`)}
            </Column>
          ))}
          <Column numeric>{t("minutes")}</Column>
          {(["held", "planned", "best"] as const).map((rate) => (
            <Column key={rate} numeric>
              {t(`rates.${rate}`)}
            </Column>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Line key={row.personId} row={row} sheets={sheets} base={base} />
        ))}
      </TableBody>
    </Table>
  );
}

const Line = memo(function Line({ row, sheets, base }: { row: Row; sheets: readonly ShownSheet[]; base: string }) {
  const t = useTranslations("attendance");
  const locale = useLocale();
  const place = [
    row.schoolName,
    row.grade !== null && t("grade", { grade: row.grade }),
    row.classNo && t("class", { name: row.classNo }),
    row.studentNo && t("studentNo", { number: row.studentNo }),
  ].filter(Boolean);
  return (
    <TableRow>
      <RowHeader className={pinned}>
        {row.isErased ? (
          <span className="text-soft italic">{row.fullName}</span>
        ) : (
          <Link href={`${base}/events/${row.eventId}/roster/${row.registrationId}`} className="hover:underline">
            <bdi>{row.fullName}</bdi>
          </Link>
        )}
        <span className="block text-xs font-normal text-soft">{place.join(" · ")}</span>
        <span className="mt-1 block font-normal sm:hidden">
          <Result row={row} sheets={sheets} />
        </span>
      </RowHeader>
      <Cell className="min-w-44 max-sm:hidden">
        <Result row={row} sheets={sheets} />
      </Cell>
      {row.cells.map((status, index) => (
        <Mark key={sheets[index]?.sheetId ?? index} status={status} />
      ))}
      {sums.map((sum) => (
        <Cell key={sum} numeric className={row.counts[sum] === 0 ? "text-faint" : ""}>
          {row.counts[sum]}
        </Cell>
      ))}
      <Cell numeric>{row.minutes ?? "–"}</Cell>
      <Cell numeric className="font-semibold">
        {percentText(row.percent, locale, t("noRate"))}
      </Cell>
      <Cell numeric>{percentText(row.percentPlanned, locale, t("noRate"))}</Cell>
      <Cell numeric>{percentText(row.percentBest, locale, t("noRate"))}</Cell>
    </TableRow>
  );
});

function Mark({ status }: { status: Status | null }) {
  const t = useTranslations("attendance");
  const word = t(`statuses.${status ?? "unmarked"}`);
  return (
    <Cell className="px-1.5 text-center">
      <abbr title={word} className={`font-bold no-underline ${inks[looks[status ?? "unmarked"].tone]}`}>
        {letterOf(status)}
      </abbr>
    </Cell>
  );
}

function Result({ row, sheets }: { row: Row; sheets: readonly ShownSheet[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const say = (key: string, values?: Record<string, string | number>) => t(`certificateRules.${key}`, values);
  const titleOf = (sheetId: string) => sheets.find((sheet) => sheet.sheetId === sheetId)?.title ?? "";
  return (
    <>
      <StatusPill {...resultLooks[row.result]}>{t(`certificateRules.results.${row.result}`)}</StatusPill>
      {row.conflict && (
        <Badge tone="bad" icon="warning" className="ms-1.5">
          {t("attendance.conflictShort")}
        </Badge>
      )}
      {row.reasons.length > 0 && (
        <span className="mt-0.5 block text-xs text-soft">
          {row.reasons.map((reason) => reasonInWords(reason, say, locale, titleOf)).join(", ")}
        </span>
      )}
    </>
  );
}

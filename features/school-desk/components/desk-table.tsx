import Link from "next/link";
import { Badge } from "../../../components/ui/badge";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { inLanguage, type Locale, words } from "../../../core/i18n";
import { ConsentPill } from "../../consents/components/state-pill";
import { gradeText } from "../../people/components/grade-text";
import { SeatStatus, standingOf } from "../../roster/components/seat-status";
import { cancelPupilsAction, restorePupilsAction } from "../actions";
import type { Desk, DeskRosterRow } from "../queries";
import { PupilActions } from "./pupil-actions";

type DeskTableProps = {
  locale: Locale;
  desk: Desk;
  rows: readonly DeskRosterRow[];
  /** Whose absence was announced. */
  absent: ReadonlySet<string>;
  /** The desk's own address. */
  base: string;
  sorts: Record<"ticket" | "name", { href: string; sorted?: "ascending" | "descending" }>;
};

const tones = { "in-time": "ok", late: "warn", missing: "bad", open: "neutral" } as const;

/** Other spellings and class, in one line. */
const under = (row: DeskRosterRow, locale: Locale) =>
  [
    gradeText(locale, row.grade, row.school),
    [row.classNo, row.studentNo].filter(Boolean).join("-"),
    [row.latinName, row.hangulName, row.cyrillicName].filter((one) => one && one !== row.fullName).join(" · "),
  ]
    .filter(Boolean)
    .join(" · ");

/** The school's own students: a table that a phone shows as lines. */
export function DeskTable({ locale, desk, rows, absent, base, sorts }: DeskTableProps) {
  const t = words(locale);
  return (
    <Table label={t("schools.students")}>
      <TableHead>
        <tr>
          <Column sortHref={sorts.ticket.href} sorted={sorts.ticket.sorted} className="max-sm:hidden">
            {t("roster.number")}
          </Column>
          <Column sortHref={sorts.name.href} sorted={sorts.name.sorted}>
            {t("roster.name")}
          </Column>
          {desk.groupsPublished && <Column className="max-sm:hidden">{t("schools.group")}</Column>}
          <Column>{t("roster.statusColumn")}</Column>
          {desk.canChange && (
            <Column className="max-sm:hidden print:hidden">
              <span className="sr-only">{t("schools.change")}</span>
            </Column>
          )}
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.registrationId}>
            <Cell className="figures text-soft max-sm:hidden">{row.ticket}</Cell>
            <RowHeader>
              <Link href={`${base}/students/${row.registrationId}`} className="inline-block py-1 hover:underline">
                <bdi>{row.fullName}</bdi>
              </Link>
              <span className="block text-sm font-normal text-soft">{under(row, locale)}</span>
              <span className="block text-sm font-normal sm:hidden">
                <PupilGroup locale={locale} desk={desk} group={row.group} />
              </span>
            </RowHeader>
            {desk.groupsPublished && (
              <Cell className="max-sm:hidden">
                <PupilGroup locale={locale} desk={desk} group={row.group} />
              </Cell>
            )}
            <Cell>
              <span className="flex flex-wrap gap-1.5">
                <SeatStatus status={standingOf(row)}>{t(`roster.status.${standingOf(row)}`)}</SeatStatus>
                {absent.has(row.registrationId) && (
                  <Badge tone="info" icon="file-text">
                    {t("absences.badge")}
                  </Badge>
                )}
                {row.consent && <ConsentPill locale={locale} state={row.consent} />}
              </span>
            </Cell>
            {desk.canChange && (
              <Cell tight className="max-sm:hidden print:hidden">
                <PupilActions
                  registrationId={row.registrationId}
                  name={row.fullName}
                  cancelled={row.status === "cancelled"}
                  cancel={cancelPupilsAction}
                  restore={restorePupilsAction}
                />
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

type GroupProps = { locale: Locale; desk: Pick<Desk, "languages" | "groupsPublished">; group: DeskRosterRow["group"] };

/** Group, topic and whether the presentation is in; nothing before the groups are published. */
export function PupilGroup({ locale, desk, group }: GroupProps) {
  const t = words(locale);
  if (!desk.groupsPublished) return null;
  if (!group) return <span className="text-faint">{t("schools.noGroup")}</span>;
  const topic = group.topic && inLanguage(group.topic, locale, desk.languages);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="font-medium whitespace-nowrap">{t("schools.groupNo", { number: group.number })}</span>
      {topic?.text && <span lang={topic.lang}>{topic.text}</span>}
      <Badge tone={tones[group.files]}>{t(`schools.files.${group.files}`)}</Badge>
    </span>
  );
}

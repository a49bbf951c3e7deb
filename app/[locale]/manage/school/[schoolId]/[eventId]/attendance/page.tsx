import type { Metadata } from "next";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import {
  Cell,
  Column,
  RowHeader,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "../../../../../../../components/ui/table";
import { asLocale, say, words } from "../../../../../../../core/i18n";
import { clock } from "../../../../../../../core/time";
import { load } from "../../../../../../../core/web";
import { PrintButton } from "../../../../../../../features/school-desk/components/print-button";
import { desk, deskAttendance } from "../../../../../../../features/school-desk/queries";

type Props = { params: Promise<{ locale: string; schoolId: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("schools.attendance") };
}

/** How the own students attended. */
export default async function DeskAttendancePage({ params }: Props) {
  const { locale: given, schoolId, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const at = { schoolId, eventId };
  const [here, { sheets, rows }] = await Promise.all([load(desk, at), load(deskAttendance, { ...at, locale })]);
  const isTaken = rows.some(({ cells }) => cells.some((cell) => cell !== null));
  return (
    <>
      <PageHeader
        title={t("schools.attendance")}
        actions={isTaken && <PrintButton>{t("schools.print")}</PrintButton>}
      />
      {isTaken ? (
        <Table label={t("schools.attendance")}>
          <TableHead>
            <tr>
              <Column>{t("roster.name")}</Column>
              {sheets.map((sheet) => (
                <Column key={sheet.sheetId}>
                  <span className="figures block text-xs font-normal text-soft">
                    {clock(sheet.startsAt, sheet.timeZone, locale)}
                  </span>
                  {say(sheet.title, locale, here.languages)}
                </Column>
              ))}
              <Column numeric>{t("schools.rate")}</Column>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.registrationId}>
                <RowHeader>
                  <bdi>{row.fullName}</bdi>
                </RowHeader>
                {row.cells.map((cell, index) => (
                  <Cell key={sheets[index]?.sheetId}>{t(`attendance.statuses.${cell ?? "unmarked"}`)}</Cell>
                ))}
                <Cell numeric>{row.percent === null ? "–" : `${row.percent}%`}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : (
        <EmptyState icon="clipboard-list" title={t("schools.noAttendance")} />
      )}
    </>
  );
}

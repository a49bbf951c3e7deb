import type { Metadata } from "next";
import { LinkButton } from "../../../../../../../components/ui/button";
import { Card, Section } from "../../../../../../../components/ui/card";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../../components/words";
import { env } from "../../../../../../../core/env";
import { asLocale, pick, say, words } from "../../../../../../../core/i18n";
import { clock } from "../../../../../../../core/time";
import { load } from "../../../../../../../core/web";
import { AttendanceTabs } from "../../../../../../../features/attendance/components/attendance-tabs";
import { sheets } from "../../../../../../../features/attendance/queries";
import { AddDevice } from "../../../../../../../features/devices/components/add-device";
import { DeviceList } from "../../../../../../../features/devices/components/device-list";
import { areDoorsOver, deviceLines } from "../../../../../../../features/devices/components/device-words";
import { list as devices } from "../../../../../../../features/devices/queries";
import { header } from "../../../../../../../features/events/queries";
import { RejectedList } from "../../../../../../../features/rejected-ops/components/rejected-list";
import { rejectedLines } from "../../../../../../../features/rejected-ops/components/rejected-words";
import { list as rejected } from "../../../../../../../features/rejected-ops/queries";
import { WalkInList } from "../../../../../../../features/walk-ins/components/walk-in-list";
import { walkInLines } from "../../../../../../../features/walk-ins/components/walk-in-words";
import { list as walkIns } from "../../../../../../../features/walk-ins/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("devices.title") };
}

/** The doors of an event: devices, people on no list, and what was sent and not taken. */
export default async function DoorsPage({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [event, all, known, waiting, refused] = await Promise.all([
    load(header, { eventId }),
    load(sheets, { eventId }),
    load(devices, { eventId }),
    load(walkIns, { eventId }),
    load(rejected, { eventId }),
  ]);
  const path = `/${locale}/manage/events/${eventId}/attendance`;
  const page = `${env.APP_URL}/${locale}/check-in`;
  const zone = all[0]?.timeZone ?? "UTC";
  const titles = all.map((sheet) => ({
    value: sheet.sheetId,
    label: `${clock(sheet.startsAt, zone, locale)} ${say(sheet.title, locale, sheet.languages)}`,
  }));
  const now = new Date();
  const about = { locale, zone, titles };
  const isOver = areDoorsOver(event, all, now);
  return (
    <MoreWords locale={locale} messages={pick(locale, "attendance", "devices", "walkIns", "rejectedOps")}>
      <PageHeader title={t("devices.title")} lead={t("devices.lead")}>
        <AttendanceTabs locale={locale} path={path} current="doors" />
      </PageHeader>
      {waiting.rows.length > 0 && (
        <Section id="walk-ins" title={t("walkIns.title")} lead={t("walkIns.lead")}>
          <WalkInList eventId={eventId} rows={walkInLines(waiting.rows, about)} />
        </Section>
      )}
      {refused.length > 0 && (
        <Section
          id="rejected"
          title={t("rejectedOps.title")}
          lead={t("rejectedOps.lead")}
          actions={
            <LinkButton
              size="sm"
              icon="download"
              href={`/api/exports/rejected-check-ins/${eventId}.csv?locale=${locale}`}
              prefetch={false}
            >
              {t("rejectedOps.export")}
            </LinkButton>
          }
        >
          <RejectedList rows={rejectedLines(refused, { ...about, languages: event.languages })} />
        </Section>
      )}
      <Section id="devices" title={t("devices.list")}>
        {known.length === 0 ? (
          <EmptyState icon="scan-line" title={t("devices.none")}>
            {isOver ? undefined : t("devices.noneText")}
          </EmptyState>
        ) : (
          <DeviceList isOver={isOver} rows={deviceLines(known, { ...about, now })} page={page} />
        )}
      </Section>
      {isOver ? (
        <Notice title={t("devices.over")}>{t("devices.overText")}</Notice>
      ) : (
        <Section id="add" title={t("devices.addTitle")} lead={t("devices.addLead")} className="max-w-3xl">
          <Card>
            <AddDevice eventId={eventId} page={page} sheets={titles} />
          </Card>
        </Section>
      )}
    </MoreWords>
  );
}

import type { Metadata } from "next";
import { Card } from "../../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, pick, words } from "../../../../../../../core/i18n";
import { may } from "../../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../../core/web";
import { AttendanceTabs } from "../../../../../../../features/attendance/components/attendance-tabs";
import { SettingsForm } from "../../../../../../../features/attendance-settings/components/settings-form";
import { show } from "../../../../../../../features/attendance-settings/queries";
import { header } from "../../../../../../../features/events/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("attendanceSettings.title") };
}

/** How attendance is taken at an event: read by the team, set by its lead. */
export default async function AttendanceSettingsPage({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [event, settings, actor] = await Promise.all([
    load(header, { eventId }),
    load(show, { eventId }),
    currentActor(),
  ]);
  const mayChange = may(actor, "attendanceSettings.configure", { eventId, programId: event.programId });
  return (
    <MoreWords locale={locale} messages={pick(locale, "attendanceSettings")}>
      <PageHeader title={t("attendanceSettings.title")} lead={t("attendanceSettings.lead")}>
        <AttendanceTabs locale={locale} path={`/${locale}/manage/events/${eventId}/attendance`} current="settings" />
      </PageHeader>
      <Card className="max-w-3xl">
        <SettingsForm eventId={eventId} settings={settings} mayChange={mayChange} />
      </Card>
    </MoreWords>
  );
}

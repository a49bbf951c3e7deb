import { Tabs } from "../../../components/ui/tabs";
import { type Locale, words } from "../../../core/i18n";

type AttendanceTabsProps = {
  locale: Locale;
  /** Of the attendance page. */
  path: string;
  current: "sheets" | "people" | "doors" | "settings";
};

/** The pages of an event's attendance. */
export function AttendanceTabs({ locale, path, current }: AttendanceTabsProps) {
  const t = words(locale);
  const tabs = [
    { key: "sheets", href: path, label: t("attendance.sheets") },
    { key: "people", href: `${path}?view=people`, label: t("attendance.people") },
    { key: "doors", href: `${path}/doors`, label: t("devices.tab") },
    { key: "settings", href: `${path}/settings`, label: t("attendanceSettings.tab") },
  ];
  return (
    <Tabs label={t("attendance.views")} tabs={tabs.map(({ key, ...tab }) => ({ ...tab, current: key === current }))} />
  );
}

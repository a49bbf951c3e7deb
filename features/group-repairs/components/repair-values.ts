import { type Locale, say, words } from "../../../core/i18n";
import { gradeText } from "../../people/components/grade-text";
import type { RepairPage } from "../queries";

type Status = RepairPage["people"][number]["status"];
const arrived: readonly Status[] = ["present", "late", "left_early", "late_left", "online"];
const away: readonly Status[] = ["absent", "excused"];

/** The morning in the reader's words: everybody with what tells two of one name apart. */
export function shownRepair(eventId: string, found: RepairPage, locale: Locale) {
  const t = words(locale);
  return {
    eventId,
    isPublished: found.isPublished,
    groups: found.groups.map(({ number, topic }) => ({ number, topic: say(topic, locale) })),
    people: found.people.map(({ registrationId, name, school, grade, number, role, locked, status }) => ({
      ...{ registrationId, name, number, role: role ?? "member", locked },
      about: [say(school, locale), gradeText(locale, grade, school)].filter(Boolean).join(" · "),
      isHere: arrived.includes(status),
      /** Marked as not coming, so ticked from the start. */
      isAway: away.includes(status),
      statusWord: status ? t(`attendance.statuses.${status}`) : t("repairs.notYet"),
    })),
  };
}
export type ShownRepair = ReturnType<typeof shownRepair>;

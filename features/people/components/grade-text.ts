import { type Locale, words } from "../../../core/i18n";
import { schoolLevel } from "../rules";

/** A grade as people say it: 중2 at a Korean middle school, else 2학년, Grade 2. Nothing for none. */
export const gradeText = (
  locale: Locale,
  grade: number | null | undefined,
  school: Partial<Record<Locale, string>> | null | undefined,
) => (grade ? words(locale)(`registrations.grade.${schoolLevel(school)}`, { grade }) : "");

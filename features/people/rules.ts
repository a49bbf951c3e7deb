/** The grade in `2`, `중2`, `고 1학년`, `Grade 7`, `7 класс`, `7-сынып`; undefined when there is none between 1 and 12. */
export function gradeOf(text: string): number | undefined {
  const found = /^[^\d]{0,12}(\d{1,2})[^\d]{0,12}$/u.exec(text.normalize("NFKC").trim());
  const grade = found ? Number(found[1]) : 0;
  return grade >= 1 && grade <= 12 ? grade : undefined;
}

export type SchoolLevel = "elementary" | "middle" | "high" | "other";

/** The kind of school its name says: Korean grades start again at 1 in each. */
export function schoolLevel(names: Partial<Record<string, string>> | null | undefined): SchoolLevel {
  const all = Object.values(names ?? {}).join(" ");
  if (/초등학교|초$|elementary/iu.test(all)) return "elementary";
  if (/중학교|여중|middle/iu.test(all)) return "middle";
  if (/고등학교|여고|과학고|외고|국제고|high school/iu.test(all)) return "high";
  return "other";
}

/** The school year a day belongs to: it begins in March (Elementary and Secondary Education Act of Korea, art. 24). */
export const schoolYearOf = (isoDay: string) => Number(isoDay.slice(0, 4)) - (Number(isoDay.slice(5, 7)) < 3 ? 1 : 0);

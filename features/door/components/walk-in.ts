/** Somebody on no list, as typed at the door. */
export type WalkIn = { name: string; school: string; grade: number | null };

export const nameAtMost = 120;
export const schoolAtMost = 160;
export const gradeAtMost = 20;

/** What is wrong with what was typed of somebody on no list, by field; nothing that can be written down is cut unsaid. */
export type WalkInProblems = { name?: "missing" | "long"; grade?: "none" };
export type Typed = { name: string; school: string; grade: string };

/** What was typed as a walk-in, or its problems. */
export function walkInOf(typed: Typed): WalkIn | WalkInProblems {
  const [name, grade] = [typed.name.trim(), typed.grade.trim()];
  const isGrade = grade === "" || (/^\d{1,2}$/.test(grade) && Number(grade) <= gradeAtMost);
  const problems: WalkInProblems = {
    ...(name === "" ? { name: "missing" } : name.length > nameAtMost ? { name: "long" } : {}),
    ...(isGrade ? {} : { grade: "none" }),
  };
  if (problems.name || problems.grade) return problems;
  return { name, school: typed.school.trim(), grade: grade === "" ? null : Number(grade) };
}

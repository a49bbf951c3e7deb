import { z } from "zod";
import { blank, idInput, whole } from "../../core/inputs";

const seatsInput = whole(1, 100_000);
const gradeInput = whole(1, 12);

/** Seats for schools and grades; a range of grades may be written from either end. No school and no grade twice. */
export const quotasInput = z.strictObject({
  perSchool: blank(seatsInput),
  schools: z
    .array(z.strictObject({ schoolId: idInput, seats: seatsInput }))
    .max(100)
    .refine((all) => new Set(all.map((one) => one.schoolId)).size === all.length, { params: { code: "twice" } })
    .default([]),
  perGrade: blank(seatsInput),
  grades: z
    .array(
      z
        .strictObject({ from: gradeInput, to: gradeInput, seats: seatsInput })
        .transform(({ from, to, seats }) => ({ from: Math.min(from, to), to: Math.max(from, to), seats })),
    )
    .max(12)
    .refine((all) => all.every((one, at) => !all.slice(0, at).some((b) => one.from <= b.to && b.from <= one.to)), {
      params: { code: "twice" },
    })
    .default([]),
});

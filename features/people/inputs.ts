import { z } from "zod";
import { blank, idInput, line, localeInput, whole } from "../../core/inputs";
import { contactsInput } from "../contacts/inputs";
import { gradeOf } from "./rules";

/** The grade as a school counts it, 1 to 12: `2`, `중2`, `2학년` and `Grade 2` are the same. */
export const gradeInput = z.preprocess(
  (value) => (typeof value === "string" ? (gradeOf(value) ?? 0) : value),
  z.int().refine((grade) => grade >= 1 && grade <= 12, { params: { code: "grade" } }),
);

/** A name as the person writes it, and in other scripts where wished. */
export const nameInput = {
  fullName: line(120),
  latinName: blank(line(120)),
  hangulName: blank(line(60)),
  cyrillicName: blank(line(120)),
};

/** Where somebody goes to school; the school is named as people call it. */
export const studyInput = {
  school: blank(line(120)),
  grade: blank(gradeInput),
  classNo: blank(line(20)),
  studentNo: blank(line(20)),
};

export const genderInput = z.enum(["female", "male", "other", "undisclosed"]);

/** All that may be known of a person: names, language, school, contacts. */
export const personInput = {
  ...nameInput,
  locale: localeInput,
  gender: blank(genderInput),
  ...studyInput,
  ...contactsInput,
};

/** People registered for an event, found while typing. */
export const searchInput = z.strictObject({ eventId: idInput, typed: line(100), limit: whole(1, 20).optional() });

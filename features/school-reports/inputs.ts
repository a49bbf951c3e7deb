import { z } from "zod";
import { blank, idInput } from "../../core/inputs";
import { exportInput } from "../exports/inputs";

/** Attendance of an event for its schools: a file for each, or for the one named (`none`: for those without a school). */
export const reportInput = z.strictObject({
  eventId: idInput,
  school: blank(z.union([idInput, z.literal("none")])),
  ...exportInput,
});

/** A school's own attendance register in the form of Korean schools, for the school. */
export const formInput = z.strictObject({ eventId: idInput, schoolId: idInput, ...exportInput });

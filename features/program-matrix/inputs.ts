import { z } from "zod";
import { idInput, localeInput } from "../../core/inputs";
import { exportInput } from "../exports/inputs";

/** Everybody's attendance over a programme. `locale`: the reader's, for names of schools and the order. */
export const programInput = z.strictObject({ programId: idInput, locale: localeInput.optional() });

export const programExportInput = z.strictObject({ programId: idInput, ...exportInput });

/** The same of one school's students. */
export const schoolProgramInput = programInput.extend({ schoolId: idInput });
export const schoolProgramExportInput = programExportInput.extend({ schoolId: idInput });

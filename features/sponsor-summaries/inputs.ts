import { z } from "zod";
import { flag, idInput } from "../../core/inputs";
import { exportInput } from "../exports/inputs";
import { formats } from "../exports/rules";

const { columns: _columns, ...wanted } = exportInput;

/** Numbers of an event. `outside` (unless said otherwise): whoever gets them does not know the people, so small cells are hidden. */
export const summaryInput = z.strictObject({
  eventId: idInput,
  ...wanted,
  format: z.enum([...formats, "pdf"]),
  outside: flag.default(true),
});

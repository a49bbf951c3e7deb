import { z } from "zod";
import { idInput } from "../../core/inputs";

export const fillInput = z.strictObject({ programId: idInput });

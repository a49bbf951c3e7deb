import { z } from "zod";
import { idInput } from "../../core/inputs";

export const followInput = z.strictObject({ eventId: idInput });

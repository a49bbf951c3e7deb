import { z } from "zod";
import { idInput } from "../../core/inputs";
import { exportInput } from "../exports/inputs";

/** The register of consents of an event (KZ Law 94-V asks for its columns). */
export const registerInput = z.strictObject({ eventId: idInput, ...exportInput });

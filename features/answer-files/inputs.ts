import { z } from "zod";
import { idInput } from "../../core/inputs";

export const roomInput = z.strictObject({ eventId: idInput });
export const ownRoomInput = z.strictObject({ registrationId: idInput });
export const openFileInput = z.strictObject({ fileId: idInput });
export const ownFileInput = z.strictObject({ registrationId: idInput, fileId: idInput });

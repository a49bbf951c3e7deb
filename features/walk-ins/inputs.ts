import { z } from "zod";
import { blank, idInput, line, localeInput, whole } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
/** `q`: part of a name, initials, any script. */
export const findInput = z.strictObject({ eventId: idInput, q: line(100) });
const seen = { walkInId: idInput, version: whole(1, 2_000_000_000) };

export const linkInput = z.strictObject({ ...seen, registrationId: idInput });
/** The name as it is to stand on the list: typed at a door in a hurry, it may want mending. */
export const registerInput = z.strictObject({
  ...seen,
  fullName: line(120),
  school: blank(line(160)),
  grade: blank(whole(1, 20)),
  locale: localeInput,
});
export const rejectInput = z.strictObject(seen);
/** What stood there before, as the page still knows it: settled, the server has forgotten it. */
export const undoInput = z.strictObject({ ...seen, name: line(120), school: blank(line(160)) });

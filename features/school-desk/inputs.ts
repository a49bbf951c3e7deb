import { z } from "zod";
import { blank, idInput, localeInput, whole } from "../../core/inputs";
import { contactsInput } from "../contacts/inputs";
import { genderInput, nameInput, studyInput } from "../people/inputs";
import { photoWishInput } from "../registrations/inputs";
import { sorts, statuses } from "../roster/choices";

export const nothingInput = z.strictObject({});
/** A school's desk at an event. */
export const deskInput = z.strictObject({ eventId: idInput, schoolId: idInput });

/** Which of the school's students, in which order. Without a status: all who are not cancelled. */
export const deskRosterInput = z.strictObject({
  eventId: idInput,
  schoolId: idInput,
  search: blank(z.string().max(100)),
  status: blank(z.enum([...statuses, "all"])),
  grade: blank(whole(1, 12)),
  sort: blank(z.enum(sorts)),
  order: blank(z.enum(["up", "down"])),
  locale: localeInput.optional(),
  page: whole(1, 100_000).optional(),
  limit: whole(1, 5_000).optional(),
});

export const deskAttendanceInput = deskInput.extend({ locale: localeInput.optional() });
export const pupilInput = z.strictObject({ registrationId: idInput });
/** Students of one school at one event. */
export const pupilsInput = z.strictObject({ registrationIds: z.array(idInput).min(1).max(500) });

const { school: _school, ...study } = studyInput;
const person = { ...nameInput, gender: blank(genderInput), ...study, ...contactsInput };

/** A student of the school; the school itself is the desk's. */
export const addPupilInput = z.strictObject({
  eventId: idInput,
  schoolId: idInput,
  ...person,
  locale: localeInput,
  photoWish: blank(photoWishInput),
});

/** What is absent stays; null or an empty text is forgotten. */
export const changePupilInput = z.strictObject({
  registrationId: idInput,
  /** The version that was shown; another one by now is refused. */
  version: whole(1, 2_000_000_000).optional(),
  ...person,
  fullName: nameInput.fullName.optional(),
  locale: localeInput.optional(),
  photoWish: blank(photoWishInput),
});

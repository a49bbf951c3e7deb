import { z } from "zod";
import { blank, flag, idInput, localeInput, whole } from "../../core/inputs";
import { answersInput as formAnswersInput } from "../answers/inputs";
import { answersInput } from "../consent-rules/inputs";
import { contactsInput } from "../contacts/inputs";
import { invitationInput } from "../invitation-codes/inputs";
import { genderInput, nameInput, personInput, studyInput } from "../people/inputs";

/** What the family wishes for photos; a consent only once a guardian confirmed it. */
export const photoWishInput = z.enum(["all", "group", "none"]);

/** Registering oneself. `ofAge`: "I am as old as the event asks", in place of a birth date. */
export const registerInput = z.strictObject({
  eventId: idInput,
  ...personInput,
  photoWish: blank(photoWishInput),
  ofAge: flag.optional(),
  /** The code of an event by invitation, as it was typed. */
  invitation: invitationInput,
  /** Answers to the questions of the event's form, by their keys. */
  form: formAnswersInput.optional(),
  /** Where the event asks for consents: yes or no by the key of each document one may answer oneself. */
  consents: answersInput.optional(),
});

/** Somebody of the team adds a person. */
export const addInput = z.strictObject({
  eventId: idInput,
  ...personInput,
  photoWish: blank(photoWishInput),
  source: z.enum(["staff", "walk-in"]).optional(),
});

/** What is absent stays; null or an empty text is forgotten. */
export const changeInput = z.strictObject({
  registrationId: idInput,
  /** The version that was shown; another one by now is refused. */
  version: whole(1, 2_000_000_000).optional(),
  ...nameInput,
  fullName: nameInput.fullName.optional(),
  locale: localeInput.optional(),
  gender: blank(genderInput),
  ...studyInput,
  ...contactsInput,
  photoWish: blank(photoWishInput),
  ofAge: flag.optional(),
});

/** What a refused form kept, as its cookie carries it. */
const kept = z.string().max(8_000).optional();

/** One's own registration; with what was typed before into the form that changes it. */
export const showInput = z.strictObject({ registrationId: idInput, kept });
/** Registrations of one event. */
export const registrationsInput = z.strictObject({ registrationIds: z.array(idInput).min(1).max(500) });

/** The registration page: by the event's address, with what was typed before when there is something kept. */
export const formInput = z.strictObject({ slug: z.string().max(200), kept });

import { z } from "zod";
import { blank, idInput, localeInput, whole } from "../../core/inputs";
import { states } from "../consent-rules/choices";
import { sorts, sources, statuses } from "./choices";

/** Which of an event's registrations, in which order. `school`: an organisation's id, or `none`. */
export const rosterInput = z.strictObject({
  eventId: idInput,
  /** Part of a name in any script, initials (ㄱㅁㅈ), of a school, a code or a number in line. */
  search: blank(z.string().max(100)),
  /** Without one: all who are not cancelled. */
  status: blank(z.enum([...statuses, "all"])),
  school: blank(z.union([idInput, z.literal("none")])),
  grade: blank(whole(1, 12)),
  language: blank(localeInput),
  source: blank(z.enum(sources)),
  consent: blank(z.enum(states)),
  /** Only those who still owe an answer that the form requires. */
  answers: blank(z.enum(["missing"])),
  sort: blank(z.enum(sorts)),
  order: blank(z.enum(["up", "down"])),
  /** The reader's language, by which names and schools are ordered. */
  locale: localeInput.optional(),
  page: whole(1, 100_000).optional(),
  limit: whole(1, 5_000).optional(),
});
export type RosterInput = z.input<typeof rosterInput>;

export const eventInput = z.strictObject({ eventId: idInput });
export const oneInput = z.strictObject({ registrationId: idInput });

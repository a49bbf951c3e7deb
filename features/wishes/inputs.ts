import { z } from "zod";
import { blank, idInput, line, localeInput, whole } from "../../core/inputs";
import { answerStates, namings, sorts } from "./choices";

export const eventInput = z.strictObject({ eventId: idInput });
const name = blank(line(120)).optional();
/**
 * Topics in the order of liking; empty ones are left out, none at all means that any will do. A name that is absent
 * stays as it is, an empty one is forgotten. `version`: of the answer that was read, 0 when there was none.
 */
export const giveInput = z.strictObject({
  registrationId: idInput,
  topicIds: z.array(blank(idInput)).max(20).default([]),
  friend: name,
  ratherNot: name,
  version: whole(0, 1_000_000).optional(),
});
/** `kept`: the cookie with what was typed into a refused form. */
export const mineInput = z.strictObject({ registrationId: idInput, kept: z.string().max(8_000).optional() });
export const listInput = z.strictObject({
  eventId: idInput,
  search: blank(z.string().max(100)),
  state: blank(z.enum(answerStates)),
  /** Those who wish for this topic first. */
  topicId: blank(idInput),
  sort: blank(z.enum(sorts)),
  order: blank(z.enum(["up", "down"])),
  locale: localeInput.optional(),
  page: whole(1, 100_000).optional(),
  limit: whole(1, 5_000).optional(),
});
/** Whom a typed name means; nobody: not to be found. */
export const resolveInput = z.strictObject({
  registrationId: idInput,
  which: z.enum(namings),
  meantId: blank(idInput).optional(),
});

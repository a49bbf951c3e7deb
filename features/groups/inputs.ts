import { z } from "zod";
import { blank, flag, idInput, line, whole } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
/** The seed may be given to repeat a deal; otherwise one is drawn and kept. */
export const dealInput = z.strictObject({
  eventId: idInput,
  count: whole(1, 100),
  seed: blank(line(64)).optional(),
});
const roles = z.enum(["leader", "deputy", "member"]);
/**
 * Role and lock are said to take a move back exactly. `from`: the group somebody was seen in, none: in no group; when
 * it is said, the move is made only if they still are there.
 */
export const placeInput = z.strictObject({
  registrationId: idInput,
  groupId: blank(idInput).optional(),
  from: blank(idInput).optional(),
  role: roles.default("member"),
  locked: flag.optional(),
});
export const lockInput = z.strictObject({ registrationId: idInput, locked: flag });
export const roleInput = z.strictObject({ registrationId: idInput, role: roles });
export const topicInput = z.strictObject({ groupId: idInput, topicId: blank(idInput).optional() });
export const nameInput = z.strictObject({ groupId: idInput, name: blank(line(80)).optional() });
export const groupInput = z.strictObject({ groupId: idInput });
const member = {
  registrationId: idInput,
  number: whole(1, 100),
  role: roles.default("member"),
  locked: flag.default(false),
};
const group = { number: whole(1, 100), name: blank(line(80)).optional(), topicId: blank(idInput).optional() };
/** Everybody's group at once, by number: puts back what a deal replaced, with roles, locks, names and topics. */
export const arrangeInput = z.strictObject({
  eventId: idInput,
  count: whole(0, 100),
  seed: blank(line(64)).optional(),
  groups: z.array(z.strictObject(group)).max(100).default([]),
  members: z.array(z.strictObject(member)).max(5_000),
});
export const mineInput = z.strictObject({ registrationId: idInput });

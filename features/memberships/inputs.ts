import { z } from "zod";
import { blank, emailInput, idInput, localeInput, placeInput } from "../../core/inputs";
import { fits, heldRoles, type InvitedRole, invitedRoles } from "./rules";

export const roleInput = z.enum(heldRoles);
/** 26 letters of Crockford's base 32, as core/seal.ts derives them. */
export const invitationTokenInput = z.string().regex(/^[0-9A-Z]{26}$/);

const held = { role: roleInput, place: placeInput };
const invited = { role: z.enum(invitedRoles), place: placeInput, schoolId: blank(idInput) };
const fitting = ({ role, place }: { role: InvitedRole; place: string }) => fits(role, place);
type Invited = { role: InvitedRole; place: string; schoolId?: string | null };
const namesSchool = ({ role, schoolId }: Invited) => role !== "teacher" || Boolean(schoolId);
const isSomewhere = ({ role, place }: Invited) => role !== "teacher" || place !== "instance";
const ownersEverywhere = { path: ["place"], params: { code: "owner-everywhere" } };

export const inviteInput = z
  .strictObject({ ...invited, email: blank(emailInput), locale: localeInput })
  .refine(fitting, ownersEverywhere)
  .refine(namesSchool, { path: ["schoolId"], params: { code: "school-needed" } })
  .refine(isSomewhere, { path: ["place"], params: { code: "teacher-somewhere" } });
export const addInput = z.strictObject({ ...held, accountId: idInput }).refine(fitting, ownersEverywhere);
export const withdrawInput = z
  .strictObject({ ...invited, accountId: idInput })
  .refine(namesSchool, { path: ["schoolId"], params: { code: "school-needed" } });
export const atPlaceInput = z.strictObject({ place: placeInput });
export const invitationInput = z.strictObject({ token: invitationTokenInput });
export const acceptInput = invitationInput;
export const revokeInput = z.strictObject({ invitationId: idInput });
export const letterInput = revokeInput;
export const nothingInput = z.strictObject({});

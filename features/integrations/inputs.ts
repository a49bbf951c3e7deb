import { z } from "zod";
import { idInput, line, placeInput, whole } from "../../core/inputs";
import { roleInput } from "../memberships/inputs";
import { fits } from "../memberships/rules";

export const createKeyInput = z
  .strictObject({
    name: line(80),
    role: roleInput,
    place: placeInput,
    /** Days until the key ends; there is no key for ever. */
    days: whole(1, 730),
  })
  .refine(({ role, place }) => fits(role, place), { path: ["place"], params: { code: "owner-everywhere" } });
export const keysInput = z.strictObject({ place: placeInput });
export const revokeKeyInput = z.strictObject({ apiKeyId: idInput });

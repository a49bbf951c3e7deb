import { z } from "zod";
import { make, restore, revoke } from "../../features/invitation-codes/commands";
import { codes } from "../../features/invitation-codes/queries";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Registrations";
const ids = z.array(id);

/** Invitation codes: what programs may ask and do. */
export const codesEndpoints: Endpoint[] = [
  listed("/events/{eventId}/codes", codes, {
    tag,
    summary: "Invitation codes by their labels, with how often each was used; never the codes themselves.",
    answer: z.object({
      codeId: id,
      label: z.string(),
      uses: z.int(),
      used: z.int(),
      state: z.enum(["open", "used", "expired", "revoked"]),
      schoolId: id.nullable(),
      school: text.nullable(),
      expiresAt: at.nullable(),
      revokedAt: at.nullable(),
      createdAt: at,
    }),
  }),
  endpoint("post", "/events/{eventId}/codes", make, {
    made: true,
    tag,
    summary: "Makes invitation codes; the answer is the only time they can be read.",
    answer: z.object({ codes: z.array(z.object({ codeId: id, label: z.string(), code: z.string() })) }),
  }),
  endpoint("post", "/events/{eventId}/codes/revoke", revoke, {
    tag,
    summary: "Calls codes back; who has a place by one keeps it.",
    answer: z.object({ revoked: ids }),
  }),
  endpoint("post", "/events/{eventId}/codes/restore", restore, {
    tag,
    summary: "Takes that back.",
    answer: z.object({ restored: ids }),
  }),
];

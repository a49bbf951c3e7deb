import { z } from "zod";
import { approve, openChanges, reject, reopen } from "../../features/approvals/commands";
import { accept } from "../../features/offers/commands";
import { type Endpoint, endpoint } from "../endpoint";
import { id } from "./shapes";

const tag = "Registrations";
const ids = z.array(id);

/** Deciding who comes, and seats that are offered: what programs may do. */
export const approvalsEndpoints: Endpoint[] = [
  endpoint("post", "/registrations/approve", approve, {
    tag,
    summary: "The team's yes to those who asked: seats while there are some, places in line after that.",
    answer: z.object({ approved: ids, seated: ids, waiting: ids }),
  }),
  endpoint("post", "/registrations/reject", reject, {
    tag,
    summary: "The team's no, with a reason for the person.",
    answer: z.object({ rejected: ids, promoted: ids }),
  }),
  endpoint("post", "/registrations/reopen", reopen, {
    tag,
    summary: "Takes decisions back.",
    answer: z.object({ reopened: ids, promoted: ids }),
  }),
  endpoint("post", "/registrations/{registrationId}/changes", openChanges, {
    tag,
    summary: "Opens what an approved person changed since; that somebody looked is kept in the trail.",
    answer: z.object({
      changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  }),
  endpoint("post", "/registrations/{registrationId}/accept", accept, {
    tag,
    summary: "Takes the seat that is kept for one.",
    answer: z.object({ registrationId: id, repeated: z.boolean() }),
  }),
];

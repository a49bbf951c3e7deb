import { z } from "zod";
import { log, trash } from "../../features/admin/queries";
import { revokeKey } from "../../features/integrations/commands";
import { keys } from "../../features/integrations/queries";
import { revoke, withdraw } from "../../features/memberships/commands";
import { team } from "../../features/memberships/queries";
import { type Endpoint, endpoint, listed, paged } from "../endpoint";
import { at, heldRole, id, invitedRole, languages, place, text } from "./shapes";

const tag = "Team and keys";

/** Team and keys: what programs may ask and do. */
export const teamEndpoints: Endpoint[] = [
  endpoint("get", "/team", team, {
    tag,
    summary: "Who has which role at a place and below it.",
    answer: z.object({
      toGive: z.array(invitedRole),
      mayDisable: z.boolean(),
      members: z.array(
        z.object({
          lastSeenAt: at.nullable(),
          roles: z.array(
            z.object({
              ...{ accountId: id, role: invitedRole, place, title: text.nullable() },
              ...{ schoolId: id.nullable(), school: text.nullable() },
            }),
          ),
          accountId: id,
          name: z.string(),
          email: z.string(),
          disabledAt: at.nullable(),
        }),
      ),
      invitations: z.array(
        z.object({
          id,
          email: z.string().nullable(),
          role: invitedRole,
          place,
          schoolId: id.nullable(),
          expiresAt: at,
          title: text.nullable(),
          school: text.nullable(),
        }),
      ),
    }),
  }),
  endpoint("post", "/team/withdraw", withdraw, {
    tag,
    summary: "Takes a role away.",
    answer: z.object({ accountId: id, role: invitedRole, place, schoolId: id.optional() }),
  }),
  endpoint("delete", "/invitations/{invitationId}", revoke, {
    tag,
    summary: "Withdraws an invitation.",
    answer: z.object({ invitationId: id }),
  }),
  endpoint("get", "/keys", keys, {
    tag,
    summary: "The API keys of a place and below it; never the keys themselves.",
    answer: z.object({
      toGive: z.array(heldRole),
      keys: z.array(
        z.object({
          title: text.nullable(),
          state: z.enum(["revoked", "expired", "active"]),
          id,
          name: z.string(),
          prefix: z.string(),
          role: heldRole,
          place,
          createdBy: z.string().nullable(),
          createdAt: at,
          lastUsedAt: at.nullable(),
          expiresAt: at.nullable(),
          revokedAt: at.nullable(),
        }),
      ),
    }),
  }),
  endpoint("delete", "/keys/{apiKeyId}", revokeKey, {
    tag,
    summary: "Ends an API key at once.",
    answer: z.object({ apiKeyId: id }),
  }),
  paged("/activities", log, {
    tag,
    summary: "What happened, latest first: of an event, a programme or one's own places.",
    answer: z.object({
      actorName: z.string().nullable(),
      eventId: id.nullable(),
      programId: id.nullable(),
      eventTitle: text.nullable(),
      languages: languages.nullable(),
      programTitle: text.nullable(),
      name: z.string(),
      actorKind: z.string(),
      note: z.record(z.string(), z.unknown()),
      at,
      activityId: id,
    }),
  }),
  listed("/trash", trash, {
    tag,
    summary: "What lies in the trash of one's own places.",
    answer: z.object({
      kind: z.enum(["program", "event"]),
      id,
      title: text,
      trashedAt: at.nullable(),
      /** When it goes for good. */
      until: at,
      /** It went with its programme, and comes back with it. */
      within: z.boolean(),
    }),
  }),
];

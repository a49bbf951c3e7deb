import { z } from "zod";
import { configure } from "../../features/attendance-settings/commands";
import { show } from "../../features/attendance-settings/queries";
import { revoke } from "../../features/devices/commands";
import { list as devices } from "../../features/devices/queries";
import { headcount } from "../../features/door/queries";
import { settle } from "../../features/rejected-ops/commands";
import { list as rejected } from "../../features/rejected-ops/queries";
import { link, register, reject, undo } from "../../features/walk-ins/commands";
import { list as walkIns } from "../../features/walk-ins/queries";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, id, registrationStatus, text } from "./shapes";

const tag = "Attendance";
const settings = {
  earlyOpen: z.int(),
  lateAfter: z.int(),
  leaveGrace: z.int(),
  leastPresent: z.int().nullable(),
  below: z.enum(["half", "absent"]),
  selfCheckIn: z.boolean(),
  consentMissing: z.enum(["admit", "stop"]),
};
const settled = z.object({ walkInId: id, version: z.int() });

/** Doors as the team handles them: what programs may ask and do. Devices themselves speak at /api/check-in. */
export const doorEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/attendance-settings", show, {
    tag,
    summary: "How attendance is taken: when doors open, who is late, what counts half.",
    answer: z.object(settings),
  }),
  endpoint("put", "/events/{eventId}/attendance-settings", configure, {
    tag,
    summary: "Sets how attendance is taken; all records follow.",
    answer: z.object({ ...settings, records: z.int() }),
  }),
  listed("/events/{eventId}/headcount", headcount, {
    tag,
    summary: "How many are in the room at each sheet.",
    answer: z.object({ sheetId: id, listed: z.int(), self: z.int(), walkIns: z.int() }),
  }),
  listed("/events/{eventId}/devices", devices, {
    tag,
    summary: "The devices at the doors of an event.",
    answer: z.object({
      deviceId: id,
      label: z.string(),
      mode: z.enum(["door", "kiosk"]),
      sheetIds: z.array(id).nullable(),
      hasPin: z.boolean(),
      state: z.enum(["waiting", "expired", "paired", "wiped", "revoked", "revoked_wiped"]),
      pairedAt: at.nullable(),
      lastSeenAt: at.nullable(),
      offsetMs: z.int().nullable(),
      rosterCount: z.int().nullable(),
      waiting: z.int().nullable(),
      revokedAt: at.nullable(),
      wipedAt: at.nullable(),
    }),
  }),
  endpoint("post", "/devices/{deviceId}/revoke", revoke, {
    tag,
    summary: "Takes a device back: it forgets the list.",
    answer: z.object({ deviceId: id, again: z.boolean() }),
  }),
  listed("/events/{eventId}/rejected-check-ins", rejected, {
    tag,
    summary: "What devices sent and was not taken.",
    answer: z.object({
      opId: id,
      deviceId: id,
      device: z.string().nullable(),
      sheetId: id.nullable(),
      registrationId: id.nullable(),
      kind: z.string(),
      code: z.string(),
      effectiveAt: at.nullable(),
      receivedAt: at,
      settledAt: at.nullable(),
    }),
  }),
  endpoint("post", "/devices/{deviceId}/rejected-check-ins/{opId}/settle", settle, {
    tag,
    summary: "Says that somebody has taken care of it.",
    answer: z.object({ opId: id, settled: z.boolean() }),
  }),
  endpoint("get", "/events/{eventId}/walk-ins", walkIns, {
    tag,
    summary: "People at the door who are on no list, with who of the event it may be.",
    answer: z.object({
      rows: z.array(
        z.object({
          walkInId: id,
          name: z.string(),
          school: z.string(),
          grade: z.int().nullable(),
          at,
          version: z.int(),
          sheetIds: z.array(id),
          suggested: z.array(
            z.object({
              registrationId: id,
              name: z.string(),
              school: text.nullable(),
              grade: z.int().nullable(),
              status: registrationStatus,
            }),
          ),
          twins: z.array(id),
        }),
      ),
      settled: z.int(),
    }),
  }),
  endpoint("post", "/walk-ins/{walkInId}/link", link, {
    tag,
    summary: "Says who of the event it was.",
    answer: settled.extend({ registrationId: id, ops: z.int() }),
  }),
  endpoint("post", "/walk-ins/{walkInId}/register", register, {
    tag,
    summary: "Registers somebody who is on no list.",
    answer: settled.extend({ registrationId: id, ops: z.int() }),
  }),
  endpoint("post", "/walk-ins/{walkInId}/reject", reject, {
    tag,
    summary: "Says that it was nobody who counts.",
    answer: settled,
  }),
  endpoint("post", "/walk-ins/{walkInId}/undo", undo, {
    tag,
    summary: "Lets somebody who was linked or rejected wait again.",
    answer: settled,
  }),
];

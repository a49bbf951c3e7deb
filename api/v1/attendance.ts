import { z } from "zod";
import { close, markRest, record, reopen } from "../../features/attendance/commands";
import { kinds } from "../../features/attendance/inputs";
import { history, sheet, sheets } from "../../features/attendance/queries";
import { matrix } from "../../features/matrix/queries";

import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, groupRole, id, languages, names, photoWish, registrationStatus, text } from "./shapes";

const tag = "Attendance";

const state = z.enum(["open", "closed", "reopened"]);
const status = z
  .enum(["present", "late", "left_early", "late_left", "online", "absent", "excused", "exempt"])
  .nullable();

const sheetFacts = {
  /** The id of the agenda item, or of the event when the sheet is for the whole. */
  sheetId: id,
  eventId: id,
  agendaItemId: id.nullable(),
  title: text,
  eventTitle: text,
  languages,
  startsAt: at,
  endsAt: at,
  timeZone: z.string(),
  state,
};

/** What was derived from the observations of one person. */
const derived = {
  status,
  arrivedAt: at.nullable(),
  leftAt: at.nullable(),
  minutesPresent: z.number().nullable(),
  corrected: z.boolean(),
  override: z.boolean(),
  /** Two observations contradict each other. */
  conflict: z.boolean(),
  source: z.string().nullable(),
  reason: z.string().nullable(),
  version: z.int(),
};

const attendee = {
  registrationId: id,
  personId: id,
  registration: registrationStatus,
  ticket: z.int(),
  code: z.string(),
  ...names,
  school: text.nullable(),
  schoolName: z.string(),
  grade: z.int().nullable(),
  classNo: z.string().nullable(),
  studentNo: z.string().nullable(),
  photoWish: photoWish.nullable(),
  groupNumber: z.int().nullable(),
  groupRole: groupRole.nullable(),
};

const counted = { present: z.int(), late: z.int(), leftEarly: z.int(), excused: z.int(), absent: z.int() };
const percent = z.number().nullable();

const taken = z.object({
  sheetId: id,
  state,
  version: z.int(),
  ops: z.array(
    z.object({
      id,
      result: z.enum(["applied", "duplicate", "rejected"]),
      /** Why it was rejected. */
      code: z.string().optional(),
    }),
  ),
  records: z.array(z.object({ registrationId: id, ...derived })),
  applied: z.int(),
  corrections: z.int(),
});

/** Attendance: what programs may ask and do. */
export const attendanceEndpoints: Endpoint[] = [
  listed("/events/{eventId}/attendance", sheets, {
    tag,
    summary: "The sheets of an event: one for each item that counts, or one for the whole.",
    answer: z.object({
      ...sheetFacts,
      version: z.int(),
      counts: z.object({ ...counted, unmarked: z.int(), total: z.int() }),
      conflicts: z.int(),
      overdue: z.boolean(),
    }),
  }),
  endpoint("get", "/events/{eventId}/attendance/matrix", matrix, {
    tag,
    summary: "Everybody over all sheets, with what was present and in percent.",
    answer: z.object({
      sheets: z.array(z.object(sheetFacts)),
      rows: z.array(
        z.object({
          ...attendee,
          /** One for each of the sheets, in their order. */
          cells: z.array(status),
          counts: z.object(counted),
          unmarked: z.int(),
          minutes: z.number().nullable(),
          held: z.object({ present: z.number(), counted: z.number() }),
          percent,
          percentPlanned: percent,
          percentBest: percent,
        }),
      ),
    }),
  }),
  endpoint("get", "/sheets/{sheetId}", sheet, {
    tag,
    summary: "A sheet with its people: searched by name, code or QR text.",
    answer: z.object({
      ...sheetFacts,
      version: z.int(),
      closedAt: at.nullable(),
      mayCorrect: z.boolean(),
      begun: z.boolean(),
      people: z.array(z.object({ ...attendee, ...derived })),
    }),
  }),
  endpoint("post", "/sheets/{sheetId}/ops", record, {
    tag,
    summary: "Takes observations down; the same id twice changes nothing.",
    answer: taken,
  }),
  endpoint("post", "/sheets/{sheetId}/rest", markRest, {
    tag,
    summary: "Marks everybody who is not marked yet.",
    answer: taken,
  }),
  endpoint("post", "/sheets/{sheetId}/close", close, {
    tag,
    summary: "Closes a sheet; corrections then need a reason.",
    answer: z.object({ sheetId: id, version: z.int(), excused: z.int(), again: z.boolean() }),
  }),
  endpoint("post", "/sheets/{sheetId}/reopen", reopen, {
    tag,
    summary: "Opens a closed sheet again.",
    answer: z.object({ sheetId: id, version: z.int() }),
  }),
  listed("/sheets/{sheetId}/people/{registrationId}/history", history, {
    tag,
    summary: "What was observed of one person, latest first.",
    answer: z.object({
      id,
      kind: z.enum(kinds),
      status,
      reason: z.string().nullable(),
      source: z.string(),
      by: z.string().nullable(),
      device: z.string().nullable(),
      effectiveAt: at,
      receivedAt: at,
      capturedAt: at.nullable(),
      baseVersion: z.int(),
      targetOpId: id.nullable(),
      voided: z.boolean(),
      flags: z.array(z.string()),
    }),
  }),
];

import { z } from "zod";
import { classList } from "../../features/imports/queries";
import { schoolProgram } from "../../features/program-matrix/queries";
import { add, cancel, change, restore } from "../../features/school-desk/commands";
import { desk, deskAttendance, deskRoster, desks, pupil } from "../../features/school-desk/queries";
import { type Endpoint, endpoint, listed, onOne, paged } from "../endpoint";
import { at, eventStatus, groupRole, id, languages, locale, photoWish, registrationStatus, text } from "./shapes";

const tag = "School desk";

const attendanceStatus = z.enum([
  "present",
  "late",
  "left_early",
  "late_left",
  "online",
  "absent",
  "excused",
  "exempt",
]);

const group = z.object({
  number: z.int(),
  role: groupRole,
  topic: text.nullable(),
  files: z.enum(["in-time", "late", "missing", "open"]),
});

const student = {
  registrationId: id,
  ticket: z.int(),
  status: registrationStatus,
  code: z.string(),
  fullName: z.string(),
  latinName: z.string().nullable(),
  hangulName: z.string().nullable(),
  cyrillicName: z.string().nullable(),
  language: locale,
  grade: z.int().nullable(),
  classNo: z.string().nullable(),
  studentNo: z.string().nullable(),
  photoWish: photoWish.nullable(),
  version: z.int(),
  reachable: z.boolean(),
  group: group.nullable(),
};

const counts = { confirmed: z.int(), waitlisted: z.int(), cancelled: z.int() };
const about = {
  ...{ eventId: id, title: text, languages, startsAt: at, endsAt: at, timeZone: z.string(), status: eventStatus },
  ...{ schoolId: id, school: text },
};

/** A school's desk at an event: what programs may ask and do for its own students. */
export const schoolsEndpoints: Endpoint[] = [
  listed("/schools/desks", desks, {
    tag,
    summary: "The events and schools one acts for as a teacher.",
    answer: z.object({
      ...about,
      programId: id.nullable(),
      programTitle: text.nullable(),
      ...counts,
      wholeProgram: z.boolean(),
    }),
  }),
  endpoint("get", "/schools/{schoolId}/events/{eventId}", desk, {
    tag,
    summary: "A school's desk at an event: when, where, how many students, until when more can be brought.",
    answer: z.object({
      ...{ ...about, ...counts },
      venue: z.object({ name: text, room: z.string().nullable() }).nullable(),
      hosts: z.array(text),
      capacity: z.int().nullable(),
      seatsLeft: z.int().nullable(),
      closesAt: at,
      takesClasses: z.boolean(),
      canChange: z.boolean(),
      groupsPublished: z.boolean(),
    }),
  }),
  paged("/schools/{schoolId}/events/{eventId}/students", deskRoster, {
    tag,
    summary: "The school's own students at an event, without contacts.",
    answer: z.object({ ...student, registeredAt: at }),
  }),
  endpoint("post", "/schools/{schoolId}/events/{eventId}/students", add, {
    made: true,
    tag,
    summary: "Brings one student of the school.",
    answer: z.object({ registrationId: id, status: z.string(), ticket: z.int(), code: z.string() }),
  }),
  endpoint("get", "/schools/students/{registrationId}", pupil, {
    tag,
    summary: "One student of the own school.",
    answer: z.object({
      ...student,
      eventId: id,
      known: z.array(z.string()),
      ownToWrite: z.boolean(),
      canChange: z.boolean(),
      position: z.int().nullable(),
    }),
  }),
  endpoint("patch", "/schools/students/{registrationId}", change, {
    tag,
    summary: "Changes a student of the own school.",
    answer: z.object({ registrationId: id, version: z.int() }),
  }),
  endpoint("post", "/schools/students/{registrationId}/cancel", onOne(cancel), {
    tag,
    summary: "Gives the seat of a student of the own school back.",
    answer: z.object({ cancelled: z.array(id) }),
  }),
  endpoint("post", "/schools/students/{registrationId}/restore", onOne(restore), {
    tag,
    summary: "Takes the cancellation of a student of the own school back.",
    answer: z.object({ restored: z.array(id) }),
  }),
  endpoint("get", "/schools/{schoolId}/events/{eventId}/attendance", deskAttendance, {
    tag,
    summary: "How the own students attended each sitting.",
    answer: z.object({
      sheets: z.array(
        z.object({
          ...{ sheetId: id, title: text, startsAt: at, endsAt: at, timeZone: z.string() },
          state: z.enum(["open", "closed", "reopened"]),
        }),
      ),
      rows: z.array(
        z.object({
          ...{ registrationId: id, fullName: z.string(), latinName: z.string().nullable(), grade: z.int().nullable() },
          ...{ classNo: z.string().nullable(), studentNo: z.string().nullable(), percent: z.number().nullable() },
          cells: z.array(attendanceStatus.nullable()),
        }),
      ),
    }),
  }),
  endpoint("get", "/schools/{schoolId}/programs/{programId}/attendance", schoolProgram, {
    tag,
    summary: "How the own students attended all sittings of a programme, and how they stand to its rule.",
    answer: z.object({
      ...{ program: text, school: text },
      sheets: z.array(
        z.object({
          ...{ sheetId: id, eventId: id, title: text, eventTitle: text, languages, startsAt: at, endsAt: at },
          ...{ timeZone: z.string(), state: z.enum(["open", "closed", "reopened"]) },
        }),
      ),
      rows: z.array(
        z.object({
          ...{ personId: id, fullName: z.string(), latinName: z.string().nullable(), grade: z.int().nullable() },
          ...{ classNo: z.string().nullable(), studentNo: z.string().nullable(), percent: z.number().nullable() },
          cells: z.array(attendanceStatus.nullable()),
          result: z.enum(["met", "can-still", "cannot"]),
        }),
      ),
    }),
  }),
  listed("/schools/{schoolId}/events/{eventId}/imports", classList, {
    tag,
    summary: "The class lists a school brought itself, latest first.",
    answer: z.object({
      ...{ id, fileName: z.string(), counts: z.record(z.string(), z.int()), by: z.string().nullable() },
      state: z.enum(["staged", "committed", "undone", "discarded"]),
      ...{ createdAt: at, committedAt: at.nullable(), undoneAt: at.nullable() },
    }),
  }),
];

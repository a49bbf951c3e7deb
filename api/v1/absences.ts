import { z } from "zod";
import { announce, withdraw } from "../../features/absences/commands";
import { list, ofSchool, show } from "../../features/absences/queries";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, id, languages, text } from "./shapes";

const tag = "Attendance";
const told = {
  ...{ absenceId: id, registrationId: id },
  /** Null: of the whole event. */
  sheetId: id.nullable(),
  announcedBy: z.enum(["self", "teacher", "staff"]),
  at,
};

/** Absences told of beforehand: what programs may ask and do. */
export const absenceEndpoints: Endpoint[] = [
  listed("/events/{eventId}/absences", list, {
    tag,
    summary: "Whose absence was announced, of which sheet and by whom.",
    answer: z.object(told),
  }),
  listed("/schools/{schoolId}/events/{eventId}/absences", ofSchool, {
    tag,
    summary: "The same of a school's own students.",
    answer: z.object(told),
  }),
  endpoint("get", "/registrations/{registrationId}/absences", show, {
    tag,
    summary: "What was announced of one registration; why, only to the team.",
    answer: z.object({
      registrationId: id,
      isOpen: z.boolean(),
      sheets: z.array(
        z.object({ ...{ sheetId: id, title: text, languages, startsAt: at, endsAt: at, timeZone: z.string() } }),
      ),
      rows: z.array(z.object({ ...told, reason: z.string().nullable() })),
    }),
  }),
  endpoint("post", "/registrations/{registrationId}/absences", announce, {
    tag,
    summary: "Tells that somebody will not come, to the event or to one of its sheets.",
    answer: z.object({ absenceId: id, registrationId: id, sheetId: id.nullable(), again: z.boolean() }),
  }),
  endpoint("post", "/absences/{absenceId}/withdraw", withdraw, {
    tag,
    summary: "Takes an announced absence back.",
    answer: z.object({ absenceId: id, registrationId: id, again: z.boolean() }),
  }),
];

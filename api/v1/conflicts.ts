import { z } from "zod";
import { choose, unchoose } from "../../features/conflicts/commands";
import { conflicts } from "../../features/conflicts/queries";
import { overdue } from "../../features/overdue-sheets/queries";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, id, languages, text } from "./shapes";

const tag = "Attendance";
const status = z
  .enum(["present", "late", "left_early", "late_left", "online", "absent", "excused", "exempt"])
  .nullable();
const name = z.string().nullable();

/** What somebody should look at: registers not taken, marks that contradict each other. */
export const conflictEndpoints: Endpoint[] = [
  listed("/attendance/overdue", overdue, {
    tag,
    summary: "Sheets of one's own events that nobody has finished a quarter of an hour after their end.",
    answer: z.object({
      ...{ sheetId: id, eventId: id, agendaItemId: id.nullable(), title: text, eventTitle: text, languages },
      ...{ startsAt: at, endsAt: at, timeZone: z.string(), unmarked: z.int() },
    }),
  }),
  listed("/events/{eventId}/attendance/conflicts", conflicts, {
    tag,
    summary:
      "Records in which two marks of equal weight contradict each other, or consents were missing, with all of it.",
    answer: z.object({
      ...{ sheetId: id, title: text, languages, timeZone: z.string(), closed: z.boolean() },
      ...{ registrationId: id, version: z.int(), fullName: z.string(), latinName: name },
      ...{ schoolName: z.string(), grade: z.int().nullable(), needsLead: z.boolean() },
      missesConsent: z.boolean(),
      statements: z.array(
        z.object({
          ...{
            opId: id,
            status,
            source: z.string(),
            reason: name,
            effectiveAt: at,
            receivedAt: at,
            by: name,
            device: name,
          },
        }),
      ),
    }),
  }),
  endpoint("post", "/sheets/{sheetId}/choose", choose, {
    tag,
    summary: "Says which of the marks of one person is right.",
    answer: z.object({ sheetId: id, registrationId: id, opId: id, again: z.boolean() }),
  }),
  endpoint("post", "/sheets/{sheetId}/unchoose", unchoose, {
    tag,
    summary: "Takes that word back.",
    answer: z.object({ sheetId: id, registrationId: id, opId: id }),
  }),
];

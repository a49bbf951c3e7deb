import { z } from "zod";
import { typeIn } from "../../features/paper-sheets/commands";
import { paper } from "../../features/paper-sheets/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, languages, registrationStatus, text } from "./shapes";

const tag = "Attendance";
const status = z
  .enum(["present", "late", "left_early", "late_left", "online", "absent", "excused", "exempt"])
  .nullable();
const word = z.string().nullable();

/** Signed sheets of paper: what programs may ask and do. */
export const paperEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/papers/{code}", paper, {
    tag,
    summary: "A printed sheet by the code that stands on it, with whose its rows are.",
    answer: z.object({
      ...{ code: z.string(), sheetId: id, title: text, languages, startsAt: at, endsAt: at, timeZone: z.string() },
      ...{ printedAt: at, printedVersion: z.int(), typedInAt: at.nullable(), complete: z.boolean() },
      ...{ state: z.enum(["open", "closed", "reopened"]), version: z.int(), added: z.array(z.string()) },
      rows: z.array(
        z.object({
          ...{ row: z.int(), fullName: word, latinName: word, schoolName: z.string() },
          ...{ grade: z.int().nullable(), classNo: word, status, registration: registrationStatus.nullable() },
          ...{ signed: z.boolean(), arrivedAt: word, leftAt: word },
        }),
      ),
    }),
  }),
  endpoint("post", "/events/{eventId}/papers/{code}", typeIn, {
    tag,
    summary: "Types in who signed it, by row numbers.",
    answer: z.object({
      ...{ sheetId: id, version: z.int(), applied: z.int(), rejected: z.int(), conflicts: z.int() },
    }),
  }),
];

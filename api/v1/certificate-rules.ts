import { z } from "zod";
import { set } from "../../features/certificate-rules/commands";
import { show } from "../../features/certificate-rules/queries";
import { program } from "../../features/program-matrix/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, languages, text } from "./shapes";

const tag = "Attendance";
const status = z
  .enum(["present", "late", "left_early", "late_left", "online", "absent", "excused", "exempt"])
  .nullable();
const count = z.int().nullable();
const percent = z.number().nullable();
const rule = z.object({
  leastPercent: count,
  basis: z.enum(["held", "planned"]),
  leastSittings: count,
  requiredSheetIds: z.array(id),
  mostUnexcused: count,
  needsPresentation: z.boolean(),
  waitsForConflicts: z.boolean(),
});
const sheetFacts = {
  ...{ sheetId: id, eventId: id, title: text, eventTitle: text, languages },
  ...{ startsAt: at, endsAt: at, timeZone: z.string() },
};

/** Somebody over a programme: a cell for each sheet, sums, rates in per cent, and how they stand to the rule. */
const row = z.object({
  ...{ personId: id, registrationId: id, eventId: id, fullName: z.string(), latinName: z.string().nullable() },
  isErased: z.boolean(),
  ...{ schoolId: id.nullable(), schoolName: z.string(), grade: count },
  ...{ classNo: z.string().nullable(), studentNo: z.string().nullable() },
  cells: z.array(status),
  counts: z.object({ present: z.int(), late: z.int(), leftEarly: z.int(), excused: z.int(), absent: z.int() }),
  ...{ unmarked: z.int(), sittings: z.int(), ofSittings: z.int(), minutes: z.number().nullable() },
  held: z.object({ present: z.number(), counted: z.number() }),
  ...{ percent, percentPlanned: percent, percentBest: percent, conflict: z.boolean() },
  result: z.enum(["met", "can-still", "cannot"]),
  /** Codes with their numbers: least-percent, least-sittings, missed-sitting, awaited-sitting, unexcused and others. */
  reasons: z.array(z.looseObject({ code: z.string() })),
});

/** What it takes to complete a programme or an event: what programs may ask and do. */
export const certificateRuleEndpoints: Endpoint[] = [
  endpoint("get", "/places/{placeId}/certificate-rule", show, {
    tag,
    summary: "The rule of a programme or an event, and how people stand to it without saying who they are.",
    answer: z.object({
      rule,
      version: z.int(),
      sheets: z.array(z.object(sheetFacts)),
      facts: z.array(
        z.object({
          facts: z.object({
            marks: z.array(z.object({ sheetId: id, status, closed: z.boolean(), half: z.boolean().optional() })),
            conflict: z.boolean(),
            presentation: z.enum(["in", "awaited", "missing"]),
            withdrawn: z.boolean(),
          }),
          count: z.int(),
        }),
      ),
    }),
  }),
  endpoint("put", "/places/{placeId}/certificate-rule", set, {
    tag,
    summary: "Sets it, with the version that was read.",
    answer: z.object({ placeId: id, version: z.int() }),
  }),
  endpoint("get", "/programs/{programId}/attendance", program, {
    tag,
    summary: "Everybody over all sheets of a programme's events, and who meets its rule.",
    answer: z.object({
      rule,
      sheets: z.array(z.object({ ...sheetFacts, state: z.enum(["open", "closed", "reopened"]) })),
      rows: z.array(row),
    }),
  }),
];

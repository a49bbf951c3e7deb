import { z } from "zod";
import { set } from "../../features/certificate-rules/commands";
import { show } from "../../features/certificate-rules/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, languages, text } from "./shapes";

const tag = "Attendance";
const status = z
  .enum(["present", "late", "left_early", "late_left", "online", "absent", "excused", "exempt"])
  .nullable();
const count = z.int().nullable();

/** What it takes to complete a programme or an event: what programs may ask and do. */
export const certificateRuleEndpoints: Endpoint[] = [
  endpoint("get", "/certificate-rules/{placeId}", show, {
    tag,
    summary: "The rule of a programme or an event, and how people stand to it without saying who they are.",
    answer: z.object({
      rule: z.object({
        leastPercent: count,
        basis: z.enum(["held", "planned"]),
        leastSittings: count,
        requiredSheetIds: z.array(id),
        mostUnexcused: count,
        needsPresentation: z.boolean(),
        waitsForConflicts: z.boolean(),
      }),
      version: z.int(),
      sheets: z.array(
        z.object({
          ...{ sheetId: id, eventId: id, title: text, eventTitle: text, languages, startsAt: at, timeZone: z.string() },
        }),
      ),
      facts: z.array(
        z.object({
          facts: z.object({
            marks: z.array(z.object({ sheetId: id, status, closed: z.boolean() })),
            conflict: z.boolean(),
            presentation: z.enum(["in", "awaited", "missing"]),
            withdrawn: z.boolean(),
          }),
          count: z.int(),
        }),
      ),
    }),
  }),
  endpoint("put", "/certificate-rules/{placeId}", set, {
    tag,
    summary: "Sets it, with the version that was read.",
    answer: z.object({ placeId: id, version: z.int() }),
  }),
];

import { z } from "zod";
import {
  blank,
  flag,
  idInput,
  line,
  lines,
  localeInput,
  localizedLines,
  titled,
  urlInput,
  wallClockInput,
  whole,
  zoneInput,
} from "../../core/inputs";
import { contactFields } from "../event-contacts/inputs";
import { organizationsInput } from "../organizations/inputs";
import { quotasInput } from "../seats/inputs";
import { eventKinds, eventStatuses, visibilities } from "./choices";

export const templates = ["lecture-presentations"] as const;
const eventFields = {
  programId: blank(idInput),
  title: titled(200),
  summary: localizedLines(400),
  /** Markdown: headings, lists, emphasis, links. */
  description: localizedLines(20_000),
  kind: z.enum(eventKinds),
  /** Held in these; the first is the fallback of its texts. */
  languages: z
    .array(localeInput)
    .min(1)
    .max(4)
    .refine((all) => new Set(all).size === all.length, { params: { code: "twice" } }),
  organizations: organizationsInput.default([]),
  venueId: blank(idInput),
  onlineUrl: blank(urlInput),
  /** Wall clocks in `timeZone`. */
  startsAt: wallClockInput,
  endsAt: wallClockInput,
  timeZone: zoneInput,
  /** Nothing: no limit. */
  capacity: blank(whole(1, 100_000)),
  registrationOpensAt: blank(wallClockInput),
  registrationClosesAt: blank(wallClockInput),
  waitlist: flag.default(true),
  /** Whoever registers by themselves waits for the team's yes. */
  needsApproval: flag.default(false),
  /** Those approved are decided on anew when they change who they are or where they go to school. */
  approvesAnew: flag.default(false),
  /** Whoever registers by themselves needs an invitation code. */
  needsCode: flag.default(false),
  /** Seats for schools and grades; nothing: none. */
  quotas: blank(quotasInput),
  /** Until when people change their own registration; nothing: until it starts. */
  editableUntil: blank(wallClockInput),
  /** Hours a free seat is kept for the next in line to accept; nothing: it is given at once. */
  offerHours: blank(whole(1, 336)),
  /** Below this full age a guardian's contact is asked for; 0 asks of nobody. */
  guardianBelowAge: whole(0, 30).default(19),
  visibility: z.enum(visibilities).default("public"),
  coverFileId: blank(idInput),
  /** Whom the public may ask; without any, the programme's contact. */
  ...contactFields,
};

type Times = {
  startsAt: string;
  endsAt: string;
  registrationOpensAt?: string | null;
  registrationClosesAt?: string | null;
};
const ordered = <S extends z.ZodType<Times>>(schema: S) =>
  schema
    .refine((event) => event.endsAt > event.startsAt, { path: ["endsAt"], params: { code: "end-before-start" } })
    .refine(
      (event) =>
        !event.registrationOpensAt ||
        !event.registrationClosesAt ||
        event.registrationClosesAt > event.registrationOpensAt,
      {
        path: ["registrationClosesAt"],
        params: { code: "end-before-start" },
      },
    );

export const eventCreateInput = ordered(z.strictObject({ ...eventFields, template: blank(z.enum(templates)) }));
export const eventEditInput = ordered(
  z.strictObject({
    eventId: idInput,
    /** As it was when the form was opened. */ version: whole(1, 1e9),
    ...eventFields,
  }),
);
export type EventFields = z.input<typeof eventCreateInput>;

export const eventInput = z.strictObject({ eventId: idInput });
export const eventCancelInput = z.strictObject({ eventId: idInput, reason: blank(lines(500)) });
export const eventSorts = ["-starts", "starts", "-created", "created"] as const;
export const eventListInput = z.strictObject({
  q: blank(line(80)),
  status: blank(z.enum(eventStatuses)),
  programId: blank(idInput),
  when: blank(z.enum(["upcoming", "past"])),
  sort: blank(z.enum(eventSorts)),
  page: whole(1, 10_000).optional(),
  limit: whole(1, 100).optional(),
});
export type EventFilters = z.output<typeof eventListInput>;
export const eventShowInput = z.strictObject({ slug: z.string().min(1).max(120) });
export const nextInput = z.strictObject({});

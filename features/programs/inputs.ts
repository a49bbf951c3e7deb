import { z } from "zod";
import { blank, dayInput, idInput, line, localizedLines, titled, whole, zoneInput } from "../../core/inputs";
import { contactFields } from "../event-contacts/inputs";
import { organizationsInput } from "../organizations/inputs";

const programFields = {
  title: titled(200),
  summary: localizedLines(400),
  /** Markdown: headings, lists, emphasis, links. */
  description: localizedLines(20_000),
  startsOn: blank(dayInput),
  endsOn: blank(dayInput),
  timeZone: zoneInput,
  organizations: organizationsInput.default([]),
  /** For events of it that name nobody themselves. */
  ...contactFields,
};

type Period = { startsOn?: string | null; endsOn?: string | null };
const ordered = <S extends z.ZodType<Period>>(schema: S) =>
  schema.refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, {
    path: ["endsOn"],
    params: { code: "end-before-start" },
  });

export const programCreateInput = ordered(z.strictObject(programFields));
export const programEditInput = ordered(
  z.strictObject({
    programId: idInput,
    /** As it was when the form was opened. */
    version: whole(1, 1_000_000_000),
    ...programFields,
  }),
);
export type ProgramFields = z.input<typeof programCreateInput>;

export const programInput = z.strictObject({ programId: idInput });
export const programSorts = ["-starts", "starts", "-created", "created"] as const;
export const programListInput = z.strictObject({
  q: blank(line(80)),
  sort: blank(z.enum(programSorts)),
  page: whole(1, 10_000).optional(),
  limit: whole(1, 100).optional(),
});

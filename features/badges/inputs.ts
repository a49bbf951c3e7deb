import { z } from "zod";
import { blank, flag, idInput, line, localeInput, whole } from "../../core/inputs";
import { languages, mostInterpreters, sizes, sorts, whose } from "./choices";

const millimetres = (min: number, max: number) =>
  z.preprocess(
    (value) =>
      typeof value === "string" && /^\s*\d{1,3}([.,]\d{1,2})?\s*$/.test(value)
        ? Number(value.replace(",", "."))
        : value,
    z.number().min(min).max(max),
  );

/** A label sheet of one's own; millimetres. */
const labelsInput = z.strictObject({
  width: millimetres(60, 210),
  height: millimetres(35, 297),
  columns: whole(1, 3),
  rows: whole(1, 8),
  left: millimetres(0, 60),
  top: millimetres(0, 60),
  gapX: millimetres(0, 40),
  gapY: millimetres(0, 40),
});

const interpreterInput = z.strictObject({ name: line(80), from: z.enum(languages), to: z.enum(languages) });

/** Whose badges, on which labels, with what on them. Switches not sent are as the event usually has them. */
export const badgesInput = z.strictObject({
  eventId: idInput,
  who: z.enum(whose).default("all"),
  groupId: blank(idInput),
  schoolId: blank(idInput),
  registrationId: blank(idInput),
  interpreters: z.array(interpreterInput).max(mostInterpreters).default([]),
  size: z.enum(sizes).default("card"),
  labels: labelsInput.optional(),
  /** The first label to print on, from 1. */
  start: whole(1, 24).default(1),
  sort: z.enum(sorts).default("school"),
  school: flag.optional(),
  photo: flag.default(true),
  qr: flag.default(true),
  marks: flag.default(true),
  /** Only outlines to align the printer by. */
  test: flag.default(false),
  format: z.literal("pdf").default("pdf"),
  locale: localeInput.optional(),
  purpose: line(200).pipe(z.string().min(2)),
  recipient: blank(line(120)),
});

export const showInput = z.strictObject({ eventId: idInput, locale: localeInput.optional() });

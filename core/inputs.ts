// The atoms of what one may say, shared by all features' inputs. Pure: Zod and nothing else.
import { z } from "zod";

export const localeInput = z.enum(["en", "ko", "ru", "kk"]);
export const idInput = z.uuid();
export const placeInput = z.union([z.literal("instance"), idInput]);

const clean = (text: string) =>
  [...text.normalize("NFC")]
    .filter((c) => {
      const n = c.codePointAt(0) ?? 0;
      return n > 31 ? n < 127 || n > 159 : n === 9 || n === 10;
    })
    .join("")
    .replace(/[\u200b\u2060\ufeff]/g, "");

/** One line of text, cleaned of control and zero-width characters and of outer spaces; 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) => clean(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1).max(max));

/** Several lines of text; 1 to `max` characters. */
export const lines = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) => clean(text.replace(/\r\n?/g, "\n")).trim())
    .pipe(z.string().min(1).max(max));

/** An empty form field is nothing said. */
export const blank = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? null : value), schema.nullish());

const localized = <S extends z.ZodType>(text: S) =>
  z.strictObject({ en: blank(text), ko: blank(text), ru: blank(text), kk: blank(text) }).transform((all) => {
    const said: Partial<Record<"en" | "ko" | "ru" | "kk", string>> = {};
    for (const key of ["en", "ko", "ru", "kk"] as const) {
      const value: unknown = all[key];
      if (typeof value === "string") said[key] = value;
    }
    return said;
  });

/** A text in any of the four languages, perhaps in none. */
export const localizedLine = (max: number) => localized(line(max));
export const localizedLines = (max: number) => localized(lines(max));
/** A text in at least one of the four languages. */
export const titled = (max: number) =>
  localizedLine(max).refine((all) => Object.keys(all).length > 0, { params: { code: "one-language" } });

/** A whole number as a form or a program sends it. */
export const whole = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === "string" && /^\s*-?\d{1,12}\s*$/.test(value) ? Number(value) : value),
    z.int().min(min).max(max),
  );

/** A ticked box of a form, or a boolean. */
export const flag = z.preprocess(
  (value) => (value === "on" || value === "true" ? true : value === "false" || value === "" ? false : value),
  z.boolean(),
);

/** An instant: ISO 8601 with an offset. */
export const instantInput = z
  .union([z.iso.datetime({ offset: true }), z.date()])
  .transform((value) => (value instanceof Date ? value : new Date(value)));

/** A wall clock in the event's zone, as `<input type=datetime-local>` sends it: 2026-01-15T14:00. */
export const wallClockInput = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/);
export const dayInput = z.iso.date();

export const zoneInput = z
  .string()
  .max(60)
  .refine(
    (zone) => {
      try {
        new Intl.DateTimeFormat("en", { timeZone: zone });
        return true;
      } catch {
        return false;
      }
    },
    { params: { code: "zone" } },
  );

/** An address on the web that a link may carry: http or https only. */
export const urlInput = z
  .string()
  .max(500)
  .refine(
    (text) => {
      try {
        return ["http:", "https:"].includes(new URL(text).protocol);
      } catch {
        return false;
      }
    },
    { params: { code: "url" } },
  );

/** An e-mail address (R17): one ASCII @, no quotes, no control characters. Folded to lower case. */
export const emailInput = z
  .string()
  .max(254)
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email().max(254));

/** A list's page: how many, after which row, in which order. */
export const pageInput = { limit: whole(1, 200).optional(), cursor: z.string().max(400).optional() };

import { z } from "zod";
import { blank, flag, idInput, instantInput, line, localeInput, whole } from "../../core/inputs";
import { reasonInput } from "../registers/inputs";
import { statuses } from "./rules";

export const orders = ["school", "name", "group"] as const;

/** A sheet with its people. `search`: part of a name in any script, initials, a ticket code, or the text of a QR. */
export const sheetInput = z.strictObject({
  sheetId: idInput,
  search: blank(z.string().max(200)),
  order: blank(z.enum(orders)),
  /** The reader's language, by which names and schools are ordered. */
  locale: localeInput.optional(),
});

export const kinds = ["mark", "scan_in", "scan_out", "void", "note"] as const;
export const sources = ["roll_call", "search", "qr", "paper", "import"] as const;

/**
 * What somebody observed. The id is made by whoever records it, so that sending it again changes nothing. Who it was is
 * never said here: it is whoever is signed in.
 */
export const opInput = z
  .strictObject({
    id: idInput,
    registrationId: idInput,
    kind: z.enum(kinds),
    status: blank(z.enum(statuses)),
    /** Why; with an organizer's mark it makes a correction. For `note`: the note itself. */
    reason: blank(line(300)),
    source: z.enum(sources),
    /** When it happened, if not now. */
    effectiveAt: blank(instantInput),
    /** When the device took it down, for one that was offline. */
    capturedAt: blank(instantInput),
    deviceId: blank(line(64)),
    deviceSeq: blank(whole(0, 2_000_000_000)),
    /** The version of the record that was seen. */
    baseVersion: whole(0, 2_000_000_000).default(0),
    /** For `void`: what is taken back. */
    targetOpId: blank(idInput),
  })
  .refine((op) => op.kind !== "mark" || op.status, { path: ["status"], params: { code: "required" } })
  .refine((op) => op.kind !== "note" || op.reason, { path: ["reason"], params: { code: "required" } })
  .refine((op) => op.kind !== "void" || op.targetOpId, { path: ["targetOpId"], params: { code: "required" } });

export const recordInput = z.strictObject({ sheetId: idInput, ops: z.array(opInput).min(1).max(500) });
/** Everybody who is not marked yet. On a closed sheet with a reason. */
export const restInput = z.strictObject({
  sheetId: idInput,
  reason: blank(reasonInput),
  deviceId: blank(line(64)),
  /** Present, or absent. */
  absent: flag.optional(),
});
export const historyInput = z.strictObject({ sheetId: idInput, registrationId: idInput });
export const rebuildInput = z.strictObject({ eventId: idInput });
export const eventInput = z.strictObject({ eventId: idInput });

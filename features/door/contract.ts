import { z } from "zod";

// What a device at the door and the server say to each other under /api/check-in. Times are ISO 8601 in UTC.
// The device names itself by `Authorization: Device <token>`; who it is never stands in a body.

const at = z.iso.datetime();
const id = z.uuid();

/** A person as a device may know them: no birth date, no telephone, no address, nothing about health but that there is something. */
export const doorPerson = z.object({
  registrationId: id,
  /** As the person writes it. */
  name: z.string(),
  /** Other spellings, to search by. */
  also: z.array(z.string()),
  school: z.string(),
  grade: z.int().nullable(),
  classNo: z.string().nullable(),
  /** Only where groups are published. */
  group: z.int().nullable(),
  photo: z.enum(["all", "group", "none"]).nullable(),
  /** Ask the team lead: something about health or food was answered. */
  alert: z.boolean(),
  /** `missing`: a consent the event needs is not there. */
  consent: z.enum(["fine", "missing"]),
  status: z.enum(["confirmed", "waitlisted", "cancelled"]),
  /** SHA-256, base64url, of the token in this person's QR (core/seal.ts hashToken). */
  qr: z.string(),
  /** The same of the ticket code, without its dash, in capitals. */
  code: z.string(),
});
export type DoorPerson = z.output<typeof doorPerson>;

export const doorSheet = z.object({
  sheetId: id,
  title: z.string(),
  startsAt: at,
  endsAt: at,
  /** From when on people are let in. */
  opensAt: at,
  state: z.enum(["open", "closed", "reopened"]),
});
export type DoorSheet = z.output<typeof doorSheet>;

/** What the server knows of somebody at a sheet. */
export const doorRecord = z.object({
  sheetId: id,
  registrationId: id,
  status: z.string().nullable(),
  arrivedAt: at.nullable(),
  leftAt: at.nullable(),
  /** The door (device's label) of the last movement; null: not by a device. */
  door: z.string().nullable(),
  conflict: z.boolean(),
  version: z.int(),
});
export type DoorRecord = z.output<typeof doorRecord>;

export const doorWalkIn = z.object({
  walkInId: id,
  name: z.string(),
  school: z.string(),
  grade: z.int().nullable(),
  state: z.enum(["pending", "linked", "new_person", "rejected"]),
  present: z.boolean(),
});
export type DoorWalkIn = z.output<typeof doorWalkIn>;

/** `GET /api/check-in/roster?locale=ko`: all a device keeps. */
export const doorRoster = z.object({
  now: at,
  cursor: z.string(),
  device: z.object({ id, label: z.string(), mode: z.enum(["door", "kiosk"]), hasPin: z.boolean() }),
  event: z.object({ id, title: z.string(), timeZone: z.string(), startsAt: at, endsAt: at }),
  /** The list is to be forgotten from then on: a day after the last sheet's end. */
  wipeAt: at,
  settings: z.object({ lateAfter: z.int(), leaveGrace: z.int(), consentMissing: z.enum(["admit", "stop"]) }),
  sheets: z.array(doorSheet),
  people: z.array(doorPerson),
  records: z.array(doorRecord),
  walkIns: z.array(doorWalkIn),
});
export type DoorRoster = z.output<typeof doorRoster>;

/** `GET /api/check-in/changes?since={cursor}&locale=ko`: what changed since; `people` and `sheets` null when they did not. */
export const doorChanges = doorRoster
  .pick({ now: true, cursor: true, records: true, walkIns: true, wipeAt: true })
  .extend({ people: z.array(doorPerson).nullable(), sheets: z.array(doorSheet).nullable() });
export type DoorChanges = z.output<typeof doorChanges>;

const opBase = { id, sheetId: id, capturedAt: at, seq: z.int().min(0).max(2_000_000_000) };
/** One thing a device saw. `id` is a UUIDv7 the device made; `seq` counts on without end on each device. */
export const doorOp = z.discriminatedUnion("kind", [
  z.strictObject({
    ...opBase,
    kind: z.enum(["scan_in", "scan_out"]),
    /** One of the two. */
    registrationId: id.optional(),
    walkInId: id.optional(),
    source: z.enum(["qr", "search"]),
    /** What was read, when it was a QR: so that a code taken back is noticed. SHA-256 as in `doorPerson.qr`. */
    qr: z.string().max(64).optional(),
    baseVersion: z.int().min(0).max(2_000_000_000).default(0),
  }),
  z.strictObject({
    ...opBase,
    kind: z.literal("void"),
    registrationId: id.optional(),
    walkInId: id.optional(),
    targetOpId: id,
  }),
  /** Somebody on no list; comes before the `scan_in` that names its `walkInId`. */
  z.strictObject({
    ...opBase,
    kind: z.literal("walk_in"),
    walkInId: id,
    name: z.string().min(1).max(120),
    school: z.string().max(160).default(""),
    grade: z.int().min(0).max(20).nullable().default(null),
    guardianPhone: z.string().max(40).optional(),
  }),
]);
export type DoorOp = z.output<typeof doorOp>;

/** `POST /api/check-in/ops`. The server sets `effectiveAt` = capturedAt + offset, never before a day before the sheet, never after now. */
export const doorPush = z.strictObject({
  /** Milliseconds to add to the device's clock to get the server's, and null when it was never measured. */
  offsetMs: z.int().nullable(),
  /** What is left on the device after this batch, and how many people it knows. */
  waiting: z.int().min(0).max(1_000_000),
  rosterCount: z.int().min(0).max(1_000_000),
  ops: z.array(doorOp).max(500),
});
export type DoorPush = z.input<typeof doorPush>;

/**
 * `conflict`: taken, and somebody should look. Codes of `rejected`: unknown-sheet, not-registered, cancelled,
 * waitlisted, revoked-code, out-of-window, future-time, unknown-op, id-used, unknown-walk-in, invalid, forbidden,
 * register-closed, consent-missing.
 */
export const doorVerdict = z.discriminatedUnion("result", [
  z.object({ id, result: z.enum(["applied", "duplicate", "conflict"]) }),
  z.object({ id, result: z.literal("rejected"), code: z.string() }),
]);
export type DoorVerdict = z.output<typeof doorVerdict>;
export const doorPushed = z.object({ now: at, verdicts: z.array(doorVerdict), records: z.array(doorRecord) });
export type DoorPushed = z.output<typeof doorPushed>;

/**
 * `POST /api/check-in/pair {code}` answers `{deviceId, token, eventId, label, mode}` once; `GET /api/check-in/clock`
 * answers `{now}`; `POST /api/check-in/pin {pin}` answers 204 or refuses: 429 with `Retry-After` while it is locked; `POST /api/check-in/wiped` answers 204.
 * A device that was taken back gets 401 with the code `device-revoked`; one that was never known `device-unknown`.
 */
export const doorPaired = z.object({
  deviceId: id,
  token: z.string(),
  eventId: id,
  label: z.string(),
  mode: z.enum(["door", "kiosk"]),
});
export type DoorPaired = z.output<typeof doorPaired>;

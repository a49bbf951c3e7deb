import { randomBytes } from "node:crypto";

/** Kept on the process, not the module: both bundles of the app count on together. */
const key = Symbol.for("lectern.ids");
const held = globalThis as { [key]?: { millisecond: number; sequence: number } };
held[key] ??= { millisecond: 0, sequence: 0 };
const clock = held[key];

/** Sixteen random bytes out of a larger read: asking the system for each id costs several times as much. */
let pool = Buffer.alloc(0);
function someBytes() {
  if (pool.length < 16) pool = randomBytes(4_096);
  const bytes = pool.subarray(0, 16);
  pool = pool.subarray(16);
  return bytes;
}

/**
 * A UUID of version 7 (RFC 9562), rising inside one process: time-ordered keys keep b-trees dense and cursors simple.
 * A clock that is set back does not make ids fall.
 */
export function id(now = Date.now()): string {
  if (now > clock.millisecond) {
    clock.millisecond = now;
    clock.sequence = randomBytes(2).readUInt16BE() & 0x7ff;
  } else if (++clock.sequence > 0xfff) {
    clock.millisecond++;
    clock.sequence = 0;
  }
  const bytes = someBytes();
  bytes.writeUIntBE(clock.millisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | clock.sequence, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

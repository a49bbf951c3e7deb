import { and, eq, gt, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { hashPassword } from "../../core/passwords";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { hashToken, newToken, readableCode } from "../../core/seal";
import type { Reader } from "../../db";
import { id } from "../../db/id";
import { devices } from "../../db/schema";
import { sheetsOf } from "../registers/steps";
import { devicesAtMost } from "./choices";
import { addInput, deviceInput, pairInput } from "./inputs";
import { pairingTime, plainCode, printedCode } from "./rules";
import { atDevice, pairHash } from "./steps";

const freshCode = (now: Date) => {
  const code = readableCode(8);
  return {
    code: printedCode(code),
    row: { pairHash: pairHash(code), pairExpiresAt: new Date(now.getTime() + pairingTime) },
  };
};

/**
 * Adds a device for a door and answers the code that pairs it, this once: good for a quarter of an hour and for one
 * device. Refuses `too-many-doors`, `not-found`, and fields: `pin` a kiosk needs, `sheetIds` of another event.
 */
export const add = command("devices.add", {
  input: addInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const { eventId, label, mode, pin } = input;
    const sheetIds = input.sheetIds?.length ? [...new Set(input.sheetIds)] : null;
    if (mode === "kiosk" && !pin) refuseField("pin", "required");
    const known = new Set((await sheetsOf(db, eventId)).map((sheet) => sheet.sheetId));
    if (sheetIds?.some((one) => !known.has(one))) refuseField("sheetIds", "choice");
    if ((await db.$count(devices, eq(devices.eventId, eventId))) >= devicesAtMost)
      return refuse("too-many-doors", { max: devicesAtMost });
    const { code, row } = freshCode(now);
    const deviceId = id();
    const pinHash = pin ? await hashPassword(pin) : null;
    const about = { id: deviceId, eventId, label, mode, sheetIds, pinHash, createdBy: actor.id ?? null };
    await db.insert(devices).values({ ...about, ...row, createdAt: now });
    return { deviceId, code, mode, expiresAt: row.pairExpiresAt };
  },
  note: ({ deviceId, mode }) => ({ deviceId, mode }),
});

/** A new code for a device that was not paired yet; the one before ends. Refuses `device-paired`, `device-revoked`, `not-found`. */
export const renew = command("devices.renew", {
  input: deviceInput,
  scope: atDevice,
  async run({ db, input, now }) {
    const [device] = await db.select().from(devices).where(eq(devices.id, input.deviceId));
    if (device?.revokedAt) return refuse("device-revoked");
    if (device?.pairedAt) return refuse("device-paired");
    const { code, row } = freshCode(now);
    await db.update(devices).set(row).where(eq(devices.id, input.deviceId));
    return { deviceId: input.deviceId, code, expiresAt: row.pairExpiresAt };
  },
  note: ({ deviceId }) => ({ deviceId }),
});

/** Takes a device back: it is told to forget the list, and what it still sends is kept for the team to look at. Again changes nothing. */
export const revoke = command("devices.revoke", {
  input: deviceInput,
  scope: atDevice,
  async run({ db, actor, input, now }) {
    const rows = await db
      .update(devices)
      .set({ revokedAt: now, revokedBy: actor.id ?? null, pairHash: null, pairExpiresAt: null })
      .where(and(eq(devices.id, input.deviceId), isNull(devices.revokedAt)))
      .returning({ id: devices.id });
    return { deviceId: input.deviceId, again: rows.length === 0 };
  },
  note: ({ again, ...value }) => (again ? undefined : value),
});

const waitingFor = (code: string, now: Date) =>
  and(eq(devices.pairHash, pairHash(plainCode(code))), gt(devices.pairExpiresAt, now), isNull(devices.revokedAt));

const atCode = async ({ db, input, now }: { db: Reader; input: { code: string }; now: Date }) => {
  const [found] = await db.select({ eventId: devices.eventId }).from(devices).where(waitingFor(input.code, now));
  return found ? atEvent({ db, input: found }) : refuse("pair-code");
};

/**
 * Pairs the device that has the code: answers its token, which is stored nowhere else. Whoever calls this must have
 * counted the try. Refuses `pair-code`: unknown, used, run out, or taken back.
 */
export const pair = command("devices.pair", {
  input: pairInput,
  scope: atCode,
  async run({ db, input, now }) {
    const token = newToken();
    const [device] = await db
      .update(devices)
      .set({ tokenHash: hashToken(token), pairHash: null, pairExpiresAt: null, pairedAt: now, lastSeenAt: now })
      .where(waitingFor(input.code, now))
      .returning();
    if (!device) return refuse("pair-code");
    const { id: deviceId, eventId, label, mode } = device;
    return { deviceId, token, eventId, label, mode };
  },
  note: ({ deviceId }) => ({ deviceId }),
});

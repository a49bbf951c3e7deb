import { and, eq, gt, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { hashPassword } from "../../core/passwords";
import type { Actor } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { hashToken, newToken, readableCode } from "../../core/seal";
import type { Reader } from "../../db";
import { id } from "../../db/id";
import { devices, events } from "../../db/schema";
import { doorsEnd } from "../registers/rules";
import { sheetsOf } from "../registers/steps";
import { devicesAtMost } from "./choices";
import { addInput, deviceInput, pairInput } from "./inputs";
import { pairingTime, plainCode, printedCode } from "./rules";
import { atDevice, pairHash } from "./steps";

/** A device that is paired now would forget its list at once. The system may: what it tells of is long gone by. */
async function refuseOver(db: Reader, actor: Actor, eventId: string, now: Date) {
  if (actor.kind === "system") return;
  const [event] = await db.select({ endsAt: events.endsAt }).from(events).where(eq(events.id, eventId));
  if (event && now >= doorsEnd(event, await sheetsOf(db, eventId))) refuse("doors-over");
}

const freshCode = (now: Date) => {
  const code = readableCode(8);
  return {
    code: printedCode(code),
    row: { pairHash: pairHash(code), pairExpiresAt: new Date(now.getTime() + pairingTime) },
  };
};

/**
 * Adds a device for a door and answers the code that pairs it, this once: good for a quarter of an hour and for one
 * device. Refuses `doors-over` from a day after the last sheet on, `too-many-doors`, `not-found`, and fields: `pin` a kiosk needs, `sheetIds` of another event.
 */
export const add = command("devices.add", {
  input: addInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const { eventId, label, mode, pin } = input;
    await refuseOver(db, actor, eventId, now);
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

/** A new code for a device that was not paired yet; the one before ends. Refuses `doors-over`, `device-paired`, `device-revoked`, `not-found`. */
export const renew = command("devices.renew", {
  input: deviceInput,
  scope: atDevice,
  async run({ db, actor, input, scope, now }) {
    const [device] = await db.select().from(devices).where(eq(devices.id, input.deviceId));
    if (device?.revokedAt) return refuse("device-revoked");
    if (device?.pairedAt) return refuse("device-paired");
    await refuseOver(db, actor, scope.eventId ?? "", now);
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
 * counted the try. Refuses `doors-over`, and `pair-code`: unknown, used, run out, or taken back.
 */
export const pair = command("devices.pair", {
  input: pairInput,
  scope: atCode,
  async run({ db, actor, input, scope, now }) {
    // Before the code is used up.
    await refuseOver(db, actor, scope.eventId ?? "", now);
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

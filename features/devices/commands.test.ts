import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { hashToken } from "../../core/seal";
import { room } from "../../core/testing-room";
import { db, write } from "../../db";
import { devices, events } from "../../db/schema";
import { checkPin, roster } from "../door/queries";
import { add, pair, renew, revoke } from "./commands";
import { list } from "./queries";

type Room = Awaited<ReturnType<typeof room>>;
const added = async ({ min, event }: Room, more: object = {}) => {
  const outcome = await add(min, { eventId: event.id, label: "Main door", ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const paired = async (code: string) => {
  const outcome = await pair(anonymous, { code });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

test("a code pairs one device, once, as it is typed; only hashes are kept", async () => {
  const all = await room();
  const { code, deviceId } = await added(all);
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const device = await paired(code.toLowerCase().replace("-", " "));
  expect(device).toMatchObject({ deviceId, eventId: all.event.id, label: "Main door", mode: "door" });
  expect(await pair(anonymous, { code })).toMatchObject({ code: "pair-code" });
  const [row] = await db.select().from(devices).where(eq(devices.id, deviceId));
  expect(row).toMatchObject({ tokenHash: hashToken(device.token), pairHash: null });
  expect(JSON.stringify(row)).not.toContain(device.token);
  expect(await list(all.min, { eventId: all.event.id })).toMatchObject([{ deviceId, state: "paired" }]);
});

test("a code ends after a quarter of an hour; a new one ends the old, and none is for what is in use", async () => {
  const all = await room();
  const first = await added(all);
  const second = await renew(all.min, { deviceId: first.deviceId });
  if (!second.ok) throw new Error(second.code);
  expect(await pair(anonymous, { code: first.code })).toMatchObject({ code: "pair-code" });
  await write([], async (tx) => {
    await tx
      .update(devices)
      .set({ pairExpiresAt: new Date(Date.now() - 1) })
      .where(eq(devices.id, first.deviceId));
  });
  expect(await pair(anonymous, { code: second.value.code })).toMatchObject({ code: "pair-code" });
  expect(await list(all.min, { eventId: all.event.id })).toMatchObject([{ state: "expired" }]);
  const third = await renew(all.min, { deviceId: first.deviceId });
  if (!third.ok) throw new Error(third.code);
  await paired(third.value.code);
  expect(await renew(all.min, { deviceId: first.deviceId })).toMatchObject({ code: "device-paired" });
});

test("taken back it reads nothing any more; who is not of the team can do none of it", async () => {
  const all = await room();
  const { code, deviceId } = await added(all);
  const { token } = await paired(code);
  expect((await roster(anonymous, { token })).people).toHaveLength(3);
  expect(await revoke(all.bota, { deviceId })).toMatchObject({ code: "not-allowed" });
  expect(await revoke((await room()).min, { deviceId })).toMatchObject({ code: "not-found" });
  expect(await add(all.bota, { eventId: all.event.id, label: "x" })).toMatchObject({ code: "not-allowed" });
  expect(await revoke(all.min, { deviceId })).toMatchObject({ ok: true, value: { again: false } });
  await expect(roster(anonymous, { token })).rejects.toMatchObject({ code: "device-revoked" });
  await expect(roster(anonymous, { token: "nobody" })).rejects.toMatchObject({ code: "device-unknown" });
  await write([], async (tx) => {
    await tx.update(events).set({ trashedAt: new Date() }).where(eq(events.id, all.event.id));
  });
  await expect(roster(anonymous, { token })).rejects.toMatchObject({ code: "device-unknown" });
});

test("a kiosk needs a PIN of four to eight digits, and five wrong ones lock it for a minute", async () => {
  const all = await room();
  const by = (more: object) => add(all.min, { eventId: all.event.id, label: "Kiosk", mode: "kiosk", ...more });
  expect(await by({})).toMatchObject({ code: "invalid", fields: { pin: [{ code: "required" }] } });
  expect(await by({ pin: "12a4" })).toMatchObject({ code: "invalid" });
  expect(await by({ pin: "1234", sheetIds: ["018f0000-0000-7000-8000-000000000000"] })).toMatchObject({
    code: "invalid",
  });
  const { code } = await added(all, { label: "Kiosk", mode: "kiosk", pin: "1234" });
  const { token } = await paired(code);
  expect(await checkPin(anonymous, { token, pin: "1234" })).toBe(true);
  const wrong = () => checkPin(anonymous, { token, pin: "0000" });
  const locked = { code: "too-many", values: { seconds: expect.toSatisfy((left) => left > 50 && left <= 60) } };
  for (let tries = 0; tries < 4; tries++) await expect(wrong()).rejects.toMatchObject({ code: "pin-wrong" });
  expect(await checkPin(anonymous, { token, pin: "1234" })).toBe(true);
  for (let tries = 0; tries < 4; tries++) await expect(wrong()).rejects.toMatchObject({ code: "pin-wrong" });
  for (let tries = 0; tries < 3; tries++) await expect(wrong()).rejects.toMatchObject(locked);
  await expect(checkPin(anonymous, { token, pin: "1234" })).rejects.toMatchObject(locked);
});

test("a day after the last sheet no device is added, and a code is refused without being used up", async () => {
  const all = await room();
  const { code, deviceId } = await added(all);
  const ends = (endsAt: Date) =>
    write([], async (tx) => {
      const startsAt = new Date(endsAt.getTime() - 3_600_000);
      await tx.update(events).set({ startsAt, endsAt }).where(eq(events.id, all.event.id));
    });
  await ends(new Date(Date.now() - 25 * 3_600_000));
  expect(await add(all.min, { eventId: all.event.id, label: "Late" })).toMatchObject({ code: "doors-over" });
  expect(await renew(all.min, { deviceId })).toMatchObject({ code: "doors-over" });
  expect(await pair(anonymous, { code })).toMatchObject({ code: "doors-over" });
  expect(await list(all.min, { eventId: all.event.id })).toMatchObject([{ deviceId, state: "waiting" }]);
  await ends(new Date(Date.now() - 23 * 3_600_000));
  await paired(code);
});

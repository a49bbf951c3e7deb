import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashToken } from "../core/seal";
import { room } from "../core/testing-room";
import { db, write } from "../db";
import { id } from "../db/id";
import { devices, events, formAnswers, formQuestions, personContacts, persons, registrations } from "../db/schema";
import { add, revoke } from "../features/devices/commands";
import { doorChanges, doorPushed, doorRoster } from "../features/door/contract";
import { checkInToken } from "../features/tickets/steps";
import { api } from "./app";

type Room = Awaited<ReturnType<typeof room>>;
let network = 1;
const ask = (path: string, token?: string, body?: unknown) =>
  api.request(`/api/check-in${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "x-forwarded-for": `203.0.113.${network}`,
      ...(token ? { Authorization: `Device ${token}` } : {}),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });

async function device({ min, event }: Room) {
  network += 1;
  const added = await add(min, { eventId: event.id, label: "Main door" });
  if (!added.ok) throw new Error(added.code);
  const answer = await ask("/pair", undefined, { code: added.value.code });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { deviceId: string; token: string };
}

test("a device is paired, reads its list, sends what it saw and hears what changed", async () => {
  const all = await room();
  const { token } = await device(all);
  const first = await ask("/roster?locale=ko", token);
  expect(first.headers.get("cache-control")).toBe("no-store");
  const known = doorRoster.parse(await first.json());
  expect(known).toMatchObject({
    device: { label: "Main door", mode: "door", hasPin: false },
    records: [],
    walkIns: [],
  });
  expect(known.sheets).toMatchObject([{ sheetId: all.sheetId, title: "대사 초청 강연", state: "open" }]);
  const person = known.people.find((one) => one.registrationId === all.one);
  expect(person).toMatchObject({ name: "김민준", school: "한빛중학교", consent: "fine", group: null, alert: false });
  expect(person?.qr).toBe(hashToken(checkInToken(all.one, 1)));
  const none = doorChanges.parse(await (await ask(`/changes?since=${known.cursor}&locale=ko`, token)).json());
  expect(none).toMatchObject({ people: null, sheets: null, records: [] });
  const op = {
    ...{ id: id(), sheetId: all.sheetId, capturedAt: all.startsAt.toISOString(), seq: 0 },
    ...{ kind: "scan_in", registrationId: all.one, source: "qr", qr: person?.qr },
  };
  const sent = await ask("/ops", token, { offsetMs: 12, waiting: 0, rosterCount: 3, ops: [op] });
  expect(sent.headers.get("cache-control")).toBe("no-store");
  const pushed = doorPushed.parse(await sent.json());
  expect(pushed.verdicts).toEqual([{ id: op.id, result: "applied" }]);
  expect(pushed.records).toMatchObject([{ registrationId: all.one, status: "present", door: "Main door" }]);
  const more = doorChanges.parse(await (await ask(`/changes?since=${known.cursor}&locale=ko`, token)).json());
  // The sheet has a register now; the people are as they were.
  expect(more).toMatchObject({ people: null, records: [{ registrationId: all.one }] });
  const [row] = await db.select().from(devices).where(eq(devices.label, "Main door")).orderBy(devices.createdAt);
  expect(row).toBeTruthy();
});

test("what a door reads has nothing by which somebody could be reached, and no health but that there is something", async () => {
  const all = await room();
  const { token } = await device(all);
  const [person] = await db.select().from(registrations).where(eq(registrations.id, all.one));
  await write([], async (tx) => {
    const guardianPhone = "sealed-telephone";
    await tx.insert(personContacts).values({ personId: person?.personId ?? "", guardianPhone, updatedAt: new Date() });
    const question = {
      eventId: all.event.id,
      key: "k1",
      position: 1,
      kind: "short" as const,
      label: { en: "Allergies" },
    };
    const shown = {
      help: {},
      choices: [],
      required: "no" as const,
      viewers: "lead" as const,
      keepDays: 30,
      reason: {},
    };
    const [made] = await tx
      .insert(formQuestions)
      .values({ ...question, ...shown })
      .returning();
    const answer = {
      registrationId: all.one,
      questionId: made?.id ?? "",
      key: "k1",
      value: "peanut-text",
      alert: true,
    };
    await tx.insert(formAnswers).values({ ...answer, source: "self", updatedAt: new Date() });
  });
  const text = await (await ask("/roster?locale=en", token)).text();
  expect(text).not.toMatch(/peanut|sealed-telephone|birth|phone|email/i);
  const known = doorRoster.parse(JSON.parse(text));
  expect(known.people.find((one) => one.registrationId === all.one)?.alert).toBe(true);
  expect(Object.keys(known.people[0] ?? {}).sort()).toEqual(
    [
      "also",
      "alert",
      "classNo",
      "code",
      "consent",
      "grade",
      "group",
      "name",
      "photo",
      "qr",
      "registrationId",
      "school",
      "status",
    ].sort(),
  );
});

test("a change of a name or of the times is heard, and a day after the event nobody is on the list any more", async () => {
  const all = await room();
  const { token } = await device(all);
  const { cursor } = doorRoster.parse(await (await ask("/roster?locale=ko", token)).json());
  const [person] = await db.select().from(registrations).where(eq(registrations.id, all.one));
  await write([], async (tx) => {
    await tx
      .update(persons)
      .set({ fullName: "김민재" })
      .where(eq(persons.id, person?.personId ?? ""));
  });
  const changed = doorChanges.parse(await (await ask(`/changes?since=${cursor}&locale=ko`, token)).json());
  expect(changed.people?.map((one) => one.name)).toContain("김민재");
  expect(changed.sheets).toBeNull();
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  await write([], async (tx) => {
    await tx
      .update(events)
      .set({ startsAt: ago(27), endsAt: ago(25) })
      .where(eq(events.id, all.event.id));
  });
  const over = doorChanges.parse(await (await ask(`/changes?since=${changed.cursor}&locale=ko`, token)).json());
  expect(over).toMatchObject({ people: [], records: [], walkIns: [] });
  expect(new Date(over.wipeAt) < new Date()).toBe(true);
  expect(doorChanges.parse(await (await ask("/changes?since=nonsense", token)).json()).people).toEqual([]);
});

test("taken back it gets 401 with its code, may still say what it saw and that it forgot the list", async () => {
  const all = await room();
  const { token, deviceId } = await device(all);
  await revoke(all.min, { deviceId });
  for (const path of ["/roster", "/changes?since=x"]) {
    const answer = await ask(path, token);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "device-revoked" });
  }
  expect((await ask("/ops", token, { offsetMs: 0, waiting: 0, rosterCount: 0, ops: [] })).status).toBe(200);
  expect((await ask("/wiped", token, {})).status).toBe(204);
  const [row] = await db.select().from(devices).where(eq(devices.id, deviceId));
  expect(row?.wipedAt).toBeTruthy();
  expect(await (await ask("/roster", "nobody")).json()).toMatchObject({ code: "device-unknown", status: 401 });
  expect(await (await ask("/roster")).json()).toMatchObject({ code: "device-unknown" });
  expect((await ask("/pin", token, { pin: "1234" })).status).toBe(401);
});

test("what is no JSON, too large or tried too often is refused; the clock is anybody's", async () => {
  const all = await room();
  const { token } = await device(all);
  expect((await ask("/ops", token, "{")).status).toBe(400);
  expect((await ask("/ops", token, `{"ops":"${"x".repeat(1_100_000)}"}`)).status).toBe(413);
  expect((await ask("/ops", token, { offsetMs: 0, waiting: 0, rosterCount: 0, ops: [], actorId: "x" })).status).toBe(
    422,
  );
  const { now } = (await (await ask("/clock")).json()) as { now: string };
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(5_000);
  network += 1;
  const tries = await Promise.all(Array.from({ length: 31 }, () => ask("/pair", undefined, { code: "2222-2222" })));
  expect(tries.filter((one) => one.status === 429)).toHaveLength(1);
});

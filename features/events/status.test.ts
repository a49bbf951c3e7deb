import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { agendaItems, events } from "../../db/schema";
import { createPerson } from "../people/steps";
import { admit } from "../registrations/steps";
import { cancel, create, edit, finish, publish, reopen, restore, trash, unpublish } from "./commands";
import { details } from "./queries";

const said = {
  title: { ko: "대사 초청 강연" },
  summary: {},
  description: {},
  kind: "lecture",
  languages: ["ko"],
  startsAt: "2027-05-20T14:00",
  endsAt: "2027-05-20T17:00",
  timeZone: "Asia/Seoul",
};
const day = 86_400_000;
const rowOf = async (eventId: string) => (await db.select().from(events).where(eq(events.id, eventId)))[0];

const registerOne = (eventId: string) =>
  write(eventId, async (tx) => {
    const now = new Date();
    const personId = await createPerson(tx, { fullName: "김민서", locale: "ko" }, now);
    return admit(tx, eventId, { personId, source: "staff", now });
  });

test("a draft is published, taken back while nobody registered, and called off for good", async () => {
  const { aru, program } = await cast();
  const made = await create(aru, { ...said, programId: program.id });
  const eventId = made.ok ? made.value.eventId : "";
  const asked = { eventId };
  expect(await cancel(aru, asked)).toMatchObject({ code: "wrong-status" });
  expect(await publish(aru, asked)).toMatchObject({ value: { status: "published" } });
  expect(await publish(aru, asked)).toMatchObject({ code: "wrong-status" });
  expect(await finish(aru, asked)).toMatchObject({ code: "not-begun" });
  expect(await unpublish(aru, asked)).toMatchObject({ value: { status: "draft" } });
  await publish(aru, asked);
  await registerOne(eventId);
  expect(await unpublish(aru, asked)).toMatchObject({ code: "has-registrations", values: { count: 1 } });
  expect(await trash(aru, asked)).toMatchObject({ code: "cancel-first" });
  expect(await cancel(aru, { eventId, reason: "폭설" })).toMatchObject({ value: { status: "cancelled" } });
  expect(await rowOf(eventId)).toMatchObject({ cancelReason: "폭설", calendarSequence: 1 });
  expect(await reopen(aru, asked)).toMatchObject({ code: "wrong-status" });
  expect(await trash(aru, asked)).toMatchObject({ ok: true });
});

test("an event that was held is finished, and opened again when that was too soon", async () => {
  const { aru, program } = await cast();
  const held = await lectureOf(program.id, {
    startsAt: new Date(Date.now() - day),
    endsAt: new Date(Date.now() - day / 2),
  });
  const asked = { eventId: held.id };
  expect(await finish(aru, asked)).toMatchObject({ value: { status: "finished" } });
  expect(await reopen(aru, asked)).toMatchObject({ value: { status: "published" } });
  expect(await rowOf(held.id)).toMatchObject({ finishedAt: null });
});

test("what is in the trash cannot be changed, and comes back with everything it had", async () => {
  const { aru, program } = await cast();
  const made = await create(aru, { ...said, programId: program.id, template: "lecture-presentations" });
  const eventId = made.ok ? made.value.eventId : "";
  const before = await rowOf(eventId);
  expect(await restore(aru, { eventId })).toMatchObject({ code: "not-found" });
  const {
    slug: _slug,
    status: _status,
    seatsTaken: _taken,
    trashedAt: _trashed,
    ...form
  } = await details(aru, { eventId });
  await trash(aru, { eventId });
  expect(await edit(aru, { ...form, organizations: [] })).toMatchObject({ code: "in-trash" });
  expect(await publish(aru, { eventId })).toMatchObject({ code: "in-trash" });
  expect(await restore(aru, { eventId })).toMatchObject({ ok: true });
  expect(await rowOf(eventId)).toEqual({ ...before, version: 3 });
  expect(await db.$count(agendaItems, eq(agendaItems.eventId, eventId))).toBe(6);
});

test("a stranger's event is as unknown as one that never was", async () => {
  const { sora, lecture } = await cast();
  const other = await cast();
  const unknown = "01890000-0000-7000-8000-000000000000";
  for (const actor of [sora, other.aru])
    for (const eventId of [lecture.id, unknown]) {
      expect(await publish(actor, { eventId })).toEqual(await publish(actor, { eventId: unknown }));
      await expect(details(actor, { eventId })).rejects.toMatchObject({ code: "not-found" });
    }
  expect(await publish(other.aru, { eventId: "not-an-id" })).toMatchObject({ code: "invalid" });
});

test("staff see everything of an event and change nothing of it", async () => {
  const { min, lecture } = await cast();
  expect((await details(min, { eventId: lecture.id })).version).toBe(1);
  for (const act of [publish, unpublish, cancel, finish, reopen, trash, restore])
    expect(await act(min, { eventId: lecture.id })).toMatchObject({ code: "not-allowed" });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { events, programs } from "../../db/schema";
import { restore as restoreEvent, trash as trashEvent } from "../events/commands";
import { create as createOrganization } from "../organizations/commands";
import { createPerson } from "../people/steps";
import { admit } from "../registrations/steps";
import { create, edit, restore, trash } from "./commands";
import { list, show } from "./queries";

const said = { title: { ko: "미래 외교관 양성 프로그램" }, summary: {}, description: {}, timeZone: "Asia/Seoul" };
const trashedOf = async (eventId: string) =>
  (await db.select().from(events).where(eq(events.id, eventId)))[0]?.trashedAt;

test("only the instance's own team makes programmes", async () => {
  const { olga, aru, sora } = await cast();
  expect(await create(olga, said)).toMatchObject({
    ok: true,
    value: { slug: "mirae-oegyogwan-yangseong-peurogeuraem" },
  });
  expect(await create(aru, said)).toMatchObject({ ok: false });
  expect(await create(sora, said)).toMatchObject({ code: "not-found" });
});

test("a programme keeps its organisations by role and in their order", async () => {
  const { olga } = await cast();
  const made = async (en: string) => {
    const outcome = await createOrganization(olga, { kind: "association", name: { en } });
    return outcome.ok ? outcome.value.organizationId : "";
  };
  const [first, second] = [await made("First association"), await made("Second association")];
  const organizations = [
    { organizationId: second, role: "host" },
    { organizationId: first, role: "host" },
    { organizationId: first, role: "partner" },
  ];
  const outcome = await create(olga, { ...said, organizations });
  const shown = await show(olga, { programId: outcome.ok ? outcome.value.programId : "" });
  expect(shown.organizations.map(({ organizationId, role }) => ({ organizationId, role }))).toEqual(organizations);
  expect(await create(olga, { ...said, organizations: [organizations[0], organizations[0]] })).toMatchObject({
    fields: { organizations: [{ code: "twice" }] },
  });
});

test("who saves an older version of a programme is told", async () => {
  const { aru, olga, program } = await cast();
  const form = { ...said, programId: program.id, version: 1 };
  expect(await edit(olga, form)).toMatchObject({ value: { version: 2 } });
  expect(await edit(aru, form)).toMatchObject({ code: "changed-meanwhile" });
  expect(await edit(aru, { ...form, version: 2, startsOn: "2026-02-01", endsOn: "2026-01-01" })).toMatchObject({
    fields: { endsOn: [{ code: "end-before-start" }] },
  });
});

test("a programme takes its events into the trash and brings back exactly those", async () => {
  const { aru, program, lecture } = await cast();
  const before = await lectureOf(program.id);
  await trashEvent(aru, { eventId: before.id });
  expect(await restore(aru, { programId: program.id })).toMatchObject({ code: "not-found" });
  expect(await trash(aru, { programId: program.id })).toMatchObject({ value: { eventIds: [lecture.id] } });
  expect(await trash(aru, { programId: program.id })).toMatchObject({ code: "in-trash" });
  expect(await restoreEvent(aru, { eventId: before.id })).toMatchObject({ code: "program-in-trash" });
  expect((await list(aru, {})).rows).toEqual([]);
  expect(await restore(aru, { programId: program.id })).toMatchObject({ value: { eventIds: [lecture.id] } });
  expect(await trashedOf(lecture.id)).toBeNull();
  expect(await trashedOf(before.id), "thrown away before, so it stays there").not.toBeNull();
});

test("a programme stays while people are registered for what is still to come", async () => {
  const { aru, program, lecture } = await cast();
  await write(lecture.id, async (tx) => {
    const personId = await createPerson(tx, { fullName: "Dana", locale: "kk" }, new Date());
    await admit(tx, lecture.id, { personId, source: "staff", now: new Date() });
  });
  expect(await trash(aru, { programId: program.id })).toMatchObject({ code: "cancel-first" });
  expect((await db.select().from(programs).where(eq(programs.id, program.id)))[0]?.trashedAt).toBeNull();
});

test("one's list holds one's own programmes, with the number of their events", async () => {
  const { aru, sora, olga, program } = await cast();
  const other = await cast();
  expect((await list(aru, {})).rows).toMatchObject([{ programId: program.id, events: 1 }]);
  expect((await list(sora, {})).rows).toEqual([]);
  expect((await list(olga, { limit: 100 })).rows.map((row) => row.programId)).toEqual(
    expect.arrayContaining([program.id, other.program.id]),
  );
  expect((await list(aru, { q: "DIPLOM" })).total).toBe(0);
  await edit(aru, { ...said, programId: program.id, version: 1 });
  expect((await list(aru, { q: "ㅇㄱㄱ" })).total, "외교관 by its first consonants").toBe(1);
  await expect(show(sora, { programId: program.id })).rejects.toMatchObject({ code: "not-found" });
});

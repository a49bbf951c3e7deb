import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Actor, anonymous } from "../../core/permissions";
import { cast, person } from "../../core/testing";
import { wallClock } from "../../core/time";
import { db, write } from "../../db";
import {
  activities,
  agendaItems,
  deliverables,
  events,
  files,
  programs,
  registrations,
  themes,
  topics,
} from "../../db/schema";
import { createPerson } from "../people/steps";
import { admit } from "../registrations/steps";
import { create, edit } from "./commands";
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

/** The event as its form would send it again, with something changed. */
async function formOf(actor: Actor, eventId: string, change: object = {}) {
  const {
    slug: _slug,
    status: _status,
    seatsTaken: _taken,
    trashedAt: _trashed,
    ...form
  } = await details(actor, { eventId });
  const organizations = form.organizations.map(({ organizationId, role }) => ({ organizationId, role }));
  return { ...form, organizations, ...change };
}

/** So many people register, by the staff. */
async function fill(eventId: string, count: number) {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1)
    await write(eventId, async (tx) => {
      const now = new Date();
      const personId = await createPerson(tx, { fullName: `학생 ${i}`, locale: "ko" }, now);
      ids.push((await admit(tx, eventId, { personId, source: "staff", now })).registrationId);
    });
  return ids;
}

const rowOf = async (eventId: string) => (await db.select().from(events).where(eq(events.id, eventId)))[0];
const trail = (eventId: string) =>
  db.select().from(activities).where(eq(activities.eventId, eventId)).orderBy(asc(activities.at), asc(activities.id));

test("an organizer makes a draft in the own programme; staff, judges and outsiders do not", async () => {
  const { aru, min, bota, sora, olga, program } = await cast();
  const made = await create(aru, { ...said, programId: program.id });
  expect(made).toMatchObject({ ok: true, value: { slug: "daesa-chocheong-gangyeon" } });
  for (const actor of [min, bota])
    expect(await create(actor, { ...said, programId: program.id })).toMatchObject({ code: "not-allowed" });
  expect(await create(sora, { ...said, programId: program.id })).toMatchObject({ code: "not-found" });
  expect(await create(anonymous, { ...said, programId: program.id })).toMatchObject({ code: "sign-in-needed" });
  expect(await create(aru, said), "outside of any programme only the instance's own team").toMatchObject({ ok: false });
  expect(await create(olga, said)).toMatchObject({ ok: true });
});

test("wall clocks are those of the event's own zone", async () => {
  const { aru, program } = await cast();
  const made = await create(aru, { ...said, programId: program.id, timeZone: "Asia/Almaty" });
  const row = made.ok ? await rowOf(made.value.eventId) : undefined;
  expect(row?.startsAt.toISOString()).toBe("2027-05-20T09:00:00.000Z");
  expect(row).toMatchObject({ status: "draft", version: 1, calendarSequence: 0 });
});

test("two events of one title have two addresses, and an address for a few cannot be guessed", async () => {
  const { aru, program } = await cast();
  const slugs: string[] = [];
  for (const change of [{}, {}, { visibility: "link" }]) {
    const made = await create(aru, { ...said, title: { en: "Open day" }, programId: program.id, ...change });
    if (made.ok) slugs.push(made.value.slug);
  }
  expect(slugs[0]).toBe("open-day");
  expect(slugs[1]).toMatch(/^open-day-[0-9a-f]{12}$/);
  expect(slugs[2]).toMatch(/^open-day-[0-9a-f]{12}$/);
});

test("what cannot be is said on its field", async () => {
  const { aru, program } = await cast();
  const base = { ...said, programId: program.id };
  const strange = "01890000-0000-7000-8000-000000000000";
  const [gone] = await write([], (tx) =>
    tx
      .insert(programs)
      .values({
        slug: "gone",
        title: { en: "Gone" },
        summary: {},
        description: {},
        timeZone: "UTC",
        trashedAt: new Date(),
      })
      .returning(),
  );
  const olga = await person("Olga", { role: "owner", place: "instance" });
  const cases: [Actor, object, string, string][] = [
    [aru, { endsAt: said.startsAt }, "endsAt", "end-before-start"],
    [
      aru,
      { registrationOpensAt: "2027-05-02T09:00", registrationClosesAt: "2027-05-01T09:00" },
      "registrationClosesAt",
      "end-before-start",
    ],
    [aru, { title: {} }, "title", "one-language"],
    [aru, { languages: ["ko", "ko"] }, "languages", "twice"],
    [aru, { languages: [] }, "languages", "too-small"],
    [aru, { venueId: strange }, "venueId", "choice"],
    [aru, { coverFileId: strange }, "coverFileId", "choice"],
    [aru, { organizations: [{ organizationId: strange, role: "host" }] }, "organizations", "choice"],
    [olga, { programId: gone?.id }, "programId", "choice"],
    [aru, { onlineUrl: "javascript:alert(1)" }, "onlineUrl", "url"],
  ];
  for (const [actor, change, field, code] of cases)
    expect(await create(actor, { ...base, ...change }), field).toMatchObject({
      ok: false,
      code: "invalid",
      fields: { [field]: [{ code }] },
    });
});

test("an image of another event is no cover", async () => {
  const { aru, program, lecture } = await cast();
  const [file] = await write([], (tx) =>
    tx
      .insert(files)
      .values({
        key: "a".repeat(64),
        name: "x.webp",
        mime: "image/webp",
        bytes: 1,
        purpose: "image",
        eventId: lecture.id,
      })
      .returning(),
  );
  expect(await create(aru, { ...said, programId: program.id, coverFileId: file?.id })).toMatchObject({
    fields: { coverFileId: [{ code: "choice" }] },
  });
  expect(await edit(aru, await formOf(aru, lecture.id, { coverFileId: file?.id }))).toMatchObject({ ok: true });
});

test("a cover is one's own image, and stays when somebody else saves", async () => {
  const { aru, program, lecture } = await cast();
  const olga = await person("Olga", { role: "owner", place: "instance" });
  const image = (createdBy: string | undefined, letter: string) =>
    write([], async (tx) => {
      const row = { key: letter.repeat(64), name: "x.webp", mime: "image/webp", bytes: 1, purpose: "image" as const };
      const [made] = await tx
        .insert(files)
        .values({ ...row, createdBy: createdBy ?? null })
        .returning();
      return made?.id;
    });
  const [own, foreign] = [await image(aru.id, "c"), await image(olga.id, "d")];
  const refused = { code: "invalid", fields: { coverFileId: [{ code: "choice" }] } };
  expect(await create(aru, { ...said, programId: program.id, coverFileId: foreign })).toMatchObject(refused);
  expect(await edit(aru, await formOf(aru, lecture.id, { coverFileId: foreign }))).toMatchObject(refused);
  expect(await edit(aru, await formOf(aru, lecture.id, { coverFileId: own }))).toMatchObject({ ok: true });
  expect(await edit(olga, await formOf(olga, lecture.id, { capacity: "90" }))).toMatchObject({ ok: true });
});

test("the template fills the time from start to end and brings themes, topics and a file to hand in", async () => {
  const { aru, program } = await cast();
  const made = await create(aru, { ...said, programId: program.id, template: "lecture-presentations" });
  const eventId = made.ok ? made.value.eventId : "";
  const items = await db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.eventId, eventId))
    .orderBy(asc(agendaItems.position));
  expect(items.map((item) => item.kind)).toEqual(["opening", "lecture", "film", "presentations", "qa", "closing"]);
  expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(180);
  expect(wallClock(items[0]?.startsAt ?? new Date(0), "Asia/Seoul")).toBe(said.startsAt);
  for (const [index, item] of items.entries())
    if (index > 0) {
      const before = items[index - 1];
      expect(+item.startsAt).toBe(+(before?.startsAt ?? 0) + (before?.minutes ?? 0) * 60_000);
    }
  const themeRows = await db.select().from(themes).where(eq(themes.eventId, eventId));
  const topicRows = await db.select().from(topics).where(eq(topics.eventId, eventId));
  expect(themeRows).toHaveLength(4);
  expect(themeRows.every((theme) => Object.keys(theme.title).length === 4)).toBe(true);
  expect(themeRows.map((theme) => topicRows.filter((topic) => topic.themeId === theme.id).length)).toEqual([
    2, 2, 2, 2,
  ]);
  const [file] = await db.select().from(deliverables).where(eq(deliverables.eventId, eventId));
  expect(wallClock(file?.dueAt ?? new Date(0), "Asia/Seoul")).toBe("2027-05-18T14:00");
});

test("who saves an older version is told, and nothing is overwritten", async () => {
  const { aru, olga, lecture } = await cast();
  const opened = await formOf(aru, lecture.id);
  expect(await edit(olga, { ...opened, title: { en: "By Olga" } })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await edit(aru, { ...opened, title: { en: "By Aru" } })).toMatchObject({
    ok: false,
    code: "changed-meanwhile",
  });
  expect((await rowOf(lecture.id))?.title).toEqual({ en: "By Olga" });
});

test("saving a form without a change writes nothing and notes nothing", async () => {
  const { aru, lecture } = await cast();
  expect(await edit(aru, await formOf(aru, lecture.id))).toMatchObject({
    ok: true,
    value: { changed: [], version: 1 },
  });
  expect(await trail(lecture.id)).toEqual([]);
});

test("the trail says what stood there before and after, and calendars count only what they show", async () => {
  const { aru, lecture } = await cast();
  await edit(aru, await formOf(aru, lecture.id, { capacity: 5, waitlist: false }));
  expect((await rowOf(lecture.id))?.calendarSequence).toBe(0);
  const [entry] = await trail(lecture.id);
  expect(entry).toMatchObject({
    name: "events.edit",
    note: { changed: ["waitlist", "capacity"], told: { capacity: [2, 5] }, promoted: [] },
  });
  await edit(
    aru,
    await formOf(aru, lecture.id, { startsAt: wallClock(new Date(+lecture.startsAt + 3_600_000), "Asia/Seoul") }),
  );
  expect((await rowOf(lecture.id))?.calendarSequence).toBe(1);
});

test("fewer seats than are confirmed are refused with the number; more seats move up those who wait, in order", async () => {
  const { aru, lecture } = await cast(2);
  const ids = await fill(lecture.id, 5);
  expect(await edit(aru, await formOf(aru, lecture.id, { capacity: 1 }))).toMatchObject({
    code: "invalid",
    fields: { capacity: [{ code: "below-confirmed", values: { count: 2 } }] },
  });
  const raised = await edit(aru, await formOf(aru, lecture.id, { capacity: 4 }));
  expect(raised).toMatchObject({ ok: true, value: { promoted: ids.slice(2, 4) } });
  expect(await rowOf(lecture.id)).toMatchObject({ seatsTaken: 4, capacity: 4 });
  const waiting = and(eq(registrations.eventId, lecture.id), eq(registrations.status, "waitlisted"));
  expect((await db.select().from(registrations).where(waiting)).map((one) => one.id)).toEqual(ids.slice(4));
  expect((await trail(lecture.id)).at(-1)?.note).toMatchObject({ promoted: ids.slice(2, 4) });
  expect(await edit(aru, await formOf(aru, lecture.id, { capacity: null }))).toMatchObject({
    value: { promoted: ids.slice(4) },
  });
});

test("an event moves only into a programme where one may make events", async () => {
  const { aru, olga, lecture } = await cast();
  const other = await cast();
  const move = async (actor: Actor) => edit(actor, await formOf(actor, lecture.id, { programId: other.program.id }));
  expect(await move(aru)).toMatchObject({ code: "invalid", fields: { programId: [{ code: "choice" }] } });
  expect(await move(olga)).toMatchObject({ ok: true });
});

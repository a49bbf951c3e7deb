import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast, lectureOf, person } from "../../core/testing";
import { write } from "../../db";
import type { events } from "../../db/schema";
import { searchable } from "../../db/search";
import { statementsOf } from "../../db/testing-statements";
import { createPerson } from "../people/steps";
import { admit } from "../registrations/steps";
import { header, list, show } from "./queries";

const countOf = async (ask: () => Promise<unknown>) => (await statementsOf(ask)).length;

const rename = (title: { ko?: string; en?: string }) => ({ title, search: searchable(...Object.values(title)) });

test("a page of events costs as many statements for three as for one", async () => {
  const { aru, program } = await cast();
  const one = await countOf(() => list(aru, { programId: program.id }));
  for (const title of ["둘", "셋"]) await lectureOf(program.id, rename({ ko: title }));
  const three = await countOf(() => list(aru, { programId: program.id }));
  expect(one).toBeGreaterThan(0);
  expect(three).toBe(one);
});

test("one's list holds the events of one's own places and no others", async () => {
  const { aru, olga, sora, lecture } = await cast();
  const other = await cast();
  const guest = await person("Guest", { role: "staff", place: other.lecture.id });
  const seen = async (actor: Parameters<typeof list>[0]) =>
    (await list(actor, { limit: 100 })).rows.map((row) => row.eventId);
  expect(await seen(aru)).toEqual([lecture.id]);
  expect(await seen(guest)).toEqual([other.lecture.id]);
  expect(await seen(sora)).toEqual([]);
  expect(await seen(olga)).toEqual(expect.arrayContaining([lecture.id, other.lecture.id]));
  await expect(list(anonymous, {})).rejects.toMatchObject({ code: "sign-in-needed" });
});

test("events are found by part of any title, by first consonants, by status and by time", async () => {
  const { aru, program, lecture } = await cast();
  const past = await lectureOf(program.id, {
    ...rename({ ko: "지난 강연 100%", en: "Held" }),
    startsAt: new Date(Date.now() - 172_800_000),
    endsAt: new Date(Date.now() - 86_400_000),
    status: "finished",
  });
  const found = async (asked: Parameters<typeof list>[1]) => (await list(aru, asked)).rows.map((row) => row.eventId);
  expect(await found({ q: "HELD" })).toEqual([past.id]);
  expect(await found({ q: "ㅈㄴ" })).toEqual([past.id]);
  expect(await found({ q: "0%" })).toEqual([past.id]);
  expect(await found({ q: "_" })).toEqual([]);
  expect(await found({ when: "upcoming" })).toEqual([lecture.id]);
  expect(await found({ when: "past" })).toEqual([past.id]);
  expect(await found({ status: "finished" })).toEqual([past.id]);
  await expect(list(aru, { status: "strange" as never })).rejects.toMatchObject({ code: "invalid" });
});

test("pages follow each other without a gap, also when all events begin at once", async () => {
  const { aru, program } = await cast();
  const startsAt = new Date("2027-01-01T05:00:00Z");
  for (let i = 0; i < 6; i += 1) await lectureOf(program.id, { startsAt, endsAt: new Date(+startsAt + 1) });
  const seen: string[] = [];
  for (let page = 1; page <= 3; page += 1) {
    const found = await list(aru, { page, limit: 3, sort: "starts" });
    expect(found).toMatchObject({ page, pages: 3, total: 7 });
    seen.push(...found.rows.map((row) => row.eventId));
  }
  expect(new Set(seen).size).toBe(7);
  expect(await list(aru, { page: 9, limit: 3, sort: "starts" }), "past the end is the last page").toMatchObject({
    page: 3,
    rows: [{ eventId: seen.at(-1) }],
  });
});

test("what lies in the trash is in no list and on no page", async () => {
  const { aru, program, lecture } = await cast();
  const thrown = await lectureOf(program.id, { trashedAt: new Date() });
  expect((await list(aru, {})).rows.map((row) => row.eventId)).toEqual([lecture.id]);
  await expect(show(aru, { slug: thrown.slug })).rejects.toMatchObject({ code: "not-found" });
  expect(await header(aru, { eventId: thrown.id })).toMatchObject({ trashedAt: thrown.trashedAt });
});

test("a visitor sees what is published; drafts and closed events only the team, as a preview", async () => {
  const { min, sora, bota, program, lecture } = await cast();
  expect(await show(anonymous, { slug: lecture.slug })).toMatchObject({ preview: false, status: "published" });
  const hidden = [
    await lectureOf(program.id, { status: "draft" }),
    await lectureOf(program.id, { visibility: "closed" }),
  ];
  for (const { slug } of hidden) {
    for (const actor of [anonymous, sora])
      await expect(show(actor, { slug })).rejects.toMatchObject({ code: "not-found" });
    for (const actor of [min, bota]) expect(await show(actor, { slug })).toMatchObject({ preview: true });
  }
  const byLink = await lectureOf(program.id, { visibility: "link" });
  expect(await show(anonymous, { slug: byLink.slug })).toMatchObject({ preview: false });
});

test("the online link is for the team and for those registered; visitors only learn that there is one", async () => {
  const { min, lecture, program } = await cast();
  const online = await lectureOf(program.id, { onlineUrl: "https://meet.example.org/1" });
  const registrationOf = (eventId: string) =>
    write(eventId, async (tx) => {
      const now = new Date();
      const personId = await createPerson(tx, { fullName: "Dana", locale: "kk" }, now);
      return (await admit(tx, eventId, { personId, source: "self", now })).registrationId;
    });
  const holder = async (eventId: string) => ({
    kind: "link" as const,
    grants: [],
    registrationId: await registrationOf(eventId),
  });
  expect(await show(anonymous, { slug: online.slug })).toMatchObject({ online: true, onlineUrl: null });
  expect(await show(await holder(lecture.id), { slug: online.slug })).toMatchObject({ onlineUrl: null });
  expect(await show(await holder(online.id), { slug: online.slug })).toMatchObject({ onlineUrl: online.onlineUrl });
  expect(await show(min, { slug: online.slug })).toMatchObject({ onlineUrl: online.onlineUrl });
  expect(Object.keys(await show(anonymous, { slug: online.slug }))).not.toContain("search");
});

test("a visitor knows before typing whether there is a seat", async () => {
  const { program } = await cast();
  const soon = new Date(Date.now() + 3_600_000);
  const cases: [Partial<typeof events.$inferInsert>, object][] = [
    [
      { capacity: 80, seatsTaken: 10 },
      { state: "open", seats: "some", label: null },
    ],
    [
      { capacity: 80, seatsTaken: 75 },
      { state: "open", seats: "few", label: "few" },
    ],
    [
      { capacity: 80, seatsTaken: 60, seatsKept: 15 },
      { state: "open", seats: "few", label: "few" },
    ],
    [
      { capacity: 80, seatsTaken: 80 },
      { state: "waiting", seats: "none", label: "waiting" },
    ],
    [
      { capacity: 80, seatsTaken: 80, waitlist: false },
      { state: "full", label: "full" },
    ],
    [
      { capacity: 80, needsCode: true },
      { state: "open", label: "invited" },
    ],
    [
      { capacity: 80, seatsTaken: 80, needsCode: true, waitlist: false },
      { state: "full", label: "full" },
    ],
    [{ capacity: null }, { state: "open", seats: null, label: null }],
    [{ registrationOpensAt: soon }, { state: "not-yet" }],
    [{ registrationClosesAt: new Date(Date.now() - 1) }, { state: "closed" }],
    [{ status: "cancelled" }, { state: "cancelled" }],
  ];
  for (const [change, registration] of cases) {
    const { slug } = await lectureOf(program.id, change);
    const shown = await show(anonymous, { slug });
    expect(shown.registration).toMatchObject(registration);
    // Never how many others there are.
    for (const number of ["seatsTaken", "seatsKept", "quotas", "tickets"]) expect(shown).not.toHaveProperty(number);
    expect(shown.registration).not.toHaveProperty("seatsLeft");
  }
});

import { beforeAll, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { isRefusal, type Outcome } from "../../core/refusal";
import { cast, lectureOf, person } from "../../core/testing";
import { write } from "../../db";
import { id } from "../../db/id";
import { eventSpeakers, files, programs, speakers } from "../../db/schema";
import { add as addItem } from "../agenda/commands";
import { agenda } from "../agenda/queries";
import { add, arrange, attach, detach, edit, remove } from "./commands";
import { lineup, list, publicSpeakers, show } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  people = await cast();
});

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields)}`);
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? "ok" : outcome.code);
const refusal = async (work: Promise<unknown>) => {
  try {
    await work;
    return "none";
  } catch (error) {
    return isRefusal(error) ? error.code : "surprise";
  }
};
const ambassador = {
  name: { en: "Nurgali Arystanov", ko: "누르갈리 아리스타노프", kk: "Нұрғали Арыстанов" },
  honorific: { en: "H.E.", ko: "대사" },
  office: { en: "Ambassador of Kazakhstan to the Republic of Korea" },
};
const names = async (eventId: string) =>
  (await lineup(people.aru, { eventId })).speakers.map((speaker) => speaker.name.en);

async function elsewhere() {
  const [program] = await write([], async (tx) =>
    tx
      .insert(programs)
      .values({ slug: `p-${id()}`, title: { en: "Another" }, summary: {}, description: {}, timeZone: "Asia/Almaty" })
      .returning(),
  );
  const leader = await person("Dina", { role: "organizer", place: program?.id ?? "" });
  return { leader, event: await lectureOf(program?.id ?? null) };
}

test("a speaker is found by part of the name in any script", async () => {
  value(await add(people.aru, ambassador));
  for (const q of ["arysta", "리스타", "нургали", "ㄴㄹㄱㄹ"]) {
    const { rows } = await list(people.aru, { q });
    expect([q, rows.map((row) => row.name.en)]).toEqual([q, ["Nurgali Arystanov"]]);
  }
  expect((await list(people.aru, { q: "nobody" })).total).toBe(0);
});

test("an event announces its speakers in the order wished", async () => {
  const { lecture, aru } = people;
  for (const en of ["One", "Two", "Three"]) value(await add(aru, { name: { en }, eventId: lecture.id }));
  const ids = (await lineup(aru, { eventId: lecture.id })).speakers.map((speaker) => speaker.speakerId);
  value(await arrange(aru, { eventId: lecture.id, speakerIds: ids.toReversed() }));
  expect(await names(lecture.id)).toEqual(["Three", "Two", "One"]);
  expect(code(await arrange(aru, { eventId: lecture.id, speakerIds: ids.slice(1) }))).toBe("changed-meanwhile");
  expect(code(await arrange(aru, { eventId: lecture.id, speakerIds: [...ids.slice(1), id()] }))).toBe(
    "changed-meanwhile",
  );
});

test("a speaker taken off an event comes back to the same place and the same items", async () => {
  const event = await lectureOf(people.program.id);
  const first = value(await add(people.aru, { ...ambassador, eventId: event.id }));
  value(await add(people.aru, { name: { en: "Second" }, eventId: event.id }));
  const item = { kind: "lecture" as const, title: { en: "Talk" }, minutes: 30, speakerIds: [first.speakerId] };
  value(await addItem(people.aru, { eventId: event.id, ...item }));
  const taken = value(await detach(people.aru, { eventId: event.id, speakerId: first.speakerId }));
  expect(await names(event.id)).toEqual(["Second"]);
  expect((await agenda(people.aru, { eventId: event.id })).items[0]?.speakers).toEqual([]);
  value(await attach(people.aru, taken));
  expect(await names(event.id)).toEqual(["Nurgali Arystanov", "Second"]);
  expect((await agenda(people.aru, { eventId: event.id })).items[0]?.speakers).toHaveLength(1);
});

test("attaching twice is once; a stranger cannot be attached or taken off", async () => {
  const event = await lectureOf(people.program.id);
  const { speakerId } = value(await add(people.aru, { name: { en: "Once" }, eventId: event.id }));
  value(await attach(people.aru, { eventId: event.id, speakerId }));
  expect(await names(event.id)).toEqual(["Once"]);
  expect(code(await attach(people.aru, { eventId: event.id, speakerId: id() }))).toBe("not-found");
  expect(code(await detach(people.aru, { eventId: event.id, speakerId: id() }))).toBe("not-found");
});

test("items of another event are not touched when a speaker comes back", async () => {
  const [event, other] = [await lectureOf(people.program.id), await elsewhere()];
  const theirs = { eventId: other.event.id, kind: "lecture" as const, title: { en: "Theirs" }, minutes: 30 };
  const { agendaItemId } = value(await addItem(other.leader, theirs));
  const { speakerId } = value(await add(people.aru, { name: { en: "Guest" }, eventId: event.id }));
  value(await attach(people.aru, { eventId: event.id, speakerId, agendaItemIds: [agendaItemId] }));
  expect((await agenda(other.leader, { eventId: other.event.id })).items[0]?.speakers).toEqual([]);
});

test("a guest of somebody else's event is not changed behind their back", async () => {
  const other = await elsewhere();
  const { speakerId } = value(await add(people.aru, ambassador));
  value(await edit(people.aru, { speakerId, name: { en: "N. Arystanov" } }));
  value(await attach(other.leader, { eventId: other.event.id, speakerId }));
  expect(code(await edit(people.aru, { speakerId, name: { en: "Mine" } }))).toBe("speaker-shared");
  expect(code(await edit(other.leader, { speakerId, name: { en: "Nurgali" } }))).toBe("ok");
  expect(code(await edit(people.olga, { speakerId, name: { en: "Nurgali A." } }))).toBe("ok");
  const seen = await show(people.aru, { speakerId });
  expect(seen).toMatchObject({ name: { en: "Nurgali A." }, shared: true, events: [] });
});

test("a speaker leaves the address book only when no event announces them, and comes back whole", async () => {
  const event = await lectureOf(people.program.id);
  const { speakerId } = value(await add(people.aru, { ...ambassador, eventId: event.id }));
  expect(code(await remove(people.aru, { speakerId }))).toBe("speaker-in-use");
  value(await detach(people.aru, { eventId: event.id, speakerId }));
  const before = await show(people.aru, { speakerId });
  const taken = value(await remove(people.aru, { speakerId }));
  expect(await refusal(show(people.aru, { speakerId }))).toBe("not-found");
  expect(code(await remove(people.aru, { speakerId }))).toBe("not-found");
  value(await add(people.aru, taken));
  expect(await show(people.aru, { speakerId })).toEqual(before);
  expect(code(await add(people.aru, taken))).toBe("invalid");
});

test("a photo is one that was uploaded by whoever names it, and an image", async () => {
  const photo = (createdBy: string, purpose: "image" | "submission") =>
    write([], async (tx) => {
      const row = { key: "0".repeat(64), name: "a.webp", mime: "image/webp", bytes: 1, purpose, createdBy };
      const [made] = await tx.insert(files).values(row).returning();
      return made?.id ?? "";
    });
  const own = await photo(people.aru.id, "image");
  const { speakerId } = value(await add(people.aru, { ...ambassador, photoFileId: own }));
  for (const foreign of [await photo(people.sora.id, "image"), await photo(people.aru.id, "submission"), id()]) {
    const outcome = await edit(people.aru, { speakerId, ...ambassador, photoFileId: foreign });
    expect(outcome).toMatchObject({ code: "invalid", fields: { photoFileId: [{ code: "choice" }] } });
    expect(code(await add(people.aru, { ...ambassador, photoFileId: foreign }))).toBe("invalid");
  }
  expect(code(await edit(people.olga, { speakerId, ...ambassador, photoFileId: own }))).toBe("ok");
});

test("a hundred speakers are the most", async () => {
  const event = await lectureOf(people.program.id);
  const empty = { honorific: {}, office: {}, organization: {}, biography: {} };
  const rows = Array.from({ length: 100 }, (_, n) => ({ id: id(), name: { en: `No. ${n}` }, ...empty }));
  await write([], async (tx) => {
    await tx.insert(speakers).values(rows);
    await tx
      .insert(eventSpeakers)
      .values(rows.map((row, n) => ({ eventId: event.id, speakerId: row.id, position: n })));
  });
  expect(code(await add(people.aru, { name: { en: "No. 101" }, eventId: event.id }))).toBe("too-many-speakers");
});

test("who may: organizers; staff only look; outsiders and visitors learn nothing", async () => {
  const event = await lectureOf(people.program.id, { status: "draft" });
  const { speakerId } = value(await add(people.aru, { ...ambassador, eventId: event.id }));
  for (const who of [people.min, people.bota]) {
    expect(code(await add(who, ambassador))).toBe("not-allowed");
    expect(code(await detach(who, { eventId: event.id, speakerId }))).toBe("not-allowed");
    expect(await refusal(lineup(who, { eventId: event.id }))).toBe("none");
  }
  expect(code(await add(people.sora, ambassador))).toBe("not-found");
  expect(await refusal(list(people.sora, {}))).toBe("not-found");
  expect(await refusal(list(anonymous, {}))).toBe("sign-in-needed");
  expect(await refusal(publicSpeakers(anonymous, { eventId: event.id }))).toBe("not-found");
  expect((await publicSpeakers(anonymous, { eventId: people.lecture.id })).speakers).toHaveLength(3);
});

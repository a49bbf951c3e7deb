import { beforeAll, expect, test } from "vitest";
import { type Actor, anonymous } from "../../core/permissions";
import { isRefusal, type Outcome } from "../../core/refusal";
import { cast, lectureOf } from "../../core/testing";
import { write } from "../../db";
import { id } from "../../db/id";
import { agendaItems, eventSpeakers, questions, registers, speakers } from "../../db/schema";
import { add, edit, move, remove, shift } from "./commands";
import type { AddItem, EditItem } from "./inputs";
import { agenda, publicAgenda } from "./queries";

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

const startsAt = new Date("2027-01-15T05:00:00Z"); // 14:00 in Seoul
const lecture = () =>
  lectureOf(people.program.id, { startsAt, endsAt: new Date("2027-01-15T07:00:00Z"), timeZone: "Asia/Seoul" });
const item = (title: string, minutes: number, rest: Partial<AddItem> = {}) => ({
  kind: "lecture" as const,
  title: { en: title },
  minutes,
  ...rest,
});
async function planned() {
  const event = await lecture();
  const open = value(await add(people.aru, { eventId: event.id, ...item("Opening", 10) }));
  const talk = value(await add(people.aru, { eventId: event.id, ...item("Talk", 50) }));
  const qa = value(await add(people.aru, { eventId: event.id, ...item("Questions", 30) }));
  return { event, open, talk, qa };
}
const seen = async (eventId: string, actor: Actor = people.aru) =>
  (await agenda(actor, { eventId })).items.map(
    (one) => `${one.title.en} ${one.startsAt.toISOString().slice(11, 16)} ${one.minutes}`,
  );
const versionOf = async (eventId: string, itemId: string) =>
  (await agenda(people.aru, { eventId })).items.find((one) => one.agendaItemId === itemId)?.version ?? 0;

test("items follow each other from the event's start on", async () => {
  const { event } = await planned();
  expect(await seen(event.id)).toEqual(["Opening 05:00 10", "Talk 05:10 50", "Questions 06:00 30"]);
});

test("a wall clock is read in the event's zone, and the item takes its place by it", async () => {
  const { event } = await planned();
  await add(people.aru, { eventId: event.id, ...item("Film", 20, { startsAt: "2027-01-15T15:00", shift: true }) });
  await add(people.aru, { eventId: event.id, ...item("Doors", 5, { startsAt: "2027-01-15T13:30" }) });
  expect(await seen(event.id)).toEqual([
    "Doors 04:30 5",
    "Opening 05:00 10",
    "Talk 05:10 50",
    "Questions 06:00 30",
    "Film 06:00 20",
  ]);
});

test("an item put between makes later ones give way, and taking it out again brings all back", async () => {
  const { event, open } = await planned();
  const before = await seen(event.id);
  const film = value(await add(people.aru, { eventId: event.id, ...item("Film", 20, { index: 1, shift: true }) }));
  expect(film.shiftedMinutes).toBe(20);
  expect(await seen(event.id)).toEqual(["Opening 05:00 10", "Film 05:10 20", "Talk 05:30 50", "Questions 06:20 30"]);
  expect(await versionOf(event.id, open.agendaItemId)).toBe(1);
  const { agendaItemId, version } = film;
  expect(code(await remove(people.aru, { agendaItemId, version, shiftMinutes: film.shiftedMinutes }))).toBe("ok");
  expect(await seen(event.id)).toEqual(before);
});

test("a removed item comes back as it was: id, place, time, speakers, and the times of the others", async () => {
  const { event, talk } = await planned();
  const speakerId = await speakerAt(event.id);
  const whole = item("Talk", 50, { speakerIds: [speakerId], place: "Hall", counts: true, description: { ko: "소개" } });
  const start = "2027-01-15T05:10:00Z";
  value(await edit(people.aru, { agendaItemId: talk.agendaItemId, version: 1, startsAt: start, ...whole } as EditItem));
  const before = await agenda(people.aru, { eventId: event.id });
  const taken = value(await remove(people.aru, { agendaItemId: talk.agendaItemId, version: 2, shift: true }));
  expect(await seen(event.id)).toEqual(["Opening 05:00 10", "Questions 05:10 30"]);
  value(await add(people.aru, taken));
  const now = await agenda(people.aru, { eventId: event.id });
  const bare = ({ items }: typeof now) => items.map(({ version: _version, ...one }) => one);
  expect(bare(now)).toEqual(bare(before));
});

test("a longer item moves later ones only when asked", async () => {
  const { event, open } = await planned();
  const change = { agendaItemId: open.agendaItemId, startsAt: "2027-01-15T14:00", ...item("Opening", 25) };
  value(await edit(people.aru, { ...change, version: 1 }));
  expect(await seen(event.id)).toEqual(["Opening 05:00 25", "Talk 05:10 50", "Questions 06:00 30"]);
  const { warnings } = await agenda(people.aru, { eventId: event.id });
  expect(warnings).toMatchObject([{ kind: "overlap", minutes: 15 }]);
  value(await edit(people.aru, { ...change, minutes: 35, version: 2, shift: true }));
  expect(await seen(event.id)).toEqual(["Opening 05:00 35", "Talk 05:20 50", "Questions 06:10 30"]);
});

test("whoever saves over somebody else's change is told, and nothing is lost", async () => {
  const { event, open, qa } = await planned();
  const change = { agendaItemId: open.agendaItemId, version: 1, startsAt: "2027-01-15T14:00", shift: true };
  value(await edit(people.aru, { ...change, ...item("Welcome", 15) }));
  expect(code(await edit(people.aru, { ...change, ...item("Greeting", 5) }))).toBe("changed-meanwhile");
  expect(code(await remove(people.aru, { agendaItemId: open.agendaItemId, version: 1 }))).toBe("changed-meanwhile");
  // The questions were shifted: their own time changed too.
  expect(code(await remove(people.aru, { agendaItemId: qa.agendaItemId, version: 1 }))).toBe("changed-meanwhile");
  expect(await seen(event.id)).toEqual(["Welcome 05:00 15", "Talk 05:15 50", "Questions 06:05 30"]);
});

test("an item moves after another or to the front, and back", async () => {
  const { event, open, qa } = await planned();
  const before = await seen(event.id);
  const there = value(await move(people.aru, { agendaItemId: qa.agendaItemId, afterId: null }));
  expect(await seen(event.id)).toEqual(["Questions 05:00 30", "Opening 05:30 10", "Talk 05:40 50"]);
  expect(there.wasAfterId).not.toBeNull();
  value(await move(people.aru, { agendaItemId: qa.agendaItemId, afterId: there.wasAfterId }));
  expect(await seen(event.id)).toEqual(before);
  value(await move(people.aru, { agendaItemId: open.agendaItemId, afterId: qa.agendaItemId }));
  expect(await seen(event.id)).toEqual(["Talk 05:00 50", "Questions 05:50 30", "Opening 06:20 10"]);
});

test("an item cannot be put after one of another event, nor after itself", async () => {
  const [one, other] = [await planned(), await planned()];
  const { agendaItemId } = one.open;
  expect(code(await move(people.aru, { agendaItemId, afterId: other.qa.agendaItemId }))).toBe("not-found");
  expect(code(await move(people.aru, { agendaItemId, afterId: agendaItemId }))).toBe("not-found");
});

test("the whole agenda moves with its event", async () => {
  const { event } = await planned();
  value(await shift(people.aru, { eventId: event.id, minutes: 90 }));
  expect((await seen(event.id))[0]).toBe("Opening 06:30 10");
});

async function speakerAt(eventId: string) {
  const speakerId = id();
  const name = { en: "Nurgali Arystanov" };
  await write([], async (tx) => {
    await tx
      .insert(speakers)
      .values({ id: speakerId, name, honorific: {}, office: {}, organization: {}, biography: {} });
    await tx.insert(eventSpeakers).values({ eventId, speakerId, position: 0 });
  });
  return speakerId;
}

test("only speakers of the event can speak in an item", async () => {
  const { event } = await planned();
  const stranger = await speakerAt((await lecture()).id);
  const outcome = await add(people.aru, { eventId: event.id, ...item("Talk", 5, { speakerIds: [stranger] }) });
  expect(outcome).toMatchObject({ code: "invalid", fields: { speakerIds: [{ code: "choice" }] } });
  expect(await seen(event.id)).toHaveLength(3);
});

test("an item with attendance or questions stays", async () => {
  const { event, talk, qa } = await planned();
  await write([], async (tx) => {
    await tx.insert(registers).values({ eventId: event.id, agendaItemId: talk.agendaItemId, place: talk.agendaItemId });
    await tx.insert(questions).values({
      eventId: event.id,
      agendaItemId: qa.agendaItemId,
      no: 1,
      position: 0,
      source: "oral",
      body: "Why?",
      lang: "en",
      status: "answered",
      askedAt: startsAt,
    });
  });
  for (const { agendaItemId } of [talk, qa])
    expect(code(await remove(people.aru, { agendaItemId, version: 1 }))).toBe("agenda-item-in-use");
});

test("an id that is taken is not taken over", async () => {
  const [one, other] = [await planned(), await planned()];
  const { agendaItemId } = other.open;
  expect(code(await add(people.aru, { eventId: one.event.id, agendaItemId, ...item("Mine", 5) }))).toBe("invalid");
});

test("two hundred items are the most", async () => {
  const event = await lecture();
  await write([], async (tx) => {
    const rows = Array.from({ length: 200 }, (_, position) => ({
      eventId: event.id,
      position,
      kind: "other" as const,
      title: {},
      description: {},
      startsAt,
      minutes: 1,
    }));
    for (let from = 0; from < 200; from += 50) await tx.insert(agendaItems).values(rows.slice(from, from + 50));
  });
  expect(code(await add(people.aru, { eventId: event.id, ...item("One more", 5) }))).toBe("too-many-items");
});

test("who may plan: the organizer; staff and judges read; outsiders learn nothing; visitors must sign in", async () => {
  const { event, open } = await planned();
  const change = { eventId: event.id, ...item("Mine", 5) };
  const { agendaItemId } = open;
  for (const who of [people.min, people.bota]) {
    expect(code(await add(who, change))).toBe("not-allowed");
    expect(code(await move(who, { agendaItemId, afterId: null }))).toBe("not-allowed");
    expect(code(await remove(who, { agendaItemId, version: 1 }))).toBe("not-allowed");
    expect(await seen(event.id, who)).toHaveLength(3);
  }
  expect(code(await add(people.sora, change))).toBe("not-found");
  expect(code(await move(people.sora, { agendaItemId, afterId: null }))).toBe("not-found");
  expect(code(await move(people.aru, { agendaItemId: id(), afterId: null }))).toBe("not-found");
  expect(await refusal(agenda(people.sora, { eventId: event.id }))).toBe("not-found");
  expect(code(await add(anonymous, change))).toBe("sign-in-needed");
});

test("visitors see the agenda of what is announced; of a draft, a closed event or the trash only the team does", async () => {
  const { event } = await planned();
  const open = await publicAgenda(anonymous, { eventId: event.id });
  expect(open.items.map((one) => one.title.en)).toEqual(["Opening", "Talk", "Questions"]);
  expect(Object.keys(open.items[0] ?? {})).not.toContain("counts");
  for (const change of [{ status: "draft" }, { visibility: "closed" }, { trashedAt: new Date() }] as const) {
    const hidden = await lectureOf(people.program.id, change);
    expect(await refusal(publicAgenda(anonymous, { eventId: hidden.id }))).toBe("not-found");
    expect(await refusal(publicAgenda(people.sora, { eventId: hidden.id }))).toBe("not-found");
    expect(await refusal(publicAgenda(people.min, { eventId: hidden.id }))).toBe("none");
  }
  expect(await refusal(publicAgenda(anonymous, { eventId: id() }))).toBe("not-found");
});

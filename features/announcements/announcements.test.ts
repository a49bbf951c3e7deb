import { beforeAll, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { isRefusal } from "../../core/refusal";
import { cast, lectureOf } from "../../core/testing";
import { write } from "../../db";
import { id } from "../../db/id";
import { programs } from "../../db/schema";
import { add } from "../speakers/commands";
import { list, program } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  people = await cast();
});

const hour = 3_600_000;
const at = (hours: number) => {
  const startsAt = new Date(Date.now() + hours * hour);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 2 * hour) };
};
const refusal = async (work: Promise<unknown>) => {
  try {
    await work;
    return "none";
  } catch (error) {
    return isRefusal(error) ? error.code : "surprise";
  }
};

test("everybody sees what is announced in the open, soonest first, and nothing else", async () => {
  const programId = people.program.id;
  const [later, sooner] = [await lectureOf(programId, at(50)), await lectureOf(programId, at(20))];
  const running = await lectureOf(programId, at(-1));
  for (const hidden of [{ status: "draft" }, { visibility: "link" }, { visibility: "closed" }] as const)
    await lectureOf(programId, { ...at(30), ...hidden });
  await lectureOf(programId, { ...at(30), trashedAt: new Date() });
  await lectureOf(programId, { ...at(30), status: "cancelled" });
  const { upcoming } = await list(anonymous, {});
  const ids = upcoming.map((event) => event.eventId);
  expect(ids).toEqual([running.id, sooner.id, later.id, people.lecture.id]);
});

test("what is over stands apart, the last one first, at most six", async () => {
  for (let n = 1; n <= 7; n++) await lectureOf(null, at(-100 * n));
  const early = await lectureOf(null, { ...at(1), status: "finished" });
  const { past, upcoming } = await list(anonymous, {});
  expect(past).toHaveLength(6);
  expect(past[0]?.eventId).toBe(early.id);
  expect(upcoming.map((event) => event.eventId)).not.toContain(early.id);
  expect(past.map((event) => event.startsAt.getTime())).toEqual(
    past.map((event) => event.startsAt.getTime()).toSorted((a, b) => b - a),
  );
});

test("an announcement names who speaks, in order, and says whether one can still come", async () => {
  const event = await lectureOf(people.program.id, { ...at(10), seatsTaken: 2, waitlist: false });
  for (const en of ["First", "Second"]) await add(people.aru, { name: { en }, eventId: event.id });
  const found = (await list(anonymous, {})).upcoming.find((one) => one.eventId === event.id);
  expect(found?.speakers.map((speaker) => speaker.name.en)).toEqual(["First", "Second"]);
  expect(found?.state).toBe("full");
});

test("a programme is public as soon as it announces something, and only then", async () => {
  const shown = await program(anonymous, { slug: people.program.slug });
  expect(shown.title).toEqual(people.program.title);
  expect(shown.events.length).toBeGreaterThan(0);
  const [empty] = await write([], async (tx) =>
    tx
      .insert(programs)
      .values({ slug: `p-${id()}`, title: {}, summary: {}, description: {}, timeZone: "Asia/Seoul" })
      .returning(),
  );
  await lectureOf(empty?.id ?? null, { status: "draft" });
  expect(await refusal(program(anonymous, { slug: empty?.slug ?? "" }))).toBe("not-found");
  expect(await refusal(program(anonymous, { slug: "nothing" }))).toBe("not-found");
  expect(await refusal(program(anonymous, { slug: "No/thing" }))).toBe("invalid");
});

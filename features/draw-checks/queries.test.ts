import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast, lectureOf } from "../../core/testing";
import { compute, publish, undo } from "../allocations/commands";
import { takeDraw } from "../allocations/exports";
import { place } from "../groups/commands";
import { board } from "../groups/queries";
import { add as register } from "../registrations/commands";
import { add as addTopic } from "../topics/commands";
import { closeRound, openRound } from "../wish-rounds/commands";
import { give } from "../wishes/commands";
import { announced, mine, show } from "./queries";
import { checkDraw } from "./rules";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let ids: string[];
const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>) => {
  const outcome = await asked;
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  const topicIds: string[] = [];
  for (const title of ["A", "B", "C"])
    topicIds.push((await must(addTopic(people.aru, { eventId, title: { en: title } } as never))).id);
  await must(openRound(people.aru, { eventId, dueAt: "2099-01-15T18:00" }));
  ids = [];
  for (let n = 0; n < 9; n++) {
    const made = await must(
      register(people.min, { eventId, fullName: `Student ${n}`, locale: "ko", grade: 1 } as never),
    );
    ids.push(made.registrationId);
    await must(give(people.min, { registrationId: made.registrationId, topicIds: [topicIds[n % 3] ?? ""] }));
  }
});
async function published() {
  await must(closeRound(people.aru, { eventId }));
  const { allocationId } = await must(compute(people.aru, { eventId, mode: "groups", count: 3 }));
  await must(publish(people.aru, { allocationId: allocationId ?? "" }));
  return allocationId ?? "";
}
const taken = (allocationId: string) =>
  must(takeDraw(people.aru, { allocationId, purpose: "Parents asked", recipient: "Parents' council", format: "csv" }));

describe("before the draw", () => {
  test("everybody sees the fingerprint of the seed and since when, and no seed", async () => {
    const found = await show(anonymous, { eventId });
    expect(found).toMatchObject({ draw: null, round: { seedHash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(found.round?.announcedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(found)).not.toMatch(/"seed":/);
    expect(await announced(anonymous, { eventId })).toEqual({ announced: true });
    const without = await lectureOf(people.program.id);
    expect(await announced(anonymous, { eventId: without.id })).toEqual({ announced: false });
    expect(
      await mine({ kind: "link", registrationId: ids[0] ?? "", grants: [] }, { registrationId: ids[0] ?? "" }),
    ).toBe(null);
  });

  test("a preview that was not published tells nothing", async () => {
    await must(compute(people.aru, { eventId, mode: "groups", count: 3 }));
    expect((await show(anonymous, { eventId })).draw).toBeNull();
  });

  test("nothing is told of an event that is not announced", async () => {
    const draft = await lectureOf(people.program.id, { status: "draft" });
    await expect(show(anonymous, { eventId: draft.id })).rejects.toMatchObject({ code: "not-found" });
    expect(await show(people.aru, { eventId: draft.id })).toEqual({ round: null, draw: null });
  });
});

describe("a published draw", () => {
  test("is the same when somebody else draws it from the file and the seed", async () => {
    const file = await taken(await published());
    const { round, draw } = await show(anonymous, { eventId });
    if (!draw) throw new Error("no draw");
    expect(draw).toMatchObject({ people: 9, moved: 0, movedSince: 0, mode: "groups", version: expect.any(String) });
    expect(createHash("sha256").update(draw.seed).digest("hex")).toBe(round?.seedHash);
    const checked = await checkDraw(new TextEncoder().encode(file.csv), draw);
    expect(checked).toMatchObject({ isFile: true, again: { isSame: true, differing: [] } });
    const { groups } = await board(people.aru, { eventId });
    for (const registrationId of ids) {
      const own = await mine({ kind: "link", registrationId, grants: [] }, { registrationId });
      const at = checked.again?.groups.findIndex((group) => group.ids.includes(own?.code ?? "")) ?? -1;
      const group = groups.find(({ members }) => members.some((one) => one.registrationId === registrationId));
      expect(at + 1).toBe(group?.number);
    }
  });

  test("holds codes that nobody can tell from the ids of the house, and nothing of a person on the page", async () => {
    const file = await taken(await published());
    for (const registrationId of ids) {
      const old = createHash("sha256").update(`draw|${eventId}|${registrationId}`).digest("hex");
      expect(file.csv).not.toContain(registrationId);
      expect(file.csv).not.toContain(old.slice(0, 10));
      const { code = "" } = (await mine({ kind: "link", registrationId, grants: [] }, { registrationId })) ?? {};
      expect(file.csv).toContain(`person,${code},`);
      expect(JSON.stringify(await show(anonymous, { eventId }))).not.toContain(code);
    }
    expect(file.csv).not.toContain("Student");
  });

  test("tells how many were moved by hand, before and since, and that it was taken back", async () => {
    const allocationId = await published();
    const { groups } = await board(people.aru, { eventId });
    const [first, second] = groups;
    await must(place(people.min, { registrationId: first?.members[0]?.registrationId ?? "", groupId: second?.id }));
    expect((await show(anonymous, { eventId })).draw).toMatchObject({ moved: 0, movedSince: 1 });
    await must(undo(people.aru, { allocationId }));
    expect((await show(anonymous, { eventId })).draw).toMatchObject({ undoneAt: expect.any(Date), movedSince: 0 });
  });
});

test("another's code is not told", async () => {
  await published();
  const [one = "", other = ""] = ids;
  await expect(
    mine({ kind: "link", registrationId: one, grants: [] }, { registrationId: other }),
  ).rejects.toMatchObject({
    code: "not-found",
  });
});

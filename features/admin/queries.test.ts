import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { locales, words } from "../../core/i18n";
import { cast, lectureOf, person } from "../../core/testing";
import { write } from "../../db";
import { activities } from "../../db/schema";
import { publish, trash as trashEvent, unpublish } from "../events/commands";
import { trash as trashProgram } from "../programs/commands";
import { sentence } from "./components/sentence";
import { log, trash } from "./queries";

type Exports = Record<string, { operation?: string; kind?: string; noted?: boolean } | undefined>;

test("every command that leaves a trail has a sentence for it in four languages", async () => {
  const silent: string[] = [];
  for (const feature of readdirSync("features").sort()) {
    if (!readdirSync(`features/${feature}`).includes("commands.ts")) continue;
    const all = (await import(`../${feature}/commands.ts`)) as Exports;
    for (const one of Object.values(all)) {
      if (one?.kind !== "command" || !one.operation || !one.noted) continue;
      const key = `activities.${one.operation}` as Parameters<ReturnType<typeof words>>[0];
      for (const locale of locales) if (!words(locale).has(key)) silent.push(`${locale}: ${key}`);
    }
  }
  expect(silent).toEqual([]);
});

test("a sentence speaks of what the note holds, and never breaks when the note lacks it", () => {
  const t = words("en");
  expect(sentence(t, "events.edit", { promoted: ["a", "b"] })).toBe(
    "Event changed; 2 people moved up from the waiting list",
  );
  expect(sentence(t, "events.edit", {})).toBe("Event changed");
  expect(sentence(t, "no.such", {})).toBe("Something else happened (no.such)");
  expect(sentence(words("ko"), "events.publish", {})).toBe("행사를 게시했어요");
});

test("the trail of an event is read by its team, the latest first, a page at a time", async () => {
  const { aru, min, bota, sora, lecture } = await cast();
  const draft = await lectureOf(lecture.programId, { status: "draft" });
  for (let i = 0; i < 3; i += 1) {
    await publish(aru, { eventId: draft.id });
    await unpublish(aru, { eventId: draft.id });
  }
  const first = await log(min, { eventId: draft.id, limit: 4 });
  expect(first).toMatchObject({ page: 1, more: true });
  expect(first.rows[0]).toMatchObject({ name: "events.unpublish", actorName: "Aru", eventId: draft.id });
  const second = await log(min, { eventId: draft.id, limit: 4, page: 2 });
  expect(second.more).toBe(false);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.activityId)).size).toBe(6);
  await expect(log(bota, { eventId: draft.id })).rejects.toMatchObject({ code: "not-allowed" });
  await expect(log(sora, { eventId: draft.id })).rejects.toMatchObject({ code: "not-found" });
});

test("the trail of everything holds one's own places only, and of a registered person not even the name", async () => {
  const { aru, program, lecture } = await cast();
  const other = await cast();
  const guest = await person("Guest", { role: "staff", place: lecture.id });
  await write([], async (tx) => {
    const at = new Date();
    await tx.insert(activities).values([
      {
        name: "registrations.cancel",
        actorKind: "link",
        actorId: "some-registration",
        programId: program.id,
        eventId: lecture.id,
        note: {},
        at,
      },
      {
        name: "events.publish",
        actorKind: "person",
        actorId: other.aru.id,
        programId: other.program.id,
        eventId: other.lecture.id,
        note: {},
        at,
      },
    ]);
  });
  for (const actor of [aru, guest])
    expect((await log(actor, {})).rows).toMatchObject([{ eventId: lecture.id, actorKind: "link", actorName: null }]);
  expect((await log(other.olga, { limit: 200 })).rows.length).toBeGreaterThan(1);
});

test("the trash shows organizers what they threw away and until when it is kept", async () => {
  const { aru, min, program, lecture } = await cast();
  const single = await lectureOf(program.id);
  await trashEvent(aru, { eventId: single.id });
  expect((await trash(aru, {})).rows).toMatchObject([{ kind: "event", id: single.id, within: false }]);
  await trashProgram(aru, { programId: program.id });
  const { rows } = await trash(aru, {});
  expect(rows[0]).toMatchObject({ kind: "program", id: program.id });
  expect(rows.find((row) => row.id === lecture.id)).toMatchObject({ within: true });
  for (const row of rows) expect(row.until.getTime() - (row.trashedAt?.getTime() ?? 0)).toBe(30 * 86_400_000);
  await expect(trash(min, {})).rejects.toMatchObject({ code: "not-allowed" });
});

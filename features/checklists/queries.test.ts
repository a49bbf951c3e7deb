import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast, lectureOf } from "../../core/testing";
import { write } from "../../db";
import { deliverables, groupMembers, groups, submissions } from "../../db/schema";
import { createPerson } from "../people/steps";
import { admit } from "../registrations/steps";
import { fillFromTemplate } from "../templates/steps";
import { next, overview } from "./queries";

test("an overview counts people, groups and files, and says what comes next", async () => {
  const { aru, min, bota, sora, lecture } = await cast(2);
  await write(lecture.id, async (tx) => {
    await fillFromTemplate(tx, lecture);
    const made = [];
    for (const fullName of ["Dana", "Zhan", "Aida"]) {
      const personId = await createPerson(tx, { fullName, locale: "kk" }, new Date());
      made.push(await admit(tx, lecture.id, { personId, source: "staff", now: new Date() }));
    }
    const [one] = await tx
      .insert(groups)
      .values([
        { eventId: lecture.id, number: 1 },
        { eventId: lecture.id, number: 2 },
      ])
      .returning();
    const [file] = await tx.select().from(deliverables).where(eq(deliverables.eventId, lecture.id));
    await tx.insert(groupMembers).values({ registrationId: made[0]?.registrationId ?? "", groupId: one?.id ?? "" });
    await tx.insert(submissions).values({ eventId: lecture.id, groupId: one?.id ?? "", deliverableId: file?.id ?? "" });
  });
  const seen = await overview(aru, { eventId: lecture.id });
  expect(seen).toMatchObject({
    confirmed: 2,
    waiting: 1,
    capacity: 2,
    groups: 2,
    grouped: 1,
    topics: 8,
    filesWanted: 2,
    filesIn: 1,
    begun: false,
  });
  expect(seen.steps.map((step) => [step.code, step.count])).toEqual(
    expect.arrayContaining([
      ["ungrouped", 1],
      ["topics", 2],
      ["files", 1],
      ["place", undefined],
    ]),
  );
  expect(await overview(min, { eventId: lecture.id })).toEqual(seen);
  expect((await overview(bota, { eventId: lecture.id })).confirmed).toBe(2);
  await expect(overview(sora, { eventId: lecture.id })).rejects.toMatchObject({ code: "not-found" });
});

test("what is next across one's events holds those to come and those just held, the nearest first", async () => {
  const { aru, sora, program, lecture } = await cast();
  const at = (days: number) => new Date(Date.now() + days * 86_400_000);
  const held = await lectureOf(program.id, { startsAt: at(-2), endsAt: at(-1.9) });
  await lectureOf(program.id, { startsAt: at(-90), endsAt: at(-89) });
  await lectureOf(program.id, { status: "cancelled" });
  await lectureOf(program.id, { trashedAt: new Date() });
  expect((await next(aru, {})).rows.map((row) => row.eventId)).toEqual([held.id, lecture.id]);
  expect((await next(sora, {})).rows).toEqual([]);
});

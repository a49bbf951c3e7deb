import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { anonymous, system } from "../../core/permissions";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { activities, deliverables, events, groupMembers, groups, letters } from "../../db/schema";
import { add } from "../deliverables/commands";
import { letterText } from "../letters/emails";
import { letterOf } from "../letters/queries";
import { isStillTrue } from "../letters/rules";
import { register } from "../registrations/commands";
import { begin, finish } from "../submissions/commands";
import { remind } from "./commands";
import { reminder } from "./queries";
import { onePerFamily } from "./rules";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let groupIds: string[];
let slides: string;

beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  const made = await write([], async (tx) => {
    await tx.update(events).set({ groupsPublishedAt: new Date() }).where(eq(events.id, eventId));
    return tx
      .insert(groups)
      .values([1, 2].map((number) => ({ eventId, number })))
      .returning();
  });
  groupIds = made.sort((a, b) => a.number - b.number).map(({ id }) => id);
  slides = await thing({ dueAt: "2099-01-01T09:00" });
});

async function thing(change: Record<string, unknown> = {}): Promise<string> {
  const said = { eventId, title: { en: "Slides" }, extensions: ["pdf"], maxMb: 1, ...change };
  const outcome = await add(people.aru, said as never);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.deliverableId;
}
async function student(fullName: string, at: number, contact: Record<string, string>) {
  const parents = { guardianName: "Parent", guardianPhone: "010-7788-1234" };
  const outcome = await register(anonymous, { eventId, fullName, locale: "ko", ...parents, ...contact } as never);
  if (!outcome.ok || !("registrationId" in outcome.value)) throw new Error(JSON.stringify(outcome));
  const { registrationId } = outcome.value;
  await write([], (tx) => tx.insert(groupMembers).values({ registrationId, groupId: groupIds[at] ?? "" }));
  return registrationId;
}
async function handIn(at: number, deliverableId = slides) {
  const groupId = groupIds[at] ?? "";
  const begun = await begin(system, { groupId, deliverableId, fileName: "a.pdf", bytes: 1_000 });
  if (!begun.ok) throw new Error(begun.code);
  await finish(system, { uploadId: begun.value.uploadId, key: "a".repeat(64), bytes: 1_000 });
}
const sent = () =>
  db
    .select({ registrationId: letters.registrationId, service: letters.service })
    .from(letters)
    .where(and(eq(letters.eventId, eventId), eq(letters.kind, "files")));

test("only members of groups that lack something required are written to, once a day", async () => {
  const dana = await student("Dana", 0, { email: "dana@example.org" });
  await student("Zhan", 1, { email: "zhan@example.org" });
  await handIn(1);
  expect(await reminder(people.min, { eventId })).toMatchObject({ recipients: 1, groups: [{ number: 1 }] });
  expect(await remind(people.min, { eventId })).toMatchObject({ ok: true, value: { recipients: 1, groups: 1 } });
  expect(await sent()).toEqual([{ registrationId: dana, service: false }]);
  const [row] = await db.select().from(deliverables).where(eq(deliverables.id, slides));
  expect(row?.remindedAt).toBeInstanceOf(Date);
  expect(await reminder(people.min, { eventId })).toMatchObject({ recipients: 0, spared: 1 });
  expect(await remind(people.min, { eventId })).toMatchObject({ code: "nobody-to-write-to" });
  await write([], (tx) =>
    tx
      .update(letters)
      .set({ createdAt: new Date(Date.now() - 24 * 3_600_000 - 1) })
      .where(eq(letters.kind, "files")),
  );
  expect(await reminder(people.min, { eventId })).toMatchObject({ recipients: 1, spared: 0 });
});

test("brothers and sisters are one family, in whichever groups; those without an address are counted", async () => {
  await student("Dana", 0, { guardianEmail: "parent@example.org" });
  await student("Aida", 1, { guardianEmail: "parent@example.org" });
  await student("Zhan", 1, {});
  const seen = await reminder(people.min, { eventId });
  expect(seen).toMatchObject({ recipients: 1, spared: 1, unreachable: 1 });
  await remind(people.min, { eventId });
  expect(await sent()).toHaveLength(1);
});

test("one thing can be chosen, if it is required; what is closed is not reminded of", async () => {
  const handout = await thing({ title: { en: "Handout" } });
  const wished = await thing({ title: { en: "Poster" }, required: false });
  await thing({ title: { en: "Closed" }, dueAt: "2026-01-01T09:00", lockedAt: "2026-01-02T09:00" });
  await student("Dana", 0, { email: "dana@example.org" });
  await handIn(0);
  expect((await reminder(people.min, { eventId, deliverableId: slides })).recipients).toBe(0);
  expect((await reminder(people.min, { eventId, deliverableId: handout })).recipients).toBe(1);
  await expect(reminder(people.min, { eventId, deliverableId: wished })).rejects.toMatchObject({ code: "invalid" });
  await handIn(0, handout);
  expect((await reminder(people.min, { eventId })).recipients).toBe(0);
});

test("nobody is reminded before groups are published, after the event, nor by whoever may not", async () => {
  await student("Dana", 0, { email: "dana@example.org" });
  const set = (change: Partial<typeof events.$inferInsert>) =>
    write([], (tx) => tx.update(events).set(change).where(eq(events.id, eventId)));
  expect(await remind(people.bota, { eventId })).toMatchObject({ code: "not-allowed" });
  await set({ groupsPublishedAt: null });
  expect(await remind(people.min, { eventId })).toMatchObject({ code: "groups-not-published" });
  const past = { startsAt: new Date(Date.now() - 3_600_000), endsAt: new Date(Date.now() - 1) };
  const opened = { registrationOpensAt: null, registrationClosesAt: null };
  await set({ groupsPublishedAt: new Date(), ...past, ...opened });
  expect(await remind(people.min, { eventId })).toMatchObject({ code: "wrong-status" });
  expect(await sent()).toEqual([]);
});

test("the letter names the day and leads to the group's page; a file that came meanwhile makes it untrue", async () => {
  const registrationId = await student("Dana", 0, { email: "dana@example.org" });
  const to = await letterOf(system, { registrationId });
  const letter = letterText("files", to, {}, "https://example.org/letters/x");
  expect(letter.button?.url).toMatch(/\/ko\/r\/[0-9A-Z]{26}\/group$/);
  expect(JSON.stringify(letter.facts)).toContain("2099. 1. 1.");
  expect(isStillTrue("files", to, new Date())).toBe(true);
  await remind(people.min, { eventId });
  const notes = await db
    .select({ note: activities.note })
    .from(activities)
    .where(and(eq(activities.name, "submissions.remind"), eq(activities.eventId, eventId)));
  expect(notes).toMatchObject([{ note: { count: 1, groups: 2 } }]);
  expect(JSON.stringify(notes)).not.toContain("Dana");
  await handIn(0);
  expect(isStillTrue("files", await letterOf(system, { registrationId }), new Date())).toBe(false);
});

test("one of each family, and none that was written to", () => {
  const one = (id: string, email: string | null, guardianEmail: string | null) => ({ id, email, guardianEmail });
  const all = [one("1", "a@x", "p@x"), one("2", "b@x", "p@x"), one("3", "c@x", null), one("4", "d@x", null)];
  const { chosen, spared } = onePerFamily(all, [one("9", "c@x", null)]);
  expect(chosen.map(({ id }) => id)).toEqual(["1", "4"]);
  expect(spared).toBe(2);
});

import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { derivedToken } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { stageDay } from "../../core/testing-stage";
import { write } from "../../db";
import { events, questions, registrations, stageSlots } from "../../db/schema";
import { makeLink, revokeLink } from "../screens/commands";
import { links } from "../screens/queries";
import { begin, finish, remove } from "../submissions/commands";
import { next } from "./commands";
import { guest, mark, mine, projector, stage } from "./queries";

type Day = Awaited<ReturnType<typeof stageDay>>;

async function linked(day: Day, kind: "projector" | "guest" = "projector") {
  const outcome = await makeLink(day.min, { eventId: day.eventId, kind, label: "Hall", locale: "ko" });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
async function advance(day: Day, count: number) {
  for (let n = 0; n < count; n++)
    await next(day.min, { eventId: day.eventId, rev: (await stage(day.min, { eventId: day.eventId })).rev });
}
const allow = (ids: readonly string[], change: Partial<typeof registrations.$inferInsert>) =>
  write([], (tx) =>
    tx
      .update(registrations)
      .set(change)
      .where(inArray(registrations.id, [...ids])),
  );

test("a screen shows the group on stage by its given names, as far as families allow", async () => {
  const day = await stageDay(["김민준", "이서연", "박지호", "최하늘", "정유나"]);
  const { token } = await linked(day);
  await advance(day, 2);
  const shown = async () => (await projector(anonymous, { token })).view.now?.group;
  expect(await shown()).toMatchObject({ number: 1, topic: { en: "Topic 1" }, names: [], others: 3 });
  await allow(day.ids, { photoWish: "all" });
  expect(await shown()).toMatchObject({ names: ["민준", "지호", "유나"], others: 0 });
  await allow([day.ids[0] ?? ""], { consent: "withdrawn" });
  await allow([day.ids[2] ?? ""], { photoWish: "group" });
  expect(await shown()).toMatchObject({ names: ["유나"], others: 2 });
});

test("a screen learns nothing but what it shows", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  await advance(day, 2);
  await allow(day.ids, { photoWish: "all" });
  const { view } = await projector(anonymous, { token });
  const text = JSON.stringify(view);
  for (const secret of [...day.ids, ...day.groupIds, day.eventId, "김민준", "response"])
    expect(text).not.toContain(secret);
  expect(Object.keys(view).sort()).toEqual(
    "code endsAt event leftMs next now phase question rev screenLang slug speakers startsAt timer wifi".split(" "),
  );
});

test("the guest reads what the group on stage wants to ask, not who asks, and not what is held back", async () => {
  const day = await stageDay();
  const { token } = await linked(day, "guest");
  const ask = { eventId: day.eventId, source: "prefiled" as const, lang: "ko", askedAt: new Date() };
  await write([], (tx) =>
    tx.insert(questions).values([
      { ...ask, no: 1, position: 1, askerGroupId: day.groupIds[0], body: "Listed", status: "listed" },
      { ...ask, no: 2, position: 2, askerGroupId: day.groupIds[0], body: "Held", status: "held" },
      { ...ask, no: 3, position: 3, askerGroupId: day.groupIds[1], body: "Other", status: "listed" },
    ]),
  );
  expect((await guest(anonymous, { token })).view.questions).toEqual([]);
  await advance(day, 2);
  expect((await guest(anonymous, { token })).view.questions).toEqual([{ body: "Listed", lang: "ko" }]);
});

test("an address that was revoked is as one that nobody has, and so is one of the other kind", async () => {
  const day = await stageDay();
  const { token, stageLinkId } = await linked(day);
  const nobodys = "0".repeat(26);
  const unknown = await projector(anonymous, { token: nobodys }).catch((error: unknown) => error);
  expect(await guest(anonymous, { token }).catch((error: unknown) => error)).toEqual(unknown);
  expect((await projector(anonymous, { token })).locale).toBe("ko");
  const before = await mark({ kind: "system", grants: [] }, { eventId: day.eventId });
  expect(await revokeLink(day.min, { stageLinkId })).toMatchObject({ ok: true, value: { again: false } });
  expect(await revokeLink(day.min, { stageLinkId })).toMatchObject({ ok: true, value: { again: true } });
  expect(await mark({ kind: "system", grants: [] }, { eventId: day.eventId })).not.toBe(before);
  expect(await projector(anonymous, { token }).catch((error: unknown) => error)).toEqual(unknown);
  expect(await links(day.min, { eventId: day.eventId })).toMatchObject([{ stageLinkId, token: null }]);
});

test("an event in the trash has no screens", async () => {
  const day = await stageDay();
  const { token } = await linked(day);
  await write([], (tx) => tx.update(events).set({ trashedAt: new Date() }).where(eq(events.id, day.eventId)));
  await expect(projector(anonymous, { token })).rejects.toMatchObject({ code: "not-found" });
});

test("an event has a hundred screens at most", async () => {
  const day = await stageDay();
  for (let n = 0; n < 100; n++) await linked(day);
  const one = { eventId: day.eventId, kind: "guest" as const, label: "Tablet", locale: "en" as const };
  expect(await makeLink(day.min, one)).toMatchObject({ ok: false, code: "too-many-screens", values: { max: 100 } });
});

test("a student hears when the own group comes, and of nobody else", async () => {
  const day = await stageDay();
  const [registrationId = ""] = [day.ids[1]];
  const me = await actorOfLink(derivedToken("link", registrationId, 1));
  const view = async () => (await mine(me, { registrationId })).view;
  expect(await view()).toMatchObject({ phase: "before", turn: "coming", ahead: 1, isNext: false });
  await advance(day, 2);
  expect(await view()).toMatchObject({ turn: "coming", ahead: 1, isNext: true });
  await advance(day, 1);
  expect(await view()).toMatchObject({ turn: "now", ahead: 0, estimatedAt: null });
  await advance(day, 1);
  expect(await view()).toMatchObject({ turn: "done", isNext: false });
  expect(JSON.stringify(await view())).not.toMatch(/민준|서연|number/);
  await expect(mine(me, { registrationId: day.one })).rejects.toMatchObject({ code: "not-found" });
});

test("a student hears nothing before groups are published, nor without a seat", async () => {
  const day = await stageDay();
  const me = await actorOfLink(derivedToken("link", day.one, 1));
  const view = async () => (await mine(me, { registrationId: day.one })).view;
  expect(await view()).not.toBeNull();
  await allow([day.one], { status: "waitlisted" });
  expect(await view()).toBeNull();
  await allow([day.one], { status: "confirmed" });
  await write([], (tx) => tx.update(events).set({ groupsPublishedAt: null }).where(eq(events.id, day.eventId)));
  expect(await view()).toBeNull();
});

test("the desk finds the file held for the stage, and not one that was put into the trash", async () => {
  const day = await stageDay();
  const file = async () => (await stage(day.min, { eventId: day.eventId })).steps[1]?.file;
  expect(await file()).toBeNull();
  const begun = await begin(day.min, { groupId: day.groupIds[0] ?? "", fileName: "1조.pdf", bytes: 9 });
  const uploadId = begun.ok ? begun.value.uploadId : "";
  const made = await finish(day.min, { uploadId, key: "a".repeat(64), bytes: 9 });
  const versionId = made.ok ? made.value.versionId : "";
  await write([], (tx) =>
    tx.update(stageSlots).set({ frozenVersionId: versionId }).where(eq(stageSlots.id, day.first)),
  );
  expect(await file()).toMatchObject({ name: "1조.pdf" });
  await remove(day.min, { versionId });
  expect(await file()).toBeNull();
});

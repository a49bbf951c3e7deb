import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { actorOfAccount, actorOfSession } from "../../core/session";
import { cast, lectureOf, person } from "../../core/testing";
import { db, write } from "../../db";
import { invitations } from "../../db/schema";
import { openSession } from "../sessions/steps";
import { accept, add, invite, revoke, withdraw } from "./commands";
import { invitation, letter, places, team } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const invited = async (role = "staff", place = people.program.id) =>
  value(await invite(people.olga, { role, place, email: "new@school.example", locale: "ko" }));

beforeAll(async () => {
  people = await cast();
});

test("an invitation gives its role to who accepts it, and to nobody after that", async () => {
  const { token } = await invited();
  expect(await invitation(anonymous, { token })).toMatchObject({ role: "staff", email: "new@school.example" });
  const newcomer = await person("Newcomer");
  expect(value(await accept(newcomer, { token }))).toMatchObject({ role: "staff", place: people.program.id });
  expect((await actorOfAccount(newcomer.id)).grants).toEqual([{ role: "staff", place: people.program.id }]);
  expect(await accept(newcomer, { token })).toMatchObject({ ok: false, code: "invitation-gone" });
  expect(await accept(people.sora, { token })).toMatchObject({ ok: false, code: "invitation-gone" });
  await expect(invitation(anonymous, { token })).rejects.toThrow("invitation-gone");
});

test("of many who accept one invitation at the same time one gets the role", async () => {
  const { token } = await invited("judge");
  const crowd = await Promise.all(Array.from({ length: 8 }, (_, turn) => person(`Crowd${turn}`)));
  const all = await Promise.all(crowd.map((one) => accept(one, { token })));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
});

test("looking at an invitation changes nothing; accepting needs an account", async () => {
  const { token, invitationId } = await invited();
  await invitation(anonymous, { token });
  await invitation(people.sora, { token });
  const [row] = await db.select().from(invitations).where(eq(invitations.id, invitationId));
  expect(row).toMatchObject({ acceptedAt: null, revokedAt: null });
  expect(await accept(anonymous, { token })).toMatchObject({ ok: false, code: "sign-in-needed" });
});

test("an invitation that was taken back or is a week old is gone", async () => {
  const first = await invited();
  expect(await revoke(people.aru, { invitationId: first.invitationId })).toMatchObject({ ok: true });
  expect(await accept(people.sora, { token: first.token })).toMatchObject({ ok: false, code: "invitation-gone" });
  expect(await revoke(people.aru, { invitationId: first.invitationId })).toMatchObject({ code: "invitation-gone" });
  const second = await invited();
  const [row] = await db.select().from(invitations).where(eq(invitations.id, second.invitationId));
  expect((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBe(7 * 86_400_000);
  await write([], async (tx) => {
    await tx.update(invitations).set({ expiresAt: new Date() }).where(eq(invitations.id, second.invitationId));
  });
  expect(await accept(people.sora, { token: second.token })).toMatchObject({ ok: false, code: "invitation-gone" });
  expect(await letter(people.olga, { invitationId: second.invitationId }).catch((e: Error) => e.message)).toBe(
    "not-allowed",
  );
});

test("an organizer invites organizers, staff and judges at the own place and never an owner", async () => {
  const place = people.program.id;
  for (const role of ["organizer", "staff", "judge"])
    expect(await invite(people.aru, { role, place, locale: "en" })).toMatchObject({ ok: true });
  expect(await invite(people.aru, { role: "owner", place, locale: "en" })).toMatchObject({
    ok: false,
    code: "invalid",
    fields: { place: [{ code: "owner-everywhere" }] },
  });
  expect(await invite(people.aru, { role: "staff", place: people.lecture.id, locale: "en" })).toMatchObject({
    ok: true,
  });
  expect(await invite(people.aru, { role: "staff", place: "instance", locale: "en" })).toMatchObject({
    ok: false,
    code: "not-found",
  });
  const organizer = await person("Everywhere", { role: "organizer", place: "instance" });
  expect(await invite(organizer, { role: "owner", place: "instance", locale: "en" })).toMatchObject({
    code: "role-too-high",
  });
  expect(await invite(people.olga, { role: "owner", place: "instance", locale: "en" })).toMatchObject({ ok: true });
});

test("staff may not invite, and a place of others answers like one that is not there", async () => {
  const place = people.program.id;
  expect(await invite(people.min, { role: "judge", place, locale: "en" })).toMatchObject({ code: "not-allowed" });
  expect(await invite(people.sora, { role: "judge", place, locale: "en" })).toMatchObject({ code: "not-found" });
  const foreign = await lectureOf(null);
  const nowhere = "01900000-0000-7000-8000-000000000000";
  for (const there of [foreign.id, nowhere])
    expect(await invite(people.aru, { role: "judge", place: there, locale: "en" })).toMatchObject({
      code: "not-found",
    });
  await expect(team(people.aru, { place: foreign.id })).rejects.toThrow("not-found");
  await expect(team(people.aru, { place: nowhere })).rejects.toThrow("not-found");
});

test("a role withdrawn ends the sessions of whoever held it", async () => {
  const place = people.program.id;
  const helper = await person("Helper", { role: "staff", place }, { role: "judge", place });
  const token = await write([], (tx) => openSession(tx, { accountId: helper.id, label: "", now: new Date() }));
  expect(await withdraw(people.aru, { accountId: helper.id, role: "staff", place })).toMatchObject({ ok: true });
  expect((await actorOfSession(token)).kind).toBe("anonymous");
  expect((await actorOfAccount(helper.id)).grants).toEqual([{ role: "judge", place }]);
  expect(await withdraw(people.aru, { accountId: helper.id, role: "staff", place })).toMatchObject({
    code: "not-found",
  });
});

test("the last owner stays; with a second one the first may go", async () => {
  const owner = { accountId: people.olga.id, role: "owner", place: "instance" };
  expect(await withdraw(people.olga, owner)).toMatchObject({ ok: false, code: "last-owner" });
  expect((await actorOfAccount(people.olga.id)).grants).toHaveLength(1);
  const second = await person("Second", { role: "owner", place: "instance" });
  expect(await withdraw(second, owner)).toMatchObject({ ok: true });
  expect(await add(second, owner)).toMatchObject({ ok: true, value: { added: true } });
  expect(await add(second, owner)).toMatchObject({ ok: true, value: { added: false } });
  expect(await withdraw(people.aru, owner)).toMatchObject({ ok: false, code: "not-found" });
  expect(await withdraw(second, { ...owner, accountId: second.id })).toMatchObject({ ok: true });
});

test("an organizer finds only people of the own places; one person can hold several roles", async () => {
  const place = people.program.id;
  expect(await add(people.aru, { accountId: people.bota.id, role: "staff", place })).toMatchObject({ ok: true });
  expect((await actorOfAccount(people.bota.id)).grants).toHaveLength(2);
  expect(await add(people.aru, { accountId: people.sora.id, role: "staff", place })).toMatchObject({
    code: "not-found",
  });
  expect(await add(people.olga, { accountId: people.sora.id, role: "judge", place: people.lecture.id })).toMatchObject({
    ok: true,
  });
});

test("the team of a programme is who has a role there or at its events, with the open invitations", async () => {
  const seen = await team(people.aru, { place: people.program.id });
  const names = seen.members.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Aru", "Min", "Bota", "Sora"]));
  expect(names).not.toContain("Olga");
  expect(seen.toGive).toEqual(["organizer", "staff", "judge", "teacher"]);
  expect(seen.invitations.length).toBeGreaterThan(0);
  const all = await team(people.olga, { place: "instance" });
  expect(all.members.map(({ name }) => name)).toContain("Olga");
  expect(all.toGive).toContain("owner");
});

test("an organizer of everything neither sees, takes back nor accepts by the list an invitation to be an owner", async () => {
  const organizer = await person("AllPlaces", { role: "organizer", place: "instance" });
  const { invitationId, token } = value(await invite(people.olga, { role: "owner", place: "instance", locale: "en" }));
  const seen = await team(organizer, { place: "instance" });
  expect(seen.invitations.find(({ id }) => id === invitationId)).toMatchObject({ role: "owner", token: null });
  expect(JSON.stringify(seen)).not.toContain(token);
  expect(await revoke(organizer, { invitationId })).toMatchObject({ ok: false, code: "role-too-high" });
  expect((await team(people.olga, { place: "instance" })).invitations.map((one) => one.token)).toContain(token);
});

test("the places one may invite to: all for the owner, the own ones for an organizer, none for others", async () => {
  expect(await places(people.olga, {})).toMatchObject({ instance: true });
  const own = await places(people.aru, {});
  expect(own).toMatchObject({ instance: false, programs: [{ id: people.program.id }] });
  expect(own.events.map(({ id }) => id)).toEqual([people.lecture.id]);
  expect(await places(people.min, {})).toEqual({ instance: false, programs: [], events: [] });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { limit } from "../../core/limits";
import { isPassword } from "../../core/passwords";
import { anonymous, system } from "../../core/permissions";
import { hashToken, newToken } from "../../core/seal";
import { actorOfAccount, actorOfSession } from "../../core/session";
import { cast, person } from "../../core/testing";
import { db, write } from "../../db";
import { accounts, activities, identities, rateLimits, signInLinks } from "../../db/schema";
import { invite } from "../memberships/commands";
import { askLink } from "../sessions/commands";
import { tokenOfLink } from "../sessions/steps";
import {
  changePassword,
  changeProfile,
  choosePassword,
  connect,
  createOwner,
  disable,
  disconnect,
  enable,
  join,
  offerSetUp,
  setUp,
  signIn,
  signInBy,
} from "./commands";
import { setUpLink } from "./jobs";
import { checkPassword, instance, me } from "./queries";

const password = "seventeen quiet herons";
const other = "바람이 불면 우산을 접는다";
const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const accountOf = async (id: string) => (await db.select().from(accounts).where(eq(accounts.id, id)))[0];
const withPassword = async (name: string) => {
  const made = await person(name);
  value(await changePassword(made, { password }));
  return { ...made, email: (await accountOf(made.id))?.email ?? "" };
};

// The first tests need an instance without anybody: the order of this file is part of the story.
test("while there is nobody the server offers a set-up link, and the newest alone counts", async () => {
  expect(await instance(anonymous, {})).toEqual({ name: null, setUp: false });
  const [first, second] = [await setUpLink(), await setUpLink()];
  expect(first).toMatch(/^http:\/\/localhost:\d+\/set-up\/[0-9A-Z]{26}$/);
  const owner = { name: "Olga", email: "olga@school.example", password, locale: "ko", organization: "한빛학교" };
  const used = await setUp(anonymous, { ...owner, token: first?.split("/").at(-1) });
  expect(used).toMatchObject({ ok: false, code: "link-gone" });
  const common = await setUp(anonymous, { ...owner, password: "olga2026olga", token: second?.split("/").at(-1) });
  expect(common).toMatchObject({ ok: false, code: "invalid", fields: { password: [{ code: "password-common" }] } });
  const made = value(await setUp(anonymous, { ...owner, token: second?.split("/").at(-1) }));
  expect(await actorOfSession(made.sessionToken)).toMatchObject({ grants: [{ role: "owner", place: "instance" }] });
  expect(await instance(anonymous, {})).toEqual({ name: "한빛학교", setUp: true });
  expect(await setUp(anonymous, { ...owner, token: second?.split("/").at(-1) })).toMatchObject({ code: "set-up-done" });
  expect(await setUpLink()).toBeUndefined();
  expect(await offerSetUp(system, {})).toMatchObject({ ok: false, code: "set-up-done" });
});

test("a password is stored as argon2id with 19 MiB and two passes", async () => {
  const { id } = await withPassword("Stored");
  const row = await accountOf(id);
  expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(row?.passwordHash, password)).toBe(true);
  expect(await isPassword(null, "nobody's")).toBe(false);
});

test("the right password opens a session; a wrong one, an unknown address and a closed account look the same", async () => {
  const { id, email } = await withPassword("Dana");
  const { accountId } = await checkPassword(system, { email: email.toUpperCase(), password });
  const { sessionToken } = value(await signIn(system, { accountId, label: "Chrome" }));
  expect((await actorOfSession(sessionToken)).id).toBe(id);
  await expect(checkPassword(system, { email, password: other })).rejects.toThrow("sign-in-failed");
  await expect(checkPassword(system, { email: "no@school.example", password })).rejects.toThrow("sign-in-failed");
  await write([], async (tx) => {
    await tx.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, id));
  });
  await expect(checkPassword(system, { email, password })).rejects.toThrow("sign-in-failed");
  expect(await signIn(system, { accountId: id })).toMatchObject({ ok: false, code: "sign-in-failed" });
});

test("after ten wrong passwords an account rests for a while, for whoever knows the right one too; others do not", async () => {
  const [dana, zhan] = [await withPassword("Guessed"), await withPassword("Beside")];
  for (let turn = 0; turn < 10; turn += 1)
    await expect(checkPassword(system, { email: dana.email, password: `guess ${turn}` })).rejects.toThrow(
      "sign-in-failed",
    );
  await expect(checkPassword(system, { email: ` ${dana.email.toUpperCase()}`, password })).rejects.toThrow("too-many");
  expect(await checkPassword(system, { email: zhan.email, password })).toEqual({ accountId: zhan.id });
  await write([], async (tx) => {
    await tx.update(rateLimits).set({ resetsAt: new Date() });
  });
  expect(await checkPassword(system, { email: dana.email, password })).toEqual({ accountId: dana.id });
});

test("one network may guess a hundred times and no more", async () => {
  const { email } = await withPassword("Network");
  const network = "192.0.2.7";
  for (let turn = 0; turn < 100; turn += 1) await limit(`password|network|${network}`, 100, 900);
  await expect(checkPassword(system, { email, password, network })).rejects.toThrow("too-many");
  expect(await checkPassword(system, { email, password, network: "192.0.2.8" })).toBeTruthy();
});

test("nobody outside may ask whether a password is right, or open a session without one", async () => {
  const { id, email } = await withPassword("Zhan");
  await expect(checkPassword(anonymous, { email, password })).rejects.toThrow("sign-in-needed");
  for (const actor of [anonymous, await person("Stranger", { role: "owner", place: "instance" })]) {
    expect((await signIn(actor, { accountId: id })).ok).toBe(false);
    expect((await signInBy(actor, { provider: "google", subject: "1" })).ok).toBe(false);
    expect((await createOwner(actor, { name: "X", email })).ok).toBe(false);
    expect((await offerSetUp(actor, {})).ok).toBe(false);
  }
});

test("a new password wants the old one, ends every session and opens a new one", async () => {
  const dana = await withPassword("Changer");
  const before = value(await signIn(system, { accountId: dana.id })).sessionToken;
  expect(await changePassword(dana, { current: other, password: other })).toMatchObject({
    ok: false,
    fields: { current: [{ code: "password-wrong" }] },
  });
  for (const [bad, code] of [
    ["short", "too-short"],
    ["password12345", "password-common"],
    ["long river ".repeat(12), "too-long"],
  ])
    expect(await changePassword(dana, { current: password, password: bad })).toMatchObject({
      fields: { password: [{ code }] },
    });
  expect((await actorOfSession(before)).kind).toBe("person");
  const { sessionToken } = value(await changePassword(dana, { current: password, password: other }));
  expect((await actorOfSession(before)).kind).toBe("anonymous");
  expect((await actorOfSession(sessionToken)).kind).toBe("person");
  expect(await checkPassword(system, { email: dana.email, password: other.normalize("NFD") })).toBeTruthy();
});

test("a forgotten password is chosen anew by a letter, once, and not by a link for signing in", async () => {
  const dana = await withPassword("Forgetful");
  const browser = newToken();
  const asked = async (purpose: string) =>
    tokenOfLink(value(await askLink(anonymous, { email: dana.email, purpose, locale: "ru", browser })).linkId);
  const wrong = await choosePassword(anonymous, { token: await asked("sign-in"), browser, password: other });
  expect(wrong).toMatchObject({ ok: false, code: "link-gone" });
  const token = await asked("password");
  expect(value(await choosePassword(anonymous, { token, password: other, code: "1" }))).toEqual({
    state: "wrong-code",
    left: 4,
  });
  expect(await choosePassword(anonymous, { token, browser, password: "forgetful2026" })).toMatchObject({
    code: "invalid",
  });
  expect(value(await choosePassword(anonymous, { token, browser, password: other }))).toMatchObject({
    state: "signed-in",
  });
  expect(await choosePassword(anonymous, { token, browser, password })).toMatchObject({ code: "link-gone" });
  expect(await checkPassword(system, { email: dana.email, password: other })).toMatchObject({ accountId: dana.id });
});

test("the shell makes an owner who chooses the password by a link, also from an account that was closed", async () => {
  const made = value(await createOwner(system, { name: "Root", email: "root@school.example", locale: "en" }));
  expect((await actorOfAccount(made.accountId)).grants).toEqual([{ role: "owner", place: "instance" }]);
  expect(value(await choosePassword(anonymous, { token: made.token, password }))).toMatchObject({ state: "signed-in" });
  const closed = await person("Closed");
  await write([], async (tx) => {
    await tx.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, closed.id));
  });
  const email = (await accountOf(closed.id))?.email;
  expect(value(await createOwner(system, { name: "Closed", email })).accountId).toBe(closed.id);
  expect((await accountOf(closed.id))?.disabledAt).toBeNull();
});

test("somebody who comes from a service is found by it, or by an address it vouches for, or not at all", async () => {
  const dana = await withPassword("Service");
  const arrival = { provider: "google", subject: "g-1", label: "" };
  expect(await signInBy(system, arrival)).toMatchObject({ ok: false, code: "no-account" });
  expect(value(await signInBy(system, { ...arrival, verifiedEmail: dana.email })).accountId).toBe(dana.id);
  expect(value(await signInBy(system, arrival)).accountId).toBe(dana.id);
  expect((await me(dana, {})).connected).toEqual(["google"]);
  const zhan = await person("Other");
  expect(await connect(zhan, { provider: "google", subject: "g-1" })).toMatchObject({
    ok: false,
    code: "identity-taken",
  });
  expect(await connect(zhan, { provider: "naver", subject: "n-1" })).toMatchObject({ ok: true });
  expect(await disconnect(dana, { provider: "google" })).toMatchObject({ ok: true });
  const left = await db.select().from(identities);
  expect(left).toMatchObject([{ accountId: zhan.id, provider: "naver" }]);
});

test("who is invited makes an account with the role and is signed in; the second time the invitation is gone", async () => {
  const people = await cast();
  const place = people.program.id;
  const { token } = value(await invite(people.olga, { role: "judge", place, locale: "kk" }));
  const given = { token, name: "Әлия", email: "aliya@school.example", password, locale: "kk" };
  const taken = await join(anonymous, { ...given, email: (await accountOf(people.aru.id))?.email });
  expect(taken).toMatchObject({ ok: false, fields: { email: [{ code: "email-taken" }] } });
  const made = value(await join(anonymous, given));
  expect((await actorOfSession(made.sessionToken)).grants).toEqual([{ role: "judge", place }]);
  const again = await join(anonymous, { ...given, email: "another@school.example" });
  expect(again).toMatchObject({ ok: false, code: "invitation-gone" });
  expect(await db.select().from(accounts).where(eq(accounts.email, "another@school.example"))).toEqual([]);
});

test("a closed account is out at once and comes back when opened; the last owner cannot be closed", async () => {
  const owners = (await db.select().from(accounts)).map(({ id }) => id);
  const olga = await person("LastOwner", { role: "owner", place: "instance" });
  for (const id of owners) await disable(olga, { accountId: id });
  expect(await disable(olga, { accountId: olga.id })).toMatchObject({ ok: false, code: "last-owner" });
  const dana = await withPassword("Closable");
  const { sessionToken } = value(await signIn(system, { accountId: dana.id }));
  expect(await disable(dana, { accountId: olga.id })).toMatchObject({ ok: false, code: "not-found" });
  expect(await disable(olga, { accountId: dana.id })).toMatchObject({ ok: true });
  expect((await actorOfSession(sessionToken)).kind).toBe("anonymous");
  expect(await disable(olga, { accountId: dana.id })).toMatchObject({ code: "not-found" });
  expect(await enable(olga, { accountId: dana.id })).toMatchObject({ ok: true });
  expect(await signIn(system, { accountId: dana.id })).toMatchObject({ ok: true });
  expect(await enable(olga, { accountId: "01900000-0000-7000-8000-000000000000" })).toMatchObject({
    code: "not-found",
  });
});

test("one's own page tells one's roles with the titles of their places", async () => {
  const { aru, program } = await cast();
  expect(await changeProfile(aru, { name: " Ару  Бекова ", locale: "kk" })).toMatchObject({ ok: true });
  expect(await me(aru, {})).toMatchObject({
    name: "Ару Бекова",
    locale: "kk",
    hasPassword: false,
    grants: [{ role: "organizer", place: program.id, title: { en: "Future Diplomats" } }],
  });
  await expect(me(anonymous, {})).rejects.toThrow("sign-in-needed");
});

test("no token, password or address of anybody stands in the trail, and links are stored as hashes", async () => {
  const trail = JSON.stringify(await db.select().from(activities));
  for (const secret of [password, other, "@school.example", "argon2"]) expect(trail).not.toContain(secret);
  for (const row of await db.select().from(signInLinks)) expect(row.tokenHash).toBe(hashToken(tokenOfLink(row.id)));
});

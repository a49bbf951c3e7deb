import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { anonymous, system } from "../../core/permissions";
import { newToken } from "../../core/seal";
import { actorOfSession, idleMs } from "../../core/session";
import { cast, person } from "../../core/testing";
import { db, write } from "../../db";
import { accounts, activities, rateLimits, sessions, signInLinks } from "../../db/schema";
import { askLink, end, endOthers, enterByLink, signOut, sweep } from "./commands";
import { link, list } from "./queries";
import { labelOf, maskedEmail } from "./rules";
import { openSession, tokenOfLink } from "./steps";

const browser = newToken();
let people: Awaited<ReturnType<typeof cast>>;
const emailOf = async (id: string) => {
  const [row] = await db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, id));
  return row?.email ?? "";
};
const sessionOf = (accountId: string, now = new Date()) =>
  write([], (tx) => openSession(tx, { accountId, label: "Chrome · Windows", now }));
const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
/** A link asked for, as if the quarter of an hour before it had passed. */
const asked = async (email: string) => {
  await write([], async (tx) => {
    await tx.delete(rateLimits);
  });
  const { linkId, code } = value(await askLink(anonymous, { email, locale: "ko", browser }));
  return { linkId, code, token: tokenOfLink(linkId) };
};

beforeAll(async () => {
  people = await cast();
});

test("a session opens the account it was made for and ends the moment it is revoked", async () => {
  const token = await sessionOf(people.aru.id);
  const actor = await actorOfSession(token);
  expect(actor).toMatchObject({ kind: "person", id: people.aru.id, grants: [{ role: "organizer" }] });
  const [mine] = await list(actor, { sessionToken: token });
  expect(mine).toMatchObject({ current: true, label: "Chrome · Windows" });
  expect(await end(actor, { sessionId: mine?.id })).toMatchObject({ ok: true });
  expect(await actorOfSession(token)).toEqual(anonymous);
});

test("a session ends after a week without use, and after 30 days however busy it was", async () => {
  const later = (days: number) => new Date(Date.now() + days * 86_400_000);
  const token = await sessionOf(people.aru.id);
  expect((await actorOfSession(token, later(6.9))).kind).toBe("person");
  const idle = await sessionOf(people.aru.id);
  expect((await actorOfSession(idle, new Date(Date.now() + idleMs + 60_000))).kind).toBe("anonymous");
  const busy = await sessionOf(people.aru.id);
  await write([], async (tx) => {
    await tx.update(sessions).set({ lastSeenAt: later(30) });
  });
  expect((await actorOfSession(busy, later(29.9))).kind).toBe("person");
  expect((await actorOfSession(busy, later(30.1))).kind).toBe("anonymous");
});

test("a session in use is noted at most once a minute", async () => {
  const begun = new Date(Date.now() - 3_600_000);
  const token = await sessionOf(people.min.id, begun);
  const seen = async () => {
    const [row] = await db.select().from(sessions).where(eq(sessions.accountId, people.min.id));
    return row?.lastSeenAt.getTime();
  };
  const now = new Date();
  await Promise.all(Array.from({ length: 5 }, () => actorOfSession(token, now)));
  await expect.poll(seen).toBe(now.getTime());
  await actorOfSession(token, new Date(now.getTime() + 30_000));
  await new Promise((done) => setTimeout(done, 50));
  expect(await seen()).toBe(now.getTime());
});

test("nobody ends somebody else's session, nor learns that it exists", async () => {
  await sessionOf(people.bota.id);
  const [theirs] = await db.select().from(sessions).where(eq(sessions.accountId, people.bota.id));
  expect(await end(people.aru, { sessionId: theirs?.id })).toMatchObject({ ok: false, code: "not-found" });
  expect(await list(people.sora, {})).toEqual([]);
});

test("signing out everywhere else leaves the browser that asked; signing out ends that one too", async () => {
  const [here, there] = [await sessionOf(people.sora.id), await sessionOf(people.sora.id)];
  expect(value(await endOthers(people.sora, { sessionToken: here })).ended).toBe(1);
  expect((await actorOfSession(there)).kind).toBe("anonymous");
  expect((await actorOfSession(here)).kind).toBe("person");
  await signOut(people.sora, { sessionToken: here });
  expect((await actorOfSession(here)).kind).toBe("anonymous");
});

test("nobody without a session may list or end any", async () => {
  await expect(list(anonymous, {})).rejects.toThrow("sign-in-needed");
  expect(await endOthers(anonymous, {})).toMatchObject({ ok: false, code: "sign-in-needed" });
});

test("of 50 uses of one link at the same time one signs in", async () => {
  const { token } = await asked(await emailOf(people.aru.id));
  const all = await Promise.all(Array.from({ length: 50 }, () => enterByLink(anonymous, { token, browser })));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(all.filter((one) => !one.ok && one.code === "link-gone")).toHaveLength(49);
});

test("looking at a link changes nothing, however often", async () => {
  const { token } = await asked(await emailOf(people.aru.id));
  const rows = () => db.select().from(signInLinks);
  const before = await rows();
  for (let turn = 0; turn < 3; turn += 1)
    expect(await link(anonymous, { token, browser })).toMatchObject({ state: "ready", purpose: "sign-in" });
  expect(await rows()).toEqual(before);
  expect(value(await enterByLink(anonymous, { token, browser }))).toMatchObject({ state: "signed-in" });
  expect(await link(anonymous, { token, browser })).toEqual({ state: "gone" });
});

test("another browser needs the six digits, and five wrong ones kill the link", async () => {
  const { token, code } = await asked(await emailOf(people.aru.id));
  expect(await link(anonymous, { token })).toMatchObject({ state: "code-needed" });
  expect(value(await enterByLink(anonymous, { token }))).toEqual({ state: "wrong-code", left: 5 });
  expect(value(await enterByLink(anonymous, { token, code: `${code.slice(0, 3)} ${code.slice(3)}` }))).toMatchObject({
    state: "signed-in",
  });
  const guessed = await asked(await emailOf(people.aru.id));
  const wrong = guessed.code === "000000" ? "111111" : "000000";
  for (let left = 4; left >= 0; left -= 1)
    expect(value(await enterByLink(anonymous, { token: guessed.token, code: wrong }))).toEqual({
      state: "wrong-code",
      left,
    });
  const last = await enterByLink(anonymous, { token: guessed.token, code: guessed.code, browser });
  expect(last).toMatchObject({ ok: false, code: "link-gone" });
});

test("a link counts for ten minutes", async () => {
  const { token, linkId } = await asked(await emailOf(people.aru.id));
  const [row] = await db.select().from(signInLinks).where(eq(signInLinks.id, linkId));
  expect((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBeLessThanOrEqual(600_000);
  await write([], async (tx) => {
    await tx.update(signInLinks).set({ expiresAt: new Date() }).where(eq(signInLinks.id, linkId));
  });
  expect(await enterByLink(anonymous, { token, browser })).toMatchObject({ ok: false, code: "link-gone" });
});

test("an address without an account gets the same answer, and a link that opens nothing", async () => {
  const known = await askLink(anonymous, { email: await emailOf(people.aru.id), locale: "en", browser });
  const unknown = await askLink(anonymous, { email: "nobody@school.example", locale: "en", browser });
  expect(Object.keys(value(unknown))).toEqual(Object.keys(value(known)));
  const { linkId } = value(unknown);
  const opened = await enterByLink(anonymous, { token: tokenOfLink(linkId), browser });
  expect(opened).toMatchObject({ ok: false, code: "link-gone" });
});

test("an address gets five letters in a quarter of an hour, whoever asks", async () => {
  const { id } = await person("Pestered");
  const email = await emailOf(id);
  const ask = (network: string) => askLink(anonymous, { email, locale: "en", browser: newToken(), network });
  for (let turn = 0; turn < 5; turn += 1) expect(await ask(`192.0.2.${turn}`)).toMatchObject({ ok: true });
  expect(await ask("192.0.2.9")).toMatchObject({
    ok: false,
    code: "too-many",
    values: { seconds: expect.any(Number) },
  });
});

test("an address is one address however it is written, and nothing that could be two", async () => {
  const email = await emailOf(people.aru.id);
  expect(await askLink(anonymous, { email: ` ${email.toUpperCase()} `, locale: "en", browser })).toMatchObject({
    ok: true,
  });
  for (const bad of [
    "a@b@school.example",
    '"a b"@school.example',
    "a@school.example\r\nBcc: x@y.z",
    "a＠b＠school.example",
  ])
    expect(await askLink(anonymous, { email: bad, locale: "en", browser })).toMatchObject({
      ok: false,
      code: "invalid",
    });
});

test("the trail of signing in holds neither token nor code nor address", async () => {
  const email = await emailOf(people.aru.id);
  const { token, code } = await asked(email);
  await enterByLink(anonymous, { token, browser });
  const trail = JSON.stringify(await db.select().from(activities));
  for (const secret of [token, code, email, browser]) expect(trail).not.toContain(secret);
});

test("a closed account has no session and gets none", async () => {
  const token = await sessionOf(people.bota.id);
  await write([], async (tx) => {
    await tx.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, people.bota.id));
  });
  expect((await actorOfSession(token)).kind).toBe("anonymous");
  const { token: letters } = await asked(await emailOf(people.bota.id));
  expect(await enterByLink(anonymous, { token: letters, browser })).toMatchObject({ ok: false, code: "link-gone" });
});

test("what has run out is swept away, what counts stays", async () => {
  const token = await sessionOf(people.olga.id);
  await sessionOf(people.olga.id, new Date(Date.now() - 31 * 86_400_000));
  await sweep(system, {});
  const left = await db.select().from(sessions).where(eq(sessions.accountId, people.olga.id));
  expect(left).toHaveLength(1);
  expect((await actorOfSession(token)).kind).toBe("person");
  expect(await sweep(people.olga, {})).toMatchObject({ ok: false });
});

test("a browser is called by a few words", () => {
  const chrome =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36";
  expect(labelOf(chrome)).toBe("Chrome · Windows");
  expect(labelOf(`${chrome.replace("Windows NT 10.0; Win64; x64", "Linux; Android 15")} KAKAOTALK`)).toBe(
    "KakaoTalk · Android",
  );
  expect(labelOf("curl/8")).toBe("");
  expect(maskedEmail("dana@school.example")).toBe("d…@school.example");
});

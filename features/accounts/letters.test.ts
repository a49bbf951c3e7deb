import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runDue } from "../../core/jobs";
import { anonymous } from "../../core/permissions";
import { newToken } from "../../core/seal";
import { cast, person } from "../../core/testing";
import { db } from "../../db";
import { accounts, jobs, letters } from "../../db/schema";
import { accept, invite, revoke } from "../memberships/commands";
import { invitation } from "../memberships/queries";
import { askLink, enterByLink } from "../sessions/commands";
import { reactions } from "./jobs";

const got: { to: string; text: string }[] = [];
const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData(stream, session, done) {
    const pieces: Buffer[] = [];
    stream.on("data", (piece: Buffer) => pieces.push(piece));
    stream.on("end", () => {
      got.push({ to: session.envelope.rcptTo[0]?.address ?? "", text: plain(Buffer.concat(pieces).toString()) });
      done();
    });
  },
});

/** The text part of a letter, whichever way it was encoded. */
function plain(mail: string): string {
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(mail);
  const base64 = /text\/plain[^\r]*\r\nContent-Transfer-Encoding: base64/.test(mail);
  return base64 ? Buffer.from(part?.[1] ?? "", "base64").toString() : (part?.[1] ?? "").replace(/=\r\n/g, "");
}
const linkIn = (text = "", path = "") => new RegExp(`/${path}/([0-9A-Z]{26})`).exec(text)?.[1] ?? "";

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

test("whoever asks gets one letter whose link signs in; an address without an account gets none", async () => {
  const { id } = await person("Dana");
  const [account] = await db.select().from(accounts);
  const browser = newToken();
  for (const email of [account?.email ?? "", "nobody@school.example"])
    expect(await askLink(anonymous, { email, locale: "ko", browser })).toMatchObject({ ok: true });
  await runDue(reactions);
  await runDue(reactions);
  expect(got.map(({ to }) => to)).toEqual([account?.email]);
  const token = linkIn(got[0]?.text, "ko/sign-in/link");
  expect(await enterByLink(anonymous, { token, browser })).toMatchObject({ ok: true, value: { accountId: id } });
});

test("an invitation to an address arrives in the language chosen, one taken back before that does not", async () => {
  got.length = 0;
  const { olga, program, sora } = await cast();
  const asked = { role: "staff", place: program.id, email: "min@school.example", locale: "kk" };
  const first = await invite(olga, asked);
  const second = await invite(olga, { ...asked, email: "late@school.example" });
  if (!first.ok || !second.ok) throw new Error("no invitation was made");
  await revoke(olga, { invitationId: second.value.invitationId });
  await runDue(reactions);
  expect(got.map(({ to }) => to)).toEqual(["min@school.example"]);
  expect(got[0]?.text).toContain("Қызметкер");
  const token = linkIn(got[0]?.text, "kk/invite");
  expect(await invitation(anonymous, { token })).toMatchObject({ role: "staff" });
  expect(await accept(sora, { token })).toMatchObject({ ok: true });
});

test("neither the jobs nor the list of letters hold a token or an address", async () => {
  const kept = JSON.stringify([await db.select().from(jobs), await db.select().from(letters)]);
  expect(kept).not.toContain("@school.example");
  expect(kept).not.toMatch(/[0-9A-Z]{26}/);
});

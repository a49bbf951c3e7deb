import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import * as drawing from "../../core/certificate";
import { system } from "../../core/permissions";
import { derivedToken } from "../../core/seal";
import { openSealed } from "../../core/sealed-files";
import { actorOfLink } from "../../core/session";
import { codeOn, heldEvent, wordsIn } from "../../core/testing-certificates";
import { db, write } from "../../db";
import {
  attendanceRecords,
  certificateNumbers,
  certificates,
  certificateTemplates,
  letters,
  persons,
  registrations,
} from "../../db/schema";
import { show as check } from "../certificate-checks/queries";
import { add, edit } from "../certificate-templates/commands";
import { keepContacts } from "../contacts/steps";
import { letterText } from "../letters/emails";
import { letterOf } from "../letters/queries";
import { isStillTrue } from "../letters/rules";
import { confirmName } from "../own-certificates/commands";
import { mine, ownFile } from "../own-certificates/queries";
import { issue, mail, reissue, revoke, unrevoke, vouch } from "./commands";
import { openOne, takeArchive } from "./exports";
import { candidates, list } from "./queries";

const anonymous = { kind: "anonymous", grants: [] } as const;
const link = (registrationId: string) => actorOfLink(derivedToken("link", registrationId, 1));

type Held = Awaited<ReturnType<typeof heldEvent>>;
async function templateAt({ aru, placeId }: Held, kind: "completion" | "participation" | "thanks" = "completion") {
  const made = await add(aru, { placeId, kind, languages: ["ko", "en"] });
  if (!made.ok) throw new Error(made.code);
  return made.value.templateId;
}
const peopleOf = async (held: Held, templateId: string) => candidates(held.aru, { templateId });
async function issued(held: Held, templateId: string, subjects?: string[]) {
  const chosen =
    subjects ?? (await peopleOf(held, templateId)).filter(({ ready }) => ready).map(({ subject }) => subject);
  const outcome = await issue(held.aru, { templateId, subjects: chosen });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
async function bytesOf(held: Held, certificateId: string): Promise<Buffer> {
  const { document } = await openOne(held.min, { certificateId });
  return openSealed(document.fileId, document.key, document.about.secret);
}
const numbersOf = async (issuerId: string) =>
  (await db.select({ seq: certificates.seq }).from(certificates).where(eq(certificates.issuerId, issuerId)))
    .map(({ seq }) => seq)
    .sort((a, b) => a - b);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("names in Hangul, Kazakh, Russian and Latin letters come out of the PDF as they went in, on one page", async () => {
  const names = [
    "박서연",
    "Әсел Қасымова · Ғалымжан Өмірұлы",
    "Константинопольский-Преображенский Ғабиден",
    "O'Brien-Smith",
  ];
  const held = await heldEvent(names.map((fullName) => ({ fullName, latinName: "Latin Spelling" })));
  const { ids, numbers } = await issued(held, await templateAt(held));
  expect(numbers.map((number) => number.slice(5))).toEqual(["0001", "0002", "0003", "0004"]);
  const texts = [];
  for (const id of ids) texts.push(await wordsIn(await bytesOf(held, id)));
  // The longest stands on two lines.
  const whole = (text: string) => text.replace(/\s/g, "");
  for (const name of names) expect(texts.map(({ text }) => whole(text)).join("|")).toContain(whole(name));
  expect(texts.map(({ text }) => text).join("\n")).toContain(names[1]);
  expect(texts.every(({ pages, text }) => pages === 1 && text.includes("Latin Spelling"))).toBe(true);
  expect(texts[0]?.text).toContain("한국문화협회");
});

test("a name in Hanja is not issued, and the letter is named", async () => {
  const held = await heldEvent([{ fullName: "金민준" }, { fullName: "이서연" }]);
  const templateId = await templateAt(held);
  const [first] = (await peopleOf(held, templateId)).filter(({ fullName }) => fullName === "金민준");
  expect(first).toMatchObject({ ready: false, blocks: [{ code: "glyphs", letters: "金" }] });
  const outcome = await issue(held.aru, { templateId, subjects: [first?.subject ?? ""] });
  expect(outcome).toMatchObject({ ok: false, code: "certificates-not-ready", values: { count: 1 } });
  expect(await numbersOf(held.issuerId)).toEqual([]);
});

test("two parallel bulk issues of 80 give 160 consecutive numbers", { timeout: 120_000 }, async () => {
  const guests = upTo(80).map((n) => ({ fullName: `학생${n}` }));
  // Two events that do not wait for each other, and one issuer.
  const [one, other] = [await heldEvent(guests), await heldEvent(guests)];
  const inParts = async (held: Held) => {
    const made = await add(held.aru, {
      ...{ placeId: held.placeId, kind: "completion", languages: ["ko"], issuerId: one.issuerId },
    });
    if (!made.ok) throw new Error(made.code);
    const { templateId } = made.value;
    const all = (await peopleOf(held, templateId)).map(({ subject }) => subject);
    for (const from of [0, 40]) await issued(held, templateId, all.slice(from, from + 40));
  };
  await Promise.all([inParts(one), inParts(other)]);
  expect(await numbersOf(one.issuerId)).toEqual(upTo(160));
});

test("a failed render rolls back numbers, rows and files", async () => {
  const held = await heldEvent([{ fullName: "김하나" }, { fullName: "김둘" }, { fullName: "김셋" }]);
  const templateId = await templateAt(held);
  const all = (await peopleOf(held, templateId)).map(({ subject }) => subject);
  const real = drawing.certificatePdf;
  const broken = vi.spyOn(drawing, "certificatePdf").mockImplementation(async (page) => {
    if (page.name === "김셋") throw new Error("no ink");
    return real(page);
  });
  await expect(issue(held.aru, { templateId, subjects: all })).rejects.toThrow("no ink");
  broken.mockRestore();
  expect(await numbersOf(held.issuerId)).toEqual([]);
  expect(await db.$count(certificateNumbers, eq(certificateNumbers.issuerId, held.issuerId))).toBe(0);
  expect((await issued(held, templateId)).numbers.map((number) => number.slice(5))).toEqual(["0001", "0002", "0003"]);
});

test("what was issued never changes: not by its template, not by the person's name", async () => {
  const held = await heldEvent([{ fullName: "박서연" }]);
  const templateId = await templateAt(held);
  const { ids } = await issued(held, templateId);
  const [id = ""] = ids;
  const before = await bytesOf(held, id);
  const [template] = await db.select().from(certificateTemplates).where(eq(certificateTemplates.id, templateId));
  const changed = await edit(held.aru, {
    ...{ templateId, version: 1, name: "다른 서식", languages: ["ko"], title: { ko: "이수증" }, body: {} },
    ...{ issuerId: template?.issuerId ?? "", signerName: {}, signerTitle: {}, layout: "landscape" },
  });
  expect(changed).toMatchObject({ ok: true, value: { version: 2 } });
  await write([], (tx) => tx.update(persons).set({ fullName: "박서현" }).where(eq(persons.fullName, "박서연")));
  const after = await bytesOf(held, id);
  expect(after.equals(before)).toBe(true);
  const [row] = await db.select().from(certificates).where(eq(certificates.id, id));
  expect(row?.pdfSha256).toBe(createHash("sha256").update(before).digest("hex"));
  // The own page gives the same bytes.
  const own = await ownFile(await link(held.ids[0] ?? ""), { registrationId: held.ids[0], certificateId: id });
  expect((await openSealed(own.fileId, own.key, own.about.secret)).equals(before)).toBe(true);
});

describe("what is in the way", () => {
  test("a conflict, a missing consent, an absence and an unconfirmed name", async () => {
    const held = await heldEvent(["가람", "나래", "다솜", "라온"].map((fullName) => ({ fullName })));
    const [one = "", two = "", three = ""] = held.ids;
    const at = (id: string) => eq(attendanceRecords.registrationId, id);
    await write([], async (tx) => {
      await tx.update(attendanceRecords).set({ conflict: true }).where(at(one));
      await tx.update(registrations).set({ consent: "missing" }).where(eq(registrations.id, two));
      await tx.update(attendanceRecords).set({ status: "absent", minutesPresent: 0 }).where(at(three));
    });
    const templateId = await templateAt(held);
    const named = Object.fromEntries((await peopleOf(held, templateId)).map((row) => [row.fullName, row]));
    expect(named.가람).toMatchObject({ ready: false, reasons: [{ code: "conflict" }] });
    expect(named.나래).toMatchObject({ ready: false, blocks: [{ code: "consent" }] });
    expect(named.다솜).toMatchObject({ ready: false, result: "cannot" });
    expect(named.라온).toMatchObject({ ready: true });
    const asked = await candidates(held.aru, { templateId, confirmedOnly: true });
    expect(asked.find(({ fullName }) => fullName === "라온")?.blocks).toEqual([{ code: "unconfirmed" }]);
    const part = await templateAt(held, "participation");
    const taking = Object.fromEntries((await peopleOf(held, part)).map((row) => [row.fullName, row]));
    expect(taking.가람).toMatchObject({ ready: false, blocks: [{ code: "conflict" }] });
    expect(taking.다솜).toMatchObject({ ready: false, result: "cannot" });
  });

  test("a name is confirmed once by the person or the team; another spelling is to be confirmed anew", async () => {
    const held = await heldEvent([{ fullName: "김하나" }, { fullName: "김둘" }]);
    const [one = ""] = held.ids;
    expect((await mine(await link(one), { registrationId: one })).asks).toBe(false);
    const templateId = await templateAt(held);
    const confirmed = async () =>
      (await candidates(held.aru, { templateId, confirmedOnly: true })).map((row) => row.ready);
    expect((await mine(await link(one), { registrationId: one })).asks).toBe(true);
    expect(await confirmName(await link(one), { registrationId: one })).toMatchObject({ value: { confirmed: 1 } });
    expect(await confirmName(await link(one), { registrationId: one })).toMatchObject({ value: { confirmed: 0 } });
    expect((await confirmed()).filter(Boolean)).toHaveLength(1);
    const people = (await peopleOf(held, templateId)).map(({ subject }) => subject);
    await vouch(held.aru, { placeId: held.placeId, personIds: people });
    expect(await confirmed()).toEqual([true, true]);
    await write([], (tx) => tx.update(persons).set({ latinName: "Hana" }).where(eq(persons.fullName, "김하나")));
    expect((await confirmed()).filter(Boolean)).toHaveLength(1);
    expect((await mine(await link(one), { registrationId: one })).asks).toBe(true);
  });
});

test("name_change_between_issues: a newer one takes the place of the old, which says so", async () => {
  const held = await heldEvent([{ fullName: "김민준" }]);
  const templateId = await templateAt(held);
  const { ids } = await issued(held, templateId);
  const [old = ""] = ids;
  await write([], (tx) => tx.update(persons).set({ fullName: "김민주" }).where(eq(persons.fullName, "김민준")));
  const outcome = await reissue(held.aru, { certificateId: old, templateId });
  expect(outcome).toMatchObject({ ok: true, value: { before: expect.stringMatching(/-0001$/) } });
  const { rows } = await list(held.aru, { placeId: held.placeId });
  expect(rows.map(({ name, state, number }) => [name, state, number.slice(5)])).toEqual([
    ["김민주", "issued", "0002"],
    ["김민준", "superseded", "0001"],
  ]);
  expect(await check(anonymous, { code: await codeOn(old) })).toMatchObject({
    state: "superseded",
    maskedName: "김○준",
  });
  expect(await reissue(held.aru, { certificateId: old, templateId })).toMatchObject({
    code: "certificate-not-in-force",
  });
  // Whoever has one gets no second one.
  const [row] = await peopleOf(held, templateId);
  expect(row?.blocks).toMatchObject([{ code: "issued" }]);
});

test("revoked with a reason nobody outside reads; undone within ten minutes, not later", async () => {
  const held = await heldEvent([{ fullName: "김민준" }]);
  const [id = ""] = (await issued(held, await templateAt(held))).ids;
  expect(await revoke(held.min, { certificateId: id, reason: "x" })).toMatchObject({ code: "not-allowed" });
  expect(await revoke(held.aru, { certificateId: id, reason: "다른 사람의 출석" })).toMatchObject({ ok: true });
  const checked = await check(anonymous, { code: await codeOn(id) });
  expect(checked).toMatchObject({ state: "revoked", revokedAt: expect.any(Date) });
  expect(JSON.stringify(checked)).not.toContain("출석");
  expect((await mine(await link(held.ids[0] ?? ""), { registrationId: held.ids[0] })).certificates).toEqual([]);
  expect(await unrevoke(held.aru, { certificateId: id })).toMatchObject({ ok: true });
  expect(await check(anonymous, { code: await codeOn(id) })).toMatchObject({ state: "issued", revokedAt: null });
  await revoke(held.aru, { certificateId: id, reason: "x" });
  await write([], (tx) =>
    tx
      .update(certificates)
      .set({ revokedAt: new Date(Date.now() - 3_600_000) })
      .where(eq(certificates.id, id)),
  );
  expect(await unrevoke(held.aru, { certificateId: id })).toMatchObject({ code: "undo-too-late" });
});

test("an attendance corrected below the rule is a warning, and revokes nothing", async () => {
  const held = await heldEvent([{ fullName: "김민준" }, { fullName: "이서연" }]);
  await issued(held, await templateAt(held));
  const missed = eq(attendanceRecords.registrationId, held.ids[0] ?? "");
  await write([], (tx) => tx.update(attendanceRecords).set({ status: "absent" }).where(missed));
  const { rows, counts } = await list(held.aru, { placeId: held.placeId });
  expect(counts).toMatchObject({ issued: 2, fallen: 1, revoked: 0 });
  expect(rows.filter(({ hasFallen }) => hasFallen).map(({ name }) => name)).toEqual(["김민준"]);
});

test("all in force leave as one archive, under number and name; each is written to once", async () => {
  const held = await heldEvent([{ fullName: "김/민준" }, { fullName: "이서연" }]);
  const { ids } = await issued(held, await templateAt(held));
  const taken = await takeArchive(held.aru, { placeId: held.placeId, purpose: "학교 전달", locale: "ko" });
  if (!taken.ok) throw new Error(taken.code);
  expect(taken.value.files.map(({ path }) => path)).toEqual([
    expect.stringMatching(/_\d{4}-0001 김_민준_수료증\.pdf$/),
    expect.stringMatching(/_\d{4}-0002 이서연_수료증\.pdf$/),
  ]);
  expect(await takeArchive(held.min, { placeId: held.placeId, purpose: "전달" })).toMatchObject({
    code: "not-allowed",
  });
  expect(await mail(held.aru, { placeId: held.placeId })).toMatchObject({ code: "nobody-to-write-to" });
  expect(ids).toHaveLength(2);
});

test("whoever can be reached is written to once that theirs is ready; of one taken back no letter leaves", async () => {
  const held = await heldEvent([{ fullName: "김민준" }, { fullName: "이서연" }]);
  const [one = ""] = held.ids;
  const [row] = await db.select().from(registrations).where(eq(registrations.id, one));
  const contacts = { email: "minjun@school.example" };
  await write([], (tx) => keepContacts(tx, row?.personId ?? "", contacts, new Date()));
  const { ids } = await issued(held, await templateAt(held));
  expect(await mail(held.min, { placeId: held.placeId })).toMatchObject({ code: "not-allowed" });
  expect(await mail(held.aru, { placeId: held.placeId })).toMatchObject({ value: { recipients: 1, unreachable: 1 } });
  expect(await mail(held.aru, { placeId: held.placeId })).toMatchObject({ code: "nobody-to-write-to" });
  const sent = await db.select().from(letters).where(eq(letters.registrationId, one));
  expect(sent.map(({ kind, state }) => [kind, state])).toEqual([["certificate", "queued"]]);
  const facts = await letterOf(system, { registrationId: one });
  expect(isStillTrue("certificate", facts, new Date())).toBe(true);
  const letter = letterText("certificate", facts, {});
  expect(JSON.stringify(letter)).not.toMatch(/-0001/);
  for (const certificateId of ids) await revoke(held.aru, { certificateId, reason: "x" });
  expect(isStillTrue("certificate", await letterOf(system, { registrationId: one }), new Date())).toBe(false);
});

test("a certificate of an erased person can still be verified, by what stays", async () => {
  const held = await heldEvent([{ fullName: "박서연" }]);
  const [id = ""] = (await issued(held, await templateAt(held))).ids;
  const code = await codeOn(id);
  await write([], (tx) => tx.update(certificates).set({ snapshot: null }).where(eq(certificates.id, id)));
  expect(await check(anonymous, { code })).toMatchObject({ state: "issued", maskedName: "박○연" });
  const { rows } = await list(held.aru, { placeId: held.placeId });
  expect(rows[0]).toMatchObject({ name: "박○연", school: "" });
  expect(await db.$count(certificates, and(eq(certificates.id, id), eq(certificates.state, "issued")))).toBe(1);
});

import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { api } from "../../api/app";
import { documentPass } from "../../core/document-pass";
import { takeDocument } from "../../core/documents";
import { keptSecrets, rereadSecrets, writeSecrets } from "../../core/env";
import { pathOf, storeBytes, sweep } from "../../core/files";
import { runDue } from "../../core/jobs";
import { system } from "../../core/permissions";
import { rotateKeys } from "../../core/rotation";
import { forgetKeys } from "../../core/seal";
import { openSealed, readOpen, storeSealed } from "../../core/sealed-files";
import { cast } from "../../core/testing";
import { keyOf } from "../../core/testing-room";
import { db, write } from "../../db";
import { backup } from "../../db/backup";
import { verify } from "../../db/restore";
import { events, files, formAnswers, formQuestions, registrations } from "../../db/schema";
import { give } from "../answers/commands";
import { state } from "../answers/queries";
import { documentsOf } from "../documents/steps";
import { erase } from "../erasure/commands";
import { reactions } from "../erasure/jobs";
import { known } from "../files/queries";
import { add as ask, edit } from "../forms/commands";
import { deleteAnswers } from "../forms/steps";
import { add } from "../registrations/commands";
import { apply } from "../retention/commands";
import { exportRoster } from "../roster/exports";
import { openFile } from "./commands";

const text = "zyx-marker of a doctor's letter";
const pdf = Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n`);
const label = { en: "A letter of your doctor" };

/** Somebody whose document the team took in from paper. */
async function somebody() {
  const people = await cast(9);
  const { aru, lecture } = people;
  const asked = await ask(aru, { eventId: lecture.id, kind: "file", label });
  const made = await add(aru, { eventId: lecture.id, fullName: "Bora Paper", locale: "en" });
  if (!asked.ok || !made.ok) throw new Error("not made");
  const { key, questionId } = asked.value;
  const { registrationId, code } = made.value;
  const document = await takeDocument([pdf], { name: "letter.pdf", most: 1_000_000 });
  const form = { [key]: documentPass(lecture.id, key, document, new Date()) };
  expect(await give(aru, { registrationId, form })).toMatchObject({ ok: true, value: { keys: [key] } });
  return { ...people, registrationId, code, key, questionId, document };
}
const isThere = (key: string) => existsSync(pathOf(key));

test("bytes of another row, changed bytes and bytes that were cut do not open", async () => {
  const { stored, secret } = await storeSealed("row", [pdf.subarray(0, 20), pdf.subarray(20)], 1_000);
  expect(await openSealed("row", stored.key, secret)).toEqual(pdf);
  expect(readFileSync(pathOf(stored.key)).includes("marker")).toBe(false);
  await expect(openSealed("other", stored.key, secret)).rejects.toThrow();
  const whole = readFileSync(pathOf(stored.key));
  for (const bytes of [Buffer.from(whole).fill(0, 40, 41), whole.subarray(0, -1), whole.subarray(0, 10)])
    await expect(openSealed("row", (await storeBytes(bytes, 1_000)).key, secret)).rejects.toThrow();
  await expect(openSealed("row", stored.key, Buffer.alloc(32).toString("base64url"))).rejects.toThrow();
  await expect(storeSealed("row", [pdf], 20)).rejects.toMatchObject({ code: "file-too-large" });
  await expect(storeSealed("row", [], 20)).rejects.toMatchObject({ code: "file-empty" });
});

test("after a change of the key a file opens under the new one, and its bytes were not touched", async () => {
  const { document } = await somebody();
  const dataDir = process.env.DATA_DIR ?? "";
  const before = keptSecrets(dataDir);
  const bytes = readFileSync(pathOf(document.key));
  await rotateKeys();
  const found = (await documentsOf(db, [document.fileId])).get(document.fileId);
  expect(await openSealed(document.fileId, document.key, found?.about.secret ?? "")).toEqual(pdf);
  expect(readFileSync(pathOf(document.key))).toEqual(bytes);
  const after = keptSecrets(dataDir);
  writeSecrets(dataDir, before); // somebody who still has the old key
  rereadSecrets();
  forgetKeys();
  await expect(documentsOf(db, [document.fileId])).rejects.toThrow("unknown key");
  writeSecrets(dataDir, after);
  rereadSecrets();
  forgetKeys();
});

test("a backup holds it sealed and is found whole; a damaged one is not", async () => {
  const { document } = await somebody();
  const { folder } = await backup(mkdtempSync(join(tmpdir(), "lectern-sealed-")));
  expect(await verify(folder)).toEqual([]);
  const at = `files/${document.key.slice(0, 2)}/${document.key.slice(2, 4)}/${document.key}`;
  const kept = readFileSync(join(folder, at));
  expect(kept.includes("marker")).toBe(false);
  const here = pathOf(document.key);
  writeFileSync(here, "lost");
  await expect(openSealed(document.fileId, document.key, document.about.secret)).rejects.toThrow("no sealed file");
  copyFileSync(join(folder, at), here);
  expect(await openSealed(document.fileId, document.key, document.about.secret)).toEqual(pdf);
  appendFileSync(join(folder, at), "x");
  expect(await verify(folder)).not.toEqual([]);
});

test("an erasure takes the file along at once: its row, what opens it, and its bytes", async () => {
  const { aru, registrationId, code, document } = await somebody();
  expect(isThere(document.key)).toBe(true);
  expect(await erase(aru, { registrationId, code })).toMatchObject({ ok: true });
  await runDue(reactions, []);
  expect(await db.$count(files, eq(files.id, document.fileId))).toBe(0);
  expect(isThere(document.key)).toBe(false);
  expect(await openFile(aru, { fileId: document.fileId })).toMatchObject({ code: "not-found" });
});

test("when the days of its question are over the file goes with the answer, and not a day before", async () => {
  const { lecture, questionId, document } = await somebody();
  const ended = (days: number) => ({ startsAt: new Date(0), endsAt: new Date(Date.now() - days * 86_400_000) });
  await write([], async (tx) => {
    await tx.update(formQuestions).set({ keepDays: 5 }).where(eq(formQuestions.id, questionId));
    await tx.update(events).set(ended(4)).where(eq(events.id, lecture.id));
  });
  expect(await apply(system, {})).toMatchObject({ ok: true });
  expect(isThere(document.key)).toBe(true);
  await write([], (tx) => tx.update(events).set(ended(6)).where(eq(events.id, lecture.id)));
  expect(await apply(system, {})).toMatchObject({ ok: true, value: { keys: expect.arrayContaining([document.key]) } });
  await runDue(reactions, []);
  expect(await db.$count(files, eq(files.id, document.fileId))).toBe(0);
  expect(isThere(document.key)).toBe(false);
});

test("what never became an answer is swept a day later; what is one stays", async () => {
  const { document } = await somebody();
  const orphan = await takeDocument([pdf], { name: "lost.pdf", most: 1_000_000 });
  const later = new Date(Date.now() + 25 * 3_600_000);
  const rows = async (keys: string[]) => (await known(system, { keys })).keys;
  await sweep(rows, new Date());
  expect(isThere(orphan.key)).toBe(true);
  await sweep(rows, later);
  expect([isThere(orphan.key), isThere(document.key)]).toEqual([false, true]);
});

test("the file lies open in the archive that its family asks for, and nowhere says what opens it", async () => {
  const { program, registrationId, document } = await somebody();
  const answer = await api.request(`/api/exports/person/${registrationId}.zip`, {
    method: "POST",
    body: JSON.stringify({ purpose: "asked by the mother", locale: "en" }),
    headers: { authorization: `Bearer ${await keyOf("organizer", program.id)}`, "content-type": "application/json" },
  });
  const zip = Buffer.from(await answer.arrayBuffer());
  expect(zip.includes(pdf)).toBe(true); // files are packed as they are
  expect(zip.includes("files/letter.pdf")).toBe(true);
  expect(zip.includes(document.about.secret)).toBe(false);
  const plain = await storeBytes(pdf, 1_000);
  const read: Buffer[] = [];
  for await (const part of readOpen(plain.key, undefined)) read.push(part as Buffer);
  expect(Buffer.concat(read)).toEqual(pdf);
});

test("a list says that there is a file, and not its name", async () => {
  const { aru, lecture, key } = await somebody();
  const outcome = await exportRoster(aru, {
    eventId: lecture.id,
    format: "csv",
    purpose: "the nurse",
    questions: [key],
  });
  if (!outcome.ok) throw new Error(outcome.code);
  const cells: string[] = [];
  for (const list of outcome.value.lists)
    for await (const row of list.rows) cells.push(...list.columns.map((column) => String(column.value(row))));
  expect(cells).toContain("file");
  expect(cells.join()).not.toContain("letter");
});

test("a question that asks for a text now keeps the old answer's file until something else is said", async () => {
  const { aru, registrationId, key, questionId, document } = await somebody();
  const next = { questionId, revision: 1, kind: "short" as const, label: { en: "Your doctor" } };
  expect(await edit(aru, next)).toMatchObject({ value: { version: 2 } });
  expect(await openFile(aru, { fileId: document.fileId })).toMatchObject({ ok: true });
  expect((await state(aru, { registrationId })).questions).toMatchObject([{ answered: true }]);
  expect(await give(aru, { registrationId, form: { [key]: "Dr. Kim" } })).toMatchObject({ ok: true });
  const [row] = await db.select().from(formAnswers).where(eq(formAnswers.registrationId, registrationId));
  expect(row?.fileId).toBeNull();
  expect(await openFile(aru, { fileId: document.fileId })).toMatchObject({ code: "not-found" });
});

test("a pass is for one question, one answer and two hours", async () => {
  const { aru, lecture, key } = await somebody();
  const made = await add(aru, { eventId: lecture.id, fullName: "Late Paper", locale: "en" });
  const registrationId = made.ok ? made.value.registrationId : "";
  const document = await takeDocument([pdf], { name: "x.pdf", most: 1_000 });
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  const say = (pass: unknown) => give(aru, { registrationId, form: { [key]: pass } } as never);
  const again = { fields: { [`form.${key}`]: [{ code: "file-again" }] } };
  expect(await say(documentPass(lecture.id, key, document, at(2.1)))).toMatchObject(again);
  expect(await say(documentPass(lecture.id, "other", document, at(0)))).toMatchObject(again);
  expect(await say(document.fileId)).toMatchObject(again); // an id alone is no pass
  expect(await say("2.none.none")).toMatchObject(again);
  expect(await say(documentPass(lecture.id, key, document, at(1.9)))).toMatchObject({ ok: true });
  expect(await say(documentPass(lecture.id, key, document, at(0)))).toMatchObject({ value: { keys: [] } });
});

test("a form asks for five files at most", async () => {
  const { aru, lecture } = await somebody();
  const one = { eventId: lecture.id, kind: "file" as const, label };
  for (let no = 0; no < 4; no++) expect(await ask(aru, one)).toMatchObject({ ok: true });
  const tooMany = { fields: { kind: [{ code: "too-many-files", values: { max: 5 } }] } };
  expect(await ask(aru, one)).toMatchObject(tooMany);
  const asText = await ask(aru, { ...one, kind: "short" });
  if (!asText.ok) throw new Error(asText.code);
  const { questionId } = asText.value;
  expect(await edit(aru, { questionId, revision: 1, kind: "file", label })).toMatchObject(tooMany);
});

test("answers deleted together take their files' rows along", async () => {
  const { registrationId, document } = await somebody();
  const gone = await write([], (tx) => deleteAnswers(tx, [registrationId]));
  expect(gone).toEqual({ count: 1, keys: [document.key] });
  expect(await db.$count(registrations, eq(registrations.id, registrationId))).toBe(1);
});

import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { api } from "../api/app";
import { engine } from "../db";
import { backup } from "../db/backup";
import { id } from "../db/id";
import { openFile } from "../features/answer-files/commands";
import { give, open as openAnswers } from "../features/answers/commands";
import { openContacts } from "../features/contacts/commands";
import { add as addQuestion } from "../features/forms/commands";
import { add, change, register } from "../features/registrations/commands";
import { rosterEntry } from "../features/roster/queries";
import { documentPass } from "./document-pass";
import { takeDocument } from "./documents";
import { runDue } from "./jobs";
import { log as logger, report } from "./log";
import { type Actor, anonymous } from "./permissions";
import { cast } from "./testing";
import { keyOf } from "./testing-room";
import { tracesAtRest, tracesInColumns, tracesInFiles } from "./testing-traces";

/** What may harm a child when it leaks (class S): one unmistakable word in each field. */
const marked = {
  email: "zyx-marker-own@example.org",
  birthDate: "2011-07-09",
  guardianName: "Zyxguardian Markerova",
  guardianPhone: "+82 10 7137 9173",
  guardianEmail: "zyx-marker-guardian@example.org",
  notes: "zyx-marker-notes peanut",
};
/** What a family answered to a question of the event's form. */
const answerMarker = "zyx-marker-answer shellfish";
/** A document a family answered with: its name and what stands in it. */
const documentMarkers = ["zyx-marker-letter of a doctor", "zyx-marker-diagnosis"];
const document = Buffer.from(`%PDF-1.7\n% ${documentMarkers[1]}\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n`);
const markers = [...Object.values(marked), "+821071379173", answerMarker, ...documentMarkers];
const said = { fullName: "Bora Seal", locale: "ko" as const, ...marked };

/** What went to the streams of the process meanwhile. */
function eavesdrop() {
  const heard: string[] = [];
  const taps = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((chunk) => {
      heard.push(String(chunk));
      return true;
    }),
  );
  return {
    stop: () => {
      for (const tap of taps) tap.mockRestore();
      return heard.join("");
    },
  };
}

/** Registers itself, is added, changed, opened, repeated, refused and reported on; then the jobs run. */
async function lived() {
  const people = await cast(50);
  const { aru, min, lecture } = people;
  const label = { en: "Anything you cannot eat?" };
  const food = { kind: "short" as const, label, isMedical: true, reason: { en: "for the lunch" } };
  const question = await addQuestion(aru, { eventId: lecture.id, ...food });
  if (!question.ok) throw new Error("not asked");
  const form = { [question.value.key]: answerMarker };
  const own = await register(anonymous, { eventId: lecture.id, ...said, form }, { idempotencyKey: id() });
  const added = await add(aru, { eventId: lecture.id, ...said, fullName: "Dana Seal" }, { idempotencyKey: id() });
  if (!added.ok || !own.ok) throw new Error("not registered");
  const { registrationId } = added.value;
  await change(aru, { registrationId, notes: marked.notes, guardianName: marked.guardianName });
  await change(aru, { registrationId, guardianPhone: `${marked.notes} is no number` });
  await openContacts(aru, { registrationId }, { idempotencyKey: id() });
  expect(await openContacts(min, { registrationId })).toMatchObject({ ok: false, code: "not-allowed" });
  await give(aru, { registrationId, form }, { idempotencyKey: id() });
  await give(aru, { registrationId, form: { [`${question.value.key}x`]: answerMarker } });
  const fileId = await answeredWithFile(aru, lecture.id, registrationId);
  await openAnswers(aru, { registrationId }, { idempotencyKey: id() });
  expect(await openFile(aru, { fileId }, { idempotencyKey: id() })).toMatchObject({ ok: true });
  expect(await openFile(min, { fileId })).toMatchObject({ ok: false, code: "not-allowed" });
  report(new Error("something broke"), { registrationId });
  logger.info({ registrationId }, "registered");
  await runDue([], []);
  return { ...people, registrationId, fileId };
}

/** The team writes an answer down from paper: a document is taken in, one that is refused as well. */
async function answeredWithFile(aru: Actor, eventId: string, registrationId: string): Promise<string> {
  const asked = await addQuestion(aru, { eventId, kind: "file", label: { en: "A letter of your doctor" } });
  if (!asked.ok) throw new Error("not asked");
  const { key } = asked.value;
  const said = { name: `${documentMarkers[0]}.pdf`, most: 10_000 };
  const taken = await takeDocument([document], said);
  await expect(takeDocument([document.subarray(0, -8)], said)).rejects.toMatchObject({ code: "file-damaged" });
  const form = { [key]: documentPass(eventId, key, taken, new Date()) };
  expect(await give(aru, { registrationId, form }, { idempotencyKey: id() })).toMatchObject({ ok: true });
  return taken.fileId;
}

test("a marker in each sealed field lies nowhere in clear: not in columns, file, log of the database, backup or logs", {
  timeout: 60_000,
}, async () => {
  const ear = eavesdrop();
  await lived();
  const heard = ear.stop();
  expect(await tracesAtRest(markers)).toEqual([]);
  for (const marker of markers) expect(heard).not.toContain(marker);
  const into = mkdtempSync(join(tmpdir(), "lectern-class-s-"));
  const { folder } = await backup(into);
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  expect(files.some((file) => file.endsWith(engine === "sqlite" ? "database.db" : "manifest.json"))).toBe(true);
  expect(tracesInFiles(files, markers)).toEqual([]);
  expect(await tracesInColumns(["Bora Seal"])).not.toEqual([]); // the search does find what lies in clear
});

test("no answer of the HTTP face shows a marker to whom it is not for", { timeout: 60_000 }, async () => {
  const { program, lecture, registrationId, fileId } = await lived();
  const keys: (string | undefined)[] = [undefined, await keyOf("staff", program.id), await keyOf("judge", program.id)];
  keys.push(await keyOf("organizer", (await cast()).program.id));
  const paths = [
    `/events/${lecture.id}`,
    `/events/${lecture.id}/registrations?limit=50`,
    `/events/${lecture.id}/registrations/counts`,
    `/events/${lecture.id}/people?typed=Seal`,
    `/registrations/${registrationId}`,
    `/registrations/${registrationId}/answers`,
    `/../files/answers/${fileId}`,
    `/events/${lecture.id}/form`,
    `/activities?eventId=${lecture.id}`,
    `/events/${lecture.id}/groups`,
    `/events/${lecture.id}/exports`,
  ];
  let answers = 0;
  for (const key of keys)
    for (const path of paths) {
      const answer = await api.request(
        `/api/v1${path}`.replace("/v1/..", ""),
        key ? { headers: { authorization: `Bearer ${key}` } } : {},
      );
      const body = await answer.text();
      if (answer.status === 200) answers += 1;
      for (const marker of markers) expect(body, `${path} ${answer.status}`).not.toContain(marker);
    }
  expect(answers).toBeGreaterThan(4);
  for (const key of keys) {
    const ask = (path: string) =>
      api.request(`/api/v1/registrations/${registrationId}/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: "{}",
      });
    const answer = await ask("contacts");
    expect(answer.status).toBeGreaterThanOrEqual(401);
    const body = (await answer.text()) + (await (await ask("answers/open")).text());
    for (const marker of markers) expect(body).not.toContain(marker);
  }
});

test("what a page of the team gets holds no marker, only which fields there are", async () => {
  const { min, aru, registrationId } = await lived();
  const payload = JSON.stringify(await rosterEntry(min, { registrationId }));
  for (const marker of markers) expect(payload).not.toContain(marker);
  expect(payload).toContain("guardianName");
  const opened = await openContacts(aru, { registrationId });
  expect(JSON.stringify(opened)).toContain(marked.notes); // and who may, does
});

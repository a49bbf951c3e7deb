import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { filePass } from "../core/file-pass";
import { formTicket, keptForm } from "../core/kept-form";
import { anonymous, system } from "../core/permissions";
import { actorOfLink } from "../core/session";
import { cast } from "../core/testing";
import { keyOf } from "../core/testing-room";
import { db, write } from "../db";
import { activities, files, formAnswers, registrations } from "../db/schema";
import { mine } from "../features/answers/queries";
import { purge } from "../features/files/commands";
import { add } from "../features/forms/commands";
import type { AddQuestion } from "../features/forms/inputs";
import { registrationForm } from "../features/registrations/queries";
import { api } from "./app";

const folder = mkdtempSync(join(tmpdir(), "lectern-answer-files-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const marker = "zyx-marker of a doctor's letter";
const pdf = (text = marker) => Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n`);
const photo = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "white" } })
    .withExif({ IFD0: { Make: marker }, IFD3: { GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();

/** A lecture that asks for a document; and for more, when said. */
async function asking(more: Partial<AddQuestion> = {}) {
  const people = await cast(20);
  const label = { en: "A letter of your doctor", ko: "진단서" };
  const outcome = await add(people.aru, { eventId: people.lecture.id, kind: "file", label, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return { ...people, key: outcome.value.key, field: `form.${outcome.value.key}` };
}
type Asked = Awaited<ReturnType<typeof asking>>;

let number = 0;
const who = () => ({ fullName: `학생 ${++number}`, ofAge: "on", locale: "ko" });
type Said = Record<string, string | { name: string; bytes: Buffer }>;

function bodyOf(said: Said) {
  const form = new FormData();
  for (const [name, value] of Object.entries(said))
    if (typeof value === "string") form.append(name, value);
    else form.append(name.replace(/^file:/, ""), new Blob([new Uint8Array(value.bytes)]), value.name);
  return form;
}
const none = { name: "", bytes: Buffer.alloc(0) };

/** As a browser without scripts sends the page's form: hidden fields first, the file's own field empty. */
const register = ({ lecture, field }: Asked, said: Said, ticket = formTicket(`register:${lecture.id}`, new Date())) =>
  api.request(`/api/v1/events/${lecture.id}/registrations`, {
    method: "POST",
    body: bodyOf({ page: "ko", slug: lecture.slug, ticket, ...(said[field] ? {} : { [field]: "" }), ...said }),
  });
const tokenOf = (answer: Response) => /\/r\/([^?]+)\?done/.exec(answer.headers.get("location") ?? "")?.[1] ?? "";
const cookieOf = (answer: Response) => /lectern\.form=([^;]*)/.exec(answer.headers.get("set-cookie") ?? "")?.[1];
const keptOf = ({ lecture }: Asked, answer: Response) =>
  keptForm(`register:${lecture.id}`, cookieOf(answer), new Date());
const codeOf = (asked: Asked, answer: Response) => keptOf(asked, answer)?.fields?.[asked.field]?.[0]?.code;

async function registered(asked: Asked, file = { name: "진단서.pdf", bytes: pdf() }, more: Said = {}) {
  const token = tokenOf(await register(asked, { ...who(), ...more, [`file:${asked.field}`]: file }));
  const me = await actorOfLink(token);
  return { token, me, registrationId: me.registrationId ?? "" };
}
const own = async (me: Awaited<ReturnType<typeof actorOfLink>>) =>
  mine(me, { registrationId: me.registrationId ?? "" });
const answer = (token: string, said: Said) =>
  api.request(`/api/v1/r/${token}/answers`, { method: "POST", body: bodyOf({ page: "ko", ...said }) });
const stored = () =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\/[0-9a-f]{64}$/.test(name) && statSync(name).isFile());
const rowOf = async (registrationId: string) => {
  const [row] = await db.select().from(formAnswers).where(eq(formAnswers.registrationId, registrationId));
  return row;
};

test("a family registers with a document from a plain form; it lies sealed, and comes back as it was sent", async () => {
  const asked = await asking();
  const { me, registrationId } = await registered(asked);
  const { files: held, missing } = await own(me);
  const fileId = held[asked.key]?.fileId ?? "";
  expect(held[asked.key]).toMatchObject({ name: "진단서.pdf", bytes: pdf().length });
  expect(missing).toEqual([]);
  const row = await rowOf(registrationId);
  const [file] = await db
    .select()
    .from(files)
    .where(eq(files.id, row?.fileId ?? ""));
  expect(file).toMatchObject({ name: "", mime: "application/octet-stream", purpose: "answer" });
  for (const path of stored()) expect(readFileSync(path).includes("zyx-marker")).toBe(false);
  expect(JSON.stringify([row, file])).not.toContain("진단서");
  const link = (by: string) => api.request(`/api/files/answers/links/${filePass(by, fileId, new Date())}`);
  const given = await link(registrationId);
  expect(Buffer.from(await given.arrayBuffer())).toEqual(pdf());
  expect(given.headers.get("content-type")).toBe("application/pdf");
  expect(given.headers.get("content-disposition")).toContain(encodeURIComponent("진단서.pdf"));
  const other = await registered(asked);
  expect((await link(other.registrationId)).status).toBe(404);
  expect((await api.request("/api/files/answers/links/none")).status).toBe(409);
});

test("a photo is made anew: what the camera wrote is gone, and the name says what it is now", async () => {
  const asked = await asking();
  const { me, registrationId } = await registered(asked, { name: "a/b\u202Egpj.jpg", bytes: await photo() });
  const { fileId, name } = (await own(me)).files[asked.key] ?? { fileId: "", name: "" };
  expect(name).toBe("a_b_gpj.webp");
  const given = await api.request(`/api/files/answers/links/${filePass(registrationId, fileId, new Date())}`);
  const about = await sharp(Buffer.from(await given.arrayBuffer())).metadata();
  expect(about).toMatchObject({ format: "webp", width: 30 });
  expect(about.exif).toBeUndefined();
});

test("the team opens it when the question names them, and each look stands in the trail", async () => {
  const asked = await asking();
  const { me } = await registered(asked);
  const { fileId } = (await own(me)).files[asked.key] ?? { fileId: "" };
  const look = async (role?: "organizer" | "staff" | "judge", place = asked.program.id) => {
    const headers = role ? { authorization: `Bearer ${await keyOf(role, place)}` } : undefined;
    return api.request(`/api/files/answers/${fileId}`, headers ? { headers } : {});
  };
  const opened = await look("organizer");
  expect(Buffer.from(await opened.arrayBuffer())).toEqual(pdf());
  expect(opened.headers.get("content-security-policy")).toContain("sandbox");
  expect((await look("staff")).status).toBe(403); // the question is for organizers
  expect((await look("judge")).status).toBe(403);
  expect((await look()).status).toBe(401);
  expect((await look("organizer", (await cast()).program.id)).status).toBe(404);
  expect((await api.request(`/api/files/answers/${fileId}`, { method: "HEAD" })).status).toBe(405);
  const looks = await db.select().from(activities).where(eq(activities.name, "answers.openFile"));
  const mineOnly = looks.filter((one) => (one.note as { fileId?: string }).fileId === fileId);
  expect(mineOnly.map((one) => one.note)).toEqual([expect.objectContaining({ keys: [asked.key] })]);
  expect(JSON.stringify(looks)).not.toContain("진단서");
});

test("what else is refused loses no file: it waits with the form, sealed, and is named on its page", async () => {
  const asked = await asking({ required: "yes" });
  const refused = await register(asked, {
    ...who(),
    fullName: "",
    [`file:${asked.field}`]: { name: "x.pdf", bytes: pdf() },
  });
  expect(refused.headers.get("location")).toContain("problem=invalid");
  const page = await registrationForm(anonymous, { slug: asked.lecture.slug, kept: cookieOf(refused) });
  expect(page.keptFiles).toEqual({ [asked.key]: { name: "x.pdf", bytes: pdf().length } });
  expect(page.kept?.fields?.[asked.field]).toBeUndefined();
  const pass = page.kept?.values[asked.field] ?? "";
  const { registrationId } = await actorOfLink(tokenOf(await register(asked, { ...who(), [asked.field]: pass })));
  expect((await rowOf(registrationId ?? ""))?.fileId).toBeTruthy();
  // A pass is good for one answer, for one question and not for ever.
  const again = await register(asked, { ...who(), [asked.field]: pass });
  expect(codeOf(asked, again)).toBe("file-again");
  const other = await asking();
  expect(codeOf(other, await register(other, { ...who(), [other.field]: pass }))).toBe("file-again");
});

test("a file that is refused is named with all else that is wrong, and the rest of the form is kept", async () => {
  const asked = await asking();
  const sent = {
    ...who(),
    fullName: " ",
    email: "me@",
    notes: "a wheelchair",
    [`file:${asked.field}`]: { name: "x.exe", bytes: Buffer.from("MZ") },
  };
  const refused = await register(asked, sent);
  expect(codeOf(asked, refused)).toBe("scan-kind");
  expect(keptOf(asked, refused)).toMatchObject({
    values: { notes: "a wheelchair" },
    fields: { fullName: [{ code: "required" }], email: [{ code: "email" }] },
  });
  const before = stored().length;
  const wrong: [string, Buffer][] = [
    ["scan-kind", Buffer.from("<script>alert(1)</script>")],
    ["scan-kind", Buffer.from("GIF89a")],
    ["scan-kind", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["pdf-active", Buffer.from("%PDF-1.7 << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> %%EOF")],
    ["file-protected", Buffer.from("%PDF-1.7 trailer << /Encrypt 5 0 R >> %%EOF")],
    ["file-damaged", Buffer.from("%PDF-1.7 and no end")],
    ["image-broken", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(300)])],
    ["file-empty", Buffer.alloc(0)],
    ["file-too-large", Buffer.concat([pdf(), Buffer.alloc(10 * 1024 * 1024)])],
  ];
  for (const [code, bytes] of wrong) {
    const answered = await register(asked, { ...who(), [`file:${asked.field}`]: { name: "x.pdf", bytes } });
    expect([code, codeOf(asked, answered)]).toEqual([code, code]);
  }
  expect(stored().length).toBe(before);
  expect(await db.$count(registrations, eq(registrations.eventId, asked.lecture.id))).toBe(0);
});

test("a picture of a million by a million dots is refused before it is unpacked", async () => {
  const asked = await asking();
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  png.writeUInt32BE(1_000_000, 16);
  png.writeUInt32BE(1_000_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  const answered = await register(asked, { ...who(), [`file:${asked.field}`]: { name: "x.png", bytes: png } });
  expect(["image-too-large", "image-broken"]).toContain(codeOf(asked, answered));
});

test("a required file is required of whoever has the form before them; a program may bring it later", async () => {
  const asked = await asking({ required: "yes" });
  const refused = await register(asked, { ...who(), [`file:${asked.field}`]: none });
  const page = await registrationForm(anonymous, { slug: asked.lecture.slug, kept: cookieOf(refused) });
  expect(page.kept?.fields?.[asked.field]).toMatchObject([{ code: "required" }]);
  const byProgram = await api.request(`/api/v1/events/${asked.lecture.id}/registrations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ fullName: "학생 프로그램", ofAge: true, locale: "ko" }),
  });
  expect(byProgram.status).toBe(201);
  const { token } = (await byProgram.json()) as { token: string };
  const me = await actorOfLink(token);
  expect((await own(me)).missing).toEqual([asked.key]);
  // The program sends it: first the bytes, then what stands for them as the answer.
  const at = `registrationId=${me.registrationId}&key=${asked.key}&name=letter.pdf`;
  const headers = { authorization: `Bearer ${token}` };
  const sent = await api.request(`/api/files/answers?${at}`, { method: "POST", headers, body: new Uint8Array(pdf()) });
  expect(sent.status).toBe(201);
  const { pass } = (await sent.json()) as { pass: string };
  const given = await api.request(`/api/v1/registrations/${me.registrationId}/answers`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ form: { [asked.key]: pass } }),
  });
  expect(await given.json()).toMatchObject({ missing: 0 });
  expect((await own(me)).files[asked.key]?.name).toBe("letter.pdf");
  const struck = await answer(token, { [`remove.${asked.key}`]: "yes", [asked.field]: "" });
  expect(keptForm(`answers:${me.registrationId}`, cookieOf(struck), new Date())?.fields?.[asked.field]).toMatchObject([
    { code: "required" },
  ]);
});

test("on one's own page a file is kept, replaced and removed; what was replaced cannot be opened any more", async () => {
  const asked = await asking();
  const { token, me, registrationId } = await registered(asked);
  const first = await rowOf(registrationId);
  await answer(token, { [asked.field]: "", [`file:${asked.field}`]: none });
  expect((await rowOf(registrationId))?.fileId).toBe(first?.fileId);
  await answer(token, { [asked.field]: "", [`file:${asked.field}`]: { name: "new.pdf", bytes: pdf("newer") } });
  expect((await own(me)).files[asked.key]?.name).toBe("new.pdf");
  expect(await db.$count(files, eq(files.id, first?.fileId ?? ""))).toBe(0);
  const bad = await answer(token, {
    [asked.field]: "",
    [`file:${asked.field}`]: { name: "x.pdf", bytes: Buffer.from("MZ") },
  });
  expect(keptForm(`answers:${registrationId}`, cookieOf(bad), new Date())?.fields?.[asked.field]).toMatchObject([
    { code: "scan-kind" },
  ]);
  expect((await own(me)).files[asked.key]?.name).toBe("new.pdf");
  await answer(token, { [asked.field]: "", [`remove.${asked.key}`]: "yes" });
  expect(await rowOf(registrationId)).toBeUndefined();
  expect((await own(me)).files).toEqual({});
});

test("the same press twice is one registration with one file", async () => {
  const asked = await asking();
  const ticket = formTicket(`register:${asked.lecture.id}`, new Date());
  const said = { ...who(), [`file:${asked.field}`]: { name: "x.pdf", bytes: pdf("twice") } };
  const [one, two] = [await register(asked, said, ticket), await register(asked, said, ticket)];
  expect(tokenOf(one)).not.toBe("");
  expect(tokenOf(two)).toBe(tokenOf(one));
  const mineOnly = and(eq(files.eventId, asked.lecture.id), eq(files.purpose, "answer"));
  expect(await db.$count(files, mineOnly)).toBe(1);
});

test("a form of nobody's, one that breaks off and one that is too large leave nothing", async () => {
  const asked = await asking();
  const before = stored().length;
  const file = { [`file:${asked.field}`]: { name: "x.pdf", bytes: pdf() } };
  const foreign = await register(asked, { ...who(), ...file }, "none");
  expect(foreign.headers.get("location")).toContain("problem=form-too-old");
  const whole = Buffer.from(
    await new Response(
      bodyOf({
        page: "ko",
        slug: asked.lecture.slug,
        ticket: formTicket(`register:${asked.lecture.id}`, new Date()),
        ...who(),
        [asked.field]: "",
        ...file,
      }),
    ).arrayBuffer(),
  );
  const boundary = whole.subarray(2, whole.indexOf("\r\n")).toString();
  const cut = await api.request(`/api/v1/events/${asked.lecture.id}/registrations`, {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: new Uint8Array(whole.subarray(0, whole.length - 120)),
  });
  expect(cut.headers.get("location")).toContain("problem=file-cut");
  const large = await api.request(`/api/v1/events/${asked.lecture.id}/registrations`, {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, "content-length": "99000000" },
    body: new Uint8Array(whole),
  });
  expect(large.status).toBe(413);
  expect(stored().length).toBe(before);
  expect(await db.$count(registrations, eq(registrations.eventId, asked.lecture.id))).toBe(0);
});

test("files are taken only where a question asks for them, and while one may register", async () => {
  const asked = await asking();
  const send = (query: string, headers = {}) =>
    api.request(`/api/files/answers?${query}`, { method: "POST", headers, body: new Uint8Array(pdf()) });
  expect((await send(`eventId=${asked.lecture.id}&key=none`)).status).toBe(404);
  expect((await send(`eventId=${(await cast(2)).lecture.id}&key=${asked.key}`)).status).toBe(404);
  expect((await send("key=none")).status).toBe(422);
  const { registrationId } = await registered(asked);
  expect((await send(`registrationId=${registrationId}&key=${asked.key}`)).status).toBe(401);
  const judge = { authorization: `Bearer ${await keyOf("judge", asked.program.id)}` };
  expect((await send(`registrationId=${registrationId}&key=${asked.key}`, judge)).status).toBe(403);
});

test("an answer that is gone takes its file along, whichever way it went", async () => {
  const asked = await asking();
  const { registrationId } = await registered(asked);
  const row = await rowOf(registrationId);
  await write([], async (tx) => {
    await tx.delete(registrations).where(eq(registrations.id, registrationId));
  });
  await purge(system, {});
  expect(await db.$count(files, eq(files.id, row?.fileId ?? ""))).toBe(0);
});

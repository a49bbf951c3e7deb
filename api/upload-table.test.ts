import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashToken } from "../core/seal";
import { cast } from "../core/testing";
import { hwpOf, hwpxOf, odpOf, pdfOf, pptOf, pptxOf } from "../core/testing-files";
import { hostileFiles } from "../core/testing-hostile";
import { db, write } from "../db";
import { id } from "../db/id";
import { apiKeys, files, groups, submissionVersions } from "../db/schema";
import { api } from "./app";

const folder = mkdtempSync(join(tmpdir(), "lectern-upload-table-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const groupId = id();
const key = `lectern_${id()}`;
beforeAll(async () => {
  const people = await cast(null);
  await write([], async (tx) => {
    await tx.insert(groups).values({ id: groupId, eventId: people.lecture.id, number: 1 });
    const about = { name: "staff", prefix: "lectern_", keyHash: hashToken(key), role: "staff" as const };
    await tx.insert(apiKeys).values({ ...about, place: people.program.id, createdBy: people.olga.id });
  });
});

const headers = { Authorization: `Bearer ${key}`, "Tus-Resumable": "1.0.0" };
const base64 = (text: string) => Buffer.from(text).toString("base64");
/** Sends a file whole; answers what the last request answered. */
async function send(name: string, bytes: Buffer, locale = "en"): Promise<Response> {
  const about = `groupId ${base64(groupId)},filename ${base64(name)}`;
  const begun = await api.request("/api/uploads", {
    method: "POST",
    headers: { ...headers, "Upload-Length": String(bytes.length), "Upload-Metadata": about },
  });
  if (begun.status !== 201) return begun;
  return api.request(begun.headers.get("location") ?? "", {
    method: "PATCH",
    headers: {
      ...headers,
      "Accept-Language": locale,
      "Upload-Offset": "0",
      "Content-Type": "application/offset+octet-stream",
    },
    body: new Uint8Array(bytes),
  });
}

describe("a hostile or broken file is refused in words of its own reason, and leaves nothing", () => {
  const titles = new Map<string, string>();

  test.each(hostileFiles)("%s (%s)", async (_, name, made, code) => {
    const before = [await db.$count(files), await db.$count(submissionVersions)];
    const answer = await send(name, await made, "ko");
    const problem = (await answer.json()) as { code?: string; title?: string };
    expect([answer.status, problem.code]).toEqual([409, code]);
    expect(problem.title).toMatch(/\p{Script=Hangul}/u);
    titles.set(code, problem.title ?? "");
    expect([await db.$count(files), await db.$count(submissionVersions)]).toEqual(before);
  });

  test("sixty of them and more, no two reasons in the same words", () => {
    expect(hostileFiles.length).toBeGreaterThanOrEqual(60);
    expect(new Set(titles.values()).size).toBe(titles.size);
    expect(titles.size).toBeGreaterThanOrEqual(7);
  });
});

describe("an honest file comes back as it was, under its own name", () => {
  const names = [
    "우리 조의 발표 (최종)",
    "문화와 역사_3조",
    "Презентация группы № 3",
    "Қазақстан – мәдениет, ғылым, өнер",
    "Ұлы дала, Әуезов, Ыбырай, Өскемен",
    "Kazakhstan & Korea's future 100%",
    "발표 Презентация Таныстыру",
  ];
  const kinds: Record<string, (n: number) => Buffer | Promise<Buffer>> = {
    pptx: (n) => pptxOf({ more: [{ name: `ppt/media/${n}.txt`, data: `${n}` }] }),
    ppt: () => pptOf(),
    odp: (n) => odpOf({ content: `<office:document-content n="${n}"/>` }),
    pdf: (n) => pdfOf(`<< /Title (${n}) >>`),
    hwp: () => hwpOf(),
    hwpx: (n) => hwpxOf([{ name: `BinData/${n}.txt`, data: `${n}` }]),
    png: (n) =>
      sharp({ create: { width: 20 + n, height: 10, channels: 3, background: "#0e5a5f" } })
        .png()
        .toBuffer(),
  };
  const honest = Object.keys(kinds).flatMap((kind) => names.map((name, n) => [`${name}.${kind}`, kind, n] as const));
  const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  /** The full name in the header (RFC 8187). */
  const nameIn = (answer: Response) =>
    decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "");

  test.each(honest)("%s", async (name, kind, n) => {
    const bytes = await (kinds[kind]?.(n) ?? Buffer.alloc(0));
    const answer = await send(name, bytes);
    expect(answer.status).toBe(200);
    const { fileId } = (await answer.json()) as { fileId: string };
    const back = await api.request(`/api/files/presentations/${fileId}`, { headers });
    expect([back.status, nameIn(back)]).toEqual([200, name]);
    expect(sha(new Uint8Array(await back.arrayBuffer()))).toBe(sha(bytes));
  });

  test("forty of them and more, of six kinds that groups hand in", () => {
    expect(honest.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(kinds)).toEqual(expect.arrayContaining(["pptx", "ppt", "odp", "pdf", "hwp", "hwpx"]));
  });
});

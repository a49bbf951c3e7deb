import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast } from "../core/testing";
import { db } from "../db";
import { importBatches } from "../db/schema";
import { stageFile } from "../features/imports/commands";
import { createKey } from "../features/integrations/commands";
import { imports } from "./imports";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

/** A lecture with a key of the team's. */
async function keyed() {
  const made = await cast(null);
  const outcome = await createKey(made.aru, { name: "School", role: "staff", place: made.program.id, days: 30 });
  if (!outcome.ok) throw new Error(outcome.code);
  return { ...made, headers: { authorization: `Bearer ${outcome.value.key}` } };
}
const formOf = (file: Uint8Array<ArrayBuffer> | null, text = "") => {
  const form = new FormData();
  form.set("file", new File(file ? [file] : [], file ? "명단.csv" : ""));
  form.set("text", text);
  return form;
};
const batches = (eventId: string) => db.select().from(importBatches).where(eq(importBatches.eventId, eventId));

test("a form with a file goes on to the page of its import, in the language of the form", async () => {
  const { lecture, headers } = await keyed();
  const body = formOf(new Uint8Array(fixture("roster-78-ko-cp949.csv")));
  const answer = await imports.request(`/events/${lecture.id}/imports?page=ko`, { method: "POST", body, headers });
  expect(answer.status).toBe(303);
  const [batch] = await batches(lecture.id);
  expect(answer.headers.get("location")).toBe(`/ko/manage/events/${lecture.id}/import/${batch?.id}`);
  expect(batch).toMatchObject({ fileName: "명단.csv", encoding: "cp949", kind: "csv" });
});

test("pasted cells are taken where no file is chosen", async () => {
  const { lecture, headers } = await keyed();
  const body = formOf(null, "성명\t학교\n김서연\t한빛중학교\n");
  await imports.request(`/events/${lecture.id}/imports`, { method: "POST", body, headers });
  expect(await batches(lecture.id)).toMatchObject([{ kind: "paste", fileName: "clipboard" }]);
});

test("a refused form goes back with the code alone, to our own page whatever it says", async () => {
  const { lecture, headers } = await keyed();
  for (const [page, body, code] of [
    ["ko", formOf(null), "file-empty"],
    ["//evil.example", formOf(new TextEncoder().encode("%PDF-1.7")), "not-a-table"],
  ] as const) {
    const path = `/events/${lecture.id}/imports?page=${encodeURIComponent(page)}`;
    const answer = await imports.request(path, { method: "POST", body, headers });
    expect(answer.status).toBe(303);
    const locale = page === "ko" ? "ko" : "en";
    expect(answer.headers.get("location")).toBe(`/${locale}/manage/events/${lecture.id}/import?problem=${code}`);
  }
  expect(await batches(lecture.id)).toEqual([]);
});

test("a program that sends the form and wants JSON gets the import's id; the same key sends it once", async () => {
  const { lecture, headers } = await keyed();
  const send = (file: Uint8Array<ArrayBuffer> | null, more: Record<string, string> = {}) => {
    const asked = { ...headers, accept: "application/json", "idempotency-key": "list-of-monday", ...more };
    return imports.request(`/events/${lecture.id}/imports`, { method: "POST", body: formOf(file), headers: asked });
  };
  const bytes = new Uint8Array(fixture("roster-84-ko-utf8bom.csv"));
  const first = await send(bytes);
  expect(first.status).toBe(201);
  const { batchId } = (await first.json()) as { batchId: string };
  expect(first.headers.get("location")).toBe(`/api/v1/imports/${batchId}`);
  expect(await (await send(bytes)).json()).toEqual({ batchId });
  expect(await batches(lecture.id)).toHaveLength(1);
  expect((await send(null, { "idempotency-key": "x" })).status).toBe(400);
  const large = await send(new Uint8Array(5_000_001), { "idempotency-key": "another-list" });
  expect(await large.json()).toMatchObject({ code: "file-too-big" });
});

test("what is no form is left to others", async () => {
  const { lecture, headers } = await keyed();
  const json = { ...headers, "content-type": "application/json" };
  const answer = await imports.request(`/events/${lecture.id}/imports`, { method: "POST", body: "{}", headers: json });
  expect(answer.status).toBe(404);
  const rows = await imports.request("/imports/x/bad-rows", { headers: { ...headers, accept: "application/json" } });
  expect(rows.status).toBe(404);
});

test("without a session nobody's file is read", async () => {
  const { lecture } = await keyed();
  const body = formOf(new Uint8Array(fixture("roster-84-ko-utf8bom.csv")));
  const headers = { accept: "application/json" };
  const answer = await imports.request(`/events/${lecture.id}/imports`, { method: "POST", body, headers });
  expect(answer.status).toBe(401);
  expect(await batches(lecture.id)).toEqual([]);
});

test("the rows to mend come as CSV with what is wrong, and can be imported again as they are", async () => {
  const { min, lecture, headers } = await keyed();
  const bytes = new Uint8Array(fixture("roster-dirty-ko-utf8.csv"));
  const outcome = await stageFile(min, { eventId: lecture.id, fileName: "1반.csv", bytes });
  if (!outcome.ok) throw new Error(outcome.code);
  const { batchId } = outcome.value;
  const answer = await imports.request(`/imports/${batchId}/bad-rows?page=ko`, { headers });
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toContain("filename*=UTF-8''");
  const file = new Uint8Array(await answer.arrayBuffer());
  const lines = new TextDecoder().decode(file).trim().split("\r\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/,고칠 점$/);
  expect(lines[2]).toMatch(/,생년월일: 없는 날짜예요\. 2010-03-05처럼 적어 주세요\.$/);

  const again = await stageFile(min, { eventId: lecture.id, fileName: "고친 명단.csv", bytes: file });
  expect(again).toMatchObject({ ok: true });
  expect((await imports.request(`/imports/${batchId}/bad-rows`, {})).status).toBe(401);
  expect((await imports.request("/imports/x/bad-rows", { headers })).status).toBe(422);
});

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cast } from "../core/testing";
import { db } from "../db";
import { apiKeys, registrations } from "../db/schema";
import { revokeKey } from "../features/integrations/commands";
import { faceOf } from "./answer";
import { api } from "./app";
import type { Operation } from "./endpoint";
import { problemOfError } from "./problem";
import { ask, clientOf, done, keyOf } from "./testing";

const guardian = { guardianName: "김보호", guardianPhone: "010-1234-5678" };

describe("a key", () => {
  test("does once what is sent twice, and tells when it is used for something else", async () => {
    const { aru, program, lecture } = await cast(null);
    const token = await keyOf(aru, "organizer", program.id);
    const send = (fullName: string, key = "monday-0001") =>
      ask(`/events/${lecture.id}/registrations/add`, {
        method: "POST",
        token,
        body: { fullName, locale: "ko" },
        headers: { "Idempotency-Key": key },
      });
    const first = await send("김민준");
    expect(first.status).toBe(201);
    expect(await send("김민준")).toMatchObject({ status: 201, text: first.text });
    expect(await db.$count(registrations, eq(registrations.eventId, lecture.id))).toBe(1);
    expect((await send("이서준")).json).toMatchObject({ status: 422, code: "key-reused" });
    expect((await send("이서준", "short")).json).toMatchObject({ status: 400, code: "idempotency-key" });
  });

  test("can do what its role can at its place, until it is ended; its use is noted once a minute", async () => {
    const { aru, program, lecture } = await cast();
    const staff = await keyOf(aru, "staff", lecture.id);
    expect((await ask(`/events/${lecture.id}/registrations`, { token: staff })).status).toBe(200);
    expect((await ask(`/events/${lecture.id}/publish`, { method: "POST", token: staff, body: {} })).status).toBe(403);
    expect((await ask(`/programs/${program.id}`, { token: staff })).status).toBe(404);
    const used = async () => {
      await new Promise((soon) => setTimeout(soon, 60));
      const [key] = await db.select().from(apiKeys).where(eq(apiKeys.place, lecture.id));
      return key;
    };
    const key = await used();
    expect(key?.lastUsedAt).not.toBeNull();
    await ask(`/events/${lecture.id}/registrations`, { token: staff });
    expect((await used())?.lastUsedAt).toEqual(key?.lastUsedAt);
    expect(await revokeKey(aru, { apiKeyId: key?.id ?? "" })).toMatchObject({ ok: true });
    expect((await ask(`/events/${lecture.id}/registrations`, { token: staff })).status).toBe(401);
    expect((await ask("/instance", { token: staff })).status).toBe(401);
  });
});

describe("a list", () => {
  test("is walked by its cursors to the end, each row once", async () => {
    const { aru, program, lecture } = await cast(null);
    const client = clientOf(await keyOf(aru, "organizer", program.id));
    const path = { eventId: lecture.id };
    for (let n = 0; n < 7; n += 1)
      await done(
        client.POST("/v1/events/{eventId}/registrations/add", {
          params: { path },
          body: { fullName: `Student ${n}`, locale: "en" },
        }),
      );
    const tickets: number[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: { limit: number; cursor?: string } = { limit: 3, ...(cursor ? { cursor } : {}) };
      const answer: { items: { ticket: number }[]; nextCursor: string | null; total?: number } = await done(
        client.GET("/v1/events/{eventId}/registrations", { params: { path, query } }),
      );
      expect(answer.total).toBe(7);
      tickets.push(...answer.items.map((row) => row.ticket));
      cursor = answer.nextCursor;
    }
    expect(tickets).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const bad = await client.GET("/v1/events/{eventId}/registrations", { params: { path, query: { cursor: "7" } } });
    expect(bad.error).toMatchObject({ status: 400, code: "cursor" });
  });
});

test("a register answer has the personal link; the same person again learns only that they are there", async () => {
  const { lecture } = await cast();
  const body = { fullName: "김민준", locale: "ko", ...guardian };
  const path = `/events/${lecture.id}/registrations`;
  const first = await ask(path, { method: "POST", body });
  expect(first).toMatchObject({ status: 201, json: { status: "confirmed", ticket: 1, position: null } });
  expect(first.json.links.own).toMatch(new RegExp(`/ko/r/${first.json.token}$`));
  const again = await ask(path, { method: "POST", body });
  expect(again).toMatchObject({ status: 200, json: { status: "already-registered" } });
  expect(Object.keys(again.json)).toEqual(["status"]);
  const own = await ask(`/registrations/${first.json.registrationId}/own`, { token: first.json.token });
  expect(own.json).toMatchObject({ status: "confirmed", person: { guardianName: "김보호" } });
});

test("only fields that an answer names leave, at any depth", async () => {
  const look = Object.assign(async () => ({ id: "1", secret: "s", rows: [{ id: "2", secret: "s" }] }), {
    operation: "events.show",
    kind: "query",
    input: z.strictObject({}),
  }) as unknown as Operation;
  const answer = z.object({ id: z.string(), rows: z.array(z.object({ id: z.string() })) });
  const face = faceOf([{ method: "get", path: "/x", operation: look, answer, tag: "", summary: "" }]);
  expect(await (await face.request("/x")).json()).toEqual({ id: "1", rows: [{ id: "2" }] });
});

describe("an address", () => {
  test("that leads nowhere, and a method it does not take, are told as problems", async () => {
    expect((await ask("/nothing")).json).toMatchObject({ status: 404, code: "unknown-path" });
    const other = await ask("/events", { method: "DELETE" });
    expect(other.json).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect(other.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    const options = await ask("/events", { method: "OPTIONS" });
    expect(options.status).toBe(204);
    expect(options.headers.get("access-control-allow-origin")).toBeNull();
    const korean = await ask("/nothing", { headers: { "Accept-Language": "ko" } });
    expect(korean.json.title).toMatch(/[가-힣]/);
  });

  test("a HEAD asks, but never does", async () => {
    const { aru, program, lecture } = await cast();
    const token = await keyOf(aru, "organizer", program.id);
    const head = await ask(`/events/${lecture.id}`, { method: "HEAD", token });
    expect(head).toMatchObject({ status: 200, text: "" });
    expect((await ask(`/events/${lecture.id}/trash`, { method: "HEAD", token })).status).toBe(405);
    const list = await api.request(`/api/exports/roster/${lecture.id}.csv?purpose=x1`, { method: "HEAD" });
    expect(list.status).toBe(405);
  });
});

describe("what goes wrong", () => {
  const request = new Request("http://localhost/", { headers: { "x-request-id": "request-1" } });
  const told = async (error: Error) => {
    const answer = problemOfError(error, request);
    return { text: await answer.text(), status: answer.status, retry: answer.headers.get("retry-after") };
  };
  test("is a number for people and no secret: not what, not where", async () => {
    const { status, text } = await told(new Error("password=hunter2"));
    expect(status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: "surprise", requestId: "request-1" });
    expect(text).not.toMatch(/hunter2|\bat /);
  });
  test("for a while says when to ask again: 503, and 507 when the disk is full", async () => {
    const { Busy, Unavailable } = await import("../db/errors");
    expect(await told(new Busy())).toMatchObject({ status: 503, retry: "5" });
    expect(await told(new Unavailable("full"))).toMatchObject({ status: 507, retry: "60" });
  });
  test("a network that asks too often waits, and others do not", async () => {
    const headers = { "x-forwarded-for": "198.51.100.9" };
    const answers = await Promise.all(Array.from({ length: 1_300 }, () => ask("/instance", { headers })));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBe(100);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("/instance", { headers: { "x-forwarded-for": "198.51.100.10" } })).status).toBe(200);
  });
});

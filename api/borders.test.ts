import { beforeAll, describe, expect, test } from "vitest";
import { needsCredentials, type Permission } from "../core/permissions";
import { cast, lectureOf, person } from "../core/testing";
import { documentOfApi } from "./app";
import { pathKeys } from "./endpoint";
import { ask, clientOf, done, keyOf } from "./testing";
import { endpoints } from "./v1/endpoints";

type Schema = {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  minimum?: number;
} & {
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
};
const unknown = "018f0000-0000-7000-8000-000000000000";

/** The least that the document asks for; an id that nobody has. */
function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {});
  if (schema.format === "uuid") return unknown;
  if (schema.format === "date") return "2030-01-15";
  if (schema.type === "object" || schema.properties)
    return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {})]));
  if (schema.type === "array") return schema.minItems ? [sample(schema.items ?? {})] : [];
  if (schema.type === "integer" || schema.type === "number") return Math.max(1, schema.minimum ?? 1);
  return schema.type === "boolean" ? true : "abc";
}

/** What the schema cannot say: wall clocks, addresses, a language at least. */
const mended: Record<string, object> = {
  title: { en: "Title" },
  name: { en: "Name" },
  label: { en: "Label" },
  startsAt: "2030-01-15T14:00" as never,
  endsAt: "2030-01-15T15:00" as never,
  untilAt: "2030-01-15T15:00" as never,
  timeZone: "Asia/Seoul" as never,
  dueAt: "2030-01-10T18:00" as never,
  quietFrom: "21:00" as never,
  quietUntil: "08:00" as never,
  hash: "0".repeat(64) as never,
  levels: [
    { points: 1, text: {} },
    { points: 2, text: {} },
  ],
};

const bodyFor = (path: string, method: string) => {
  const paths = documentOfApi().paths as Record<string, Record<string, { requestBody?: { content: object } }>>;
  const content = paths[`/v1${path}`]?.[method]?.requestBody?.content as { "application/json": { schema: Schema } };
  if (!content) return undefined;
  const body = sample(content["application/json"].schema) as Record<string, unknown>;
  for (const [name, value] of Object.entries(mended))
    if (name in body && !(["name", "label"].includes(name) && typeof body[name] === "string")) body[name] = value;
  // What one of several fields must be, and what a mark must have, stands in refinements only.
  if (path.endsWith("/mailings")) Object.assign(body, { subject: "a", text: "b" });
  if (path.endsWith("/imports")) body.text = "성명";
  if (path.endsWith("/scribe/sync")) {
    const [at, was] = ["2030-01-15T14:00:00Z", {}];
    Object.assign(body, { sentAt: at, operations: [{ kind: "answer", id: unknown, question: unknown, at, was }] });
  }
  if (path.endsWith("/ops")) for (const op of body.ops as object[]) Object.assign(op, { status: "present" });
  return body;
};

let ids: Record<string, string>;
let outsider: string;

beforeAll(async () => {
  const { aru, olga, program, lecture } = await cast(null);
  const staff = await keyOf(aru, "organizer", program.id);
  const client = clientOf(staff);
  const event = { params: { path: { eventId: lecture.id } } };
  const title = { en: "Title" };
  const item = await done(
    client.POST("/v1/events/{eventId}/agenda", {
      ...event,
      body: { kind: "lecture", title, minutes: 5, counts: true },
    }),
  );
  const speaker = await done(client.POST("/v1/speakers", { body: { name: title, eventId: lecture.id } }));
  const material = await done(
    client.POST("/v1/events/{eventId}/materials", { ...event, body: { kind: "printed", title, quantity: 3 } }),
  );
  const people = { fullName: "김민준", locale: "ko" as const };
  const seat = await done(client.POST("/v1/events/{eventId}/registrations/add", { ...event, body: people }));
  await done(client.POST("/v1/events/{eventId}/groups/deal", { ...event, body: { count: 1 } }));
  const board = await done(client.GET("/v1/events/{eventId}/groups", event));
  await done(client.POST("/v1/events/{eventId}/running-order/draw", { ...event, body: {} }));
  const order = await done(client.GET("/v1/events/{eventId}/running-order", event));
  const theme = await done(client.POST("/v1/events/{eventId}/themes", { ...event, body: { title } }));
  const topic = await done(client.POST("/v1/events/{eventId}/topics", { ...event, body: { title } }));
  const question = await done(
    client.POST("/v1/events/{eventId}/questions", { ...event, body: { body: "?", lang: "ko" } }),
  );
  const batch = await done(
    client.POST("/v1/events/{eventId}/imports", {
      ...event,
      body: { fileName: "a.csv", text: "성명\t학년\n김하늘\t1" },
    }),
  );
  const screen = await done(
    client.POST("/v1/events/{eventId}/stage/links", { ...event, body: { kind: "guest", label: "a", locale: "ko" } }),
  );
  await done(client.POST("/v1/events/{eventId}/rubric", { ...event, body: { from: "ready" } }));
  const { criteria } = await done(client.GET("/v1/events/{eventId}/rubric", event));
  const judge = await done(client.POST("/v1/events/{eventId}/judges", { ...event, body: { name: "A" } }));
  const { keys } = await done(client.GET("/v1/keys", { params: { query: { place: program.id } } }));
  ids = {
    programId: program.id,
    eventId: lecture.id,
    agendaItemId: item.agendaItemId,
    sheetId: item.agendaItemId,
    speakerId: speaker.speakerId,
    materialId: material.materialId,
    registrationId: seat.registrationId,
    groupId: board.groups[0]?.id ?? "",
    slotId: order.slots[0]?.slotId ?? "",
    themeId: theme.id,
    topicId: topic.id,
    questionId: question.id,
    batchId: batch.batchId,
    stageLinkId: screen.stageLinkId,
    criterionId: criteria[0]?.criterionId ?? "",
    judgeId: judge.judgeId,
    apiKeyId: keys[0]?.id ?? "",
  };
  const other = await person("Timur", { role: "owner", place: "instance" });
  const elsewhere = await lectureOf(null);
  outsider = await keyOf(other, "organizer", elsewhere.id);
  expect(olga.id).toBeTruthy();
}, 60_000);

const at = (path: string, of: Record<string, string>) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => of[name] ?? unknown) +
  (path.endsWith("/people") ? "?typed=a" : "");

/** One address book for all programmes, by design; and ids that this test has no thing for. */
const shared = new Set([
  "speakers.show",
  "speakers.edit",
  "speakers.remove",
  "organizations.edit",
  "venues.edit",
  "organizations.contacts",
  "organizations.addContact",
  "organizations.removeContact",
]);
const from = { "x-forwarded-for": "203.0.113.7" };

describe("what belongs to another programme", () => {
  const walked = endpoints.filter(
    ({ path, operation }) =>
      pathKeys(path).some((name) => name.endsWith("Id")) &&
      needsCredentials(operation.operation as Permission) &&
      !shared.has(operation.operation),
  );
  test.each(walked.map((each) => [each.operation.operation, each] as const))(
    "%s answers a foreign id exactly as one that nobody has",
    async (_, { method, path }) => {
      const body = bodyFor(path, method);
      const request = { method: method.toUpperCase(), token: outsider, ...(body === undefined ? {} : { body }) };
      const foreign = await ask(at(path, ids), request);
      const nobodys = await ask(at(path, {}), request);
      expect(foreign.json).toMatchObject({ code: "not-found" });
      expect({ status: foreign.status, text: foreign.text }).toEqual({ status: 404, text: nobodys.text });
      expect([...foreign.headers]).toEqual([...nobodys.headers]);
    },
  );
});

describe("nobody", () => {
  const closed = endpoints.filter(({ operation }) => needsCredentials(operation.operation as Permission));
  test.each(closed.map((each) => [each.operation.operation, each] as const))(
    "is asked for a key by %s, and a key that is none is no key",
    async (_, { method, path }) => {
      const body = bodyFor(path, method);
      const request = { method: method.toUpperCase(), headers: from, ...(body === undefined ? {} : { body }) };
      const answer = await ask(at(path, ids), request);
      expect(answer.json).toMatchObject({ status: 401, code: "sign-in-needed" });
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
      expect((await ask(at(path, ids), { ...request, token: "lectern_nothing" })).status).toBe(401);
    },
  );
});

describe("what nobody should send", () => {
  const wrong: [string, string][] = [
    ["no JSON", "{"],
    ["no object", "[1]"],
    ["a bare null", "null"],
    ["wrong kinds", JSON.stringify({ eventId: 1, title: 7, registrationIds: "x", ops: {}, capacity: "many" })],
    ["unknown fields", JSON.stringify({ role: "owner", isAdmin: true })],
    ["a zero character", '{"fullName":"a\\u0000b","q":"\\u0000"}'],
    ["half a pair", '{"fullName":"\\ud800","title":{"en":"\\udfff"}}'],
    ["a prototype", '{"__proto__":{"role":"owner"},"constructor":{}}'],
    ["depth", `{"title":${"[".repeat(50_000)}${"]".repeat(50_000)}}`],
    ["too much", `{"fullName":"${"x".repeat(9_000_000)}"}`],
  ];
  test.each(wrong)(
    "%s is refused everywhere, as a problem and never as a surprise",
    async (_, body) => {
      const client = await keyOf((await cast()).olga, "owner", "instance");
      for (const { method, path, operation } of endpoints) {
        if (method === "get") continue;
        const { status, headers, json } = await ask(at(path, ids), {
          method: method.toUpperCase(),
          token: client,
          body,
        });
        expect({ [operation.operation]: status >= 400 && status < 500, type: headers.get("content-type") }).toEqual({
          [operation.operation]: true,
          type: "application/problem+json; charset=utf-8",
        });
        expect(json.status).toBe(status);
      }
    },
    60_000,
  );

  test("nonsense in an address is refused too", async () => {
    const token = await keyOf((await cast()).olga, "owner", "instance");
    for (const { method, path, operation } of endpoints.filter((each) => each.method === "get")) {
      for (const query of [
        "?x=1",
        "?limit=many",
        "?page=-1",
        "?q=%00",
        "?cursor=%00",
        "?cursor=cGFnZTow",
        "?locale=xx",
      ]) {
        const { status, json } = await ask(`${at(path, ids)}${query}`, { method, token });
        expect(status, `${operation.operation}${query} ${JSON.stringify(json)}`).toBeLessThan(500);
      }
      const keys = pathKeys(path).map((name) => [name, "%00%ED%A0%80"]);
      if (keys.length > 0) expect((await ask(at(path, Object.fromEntries(keys)), { token })).status).toBeLessThan(500);
    }
  }, 60_000);
});

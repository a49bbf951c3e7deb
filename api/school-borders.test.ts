import { encode } from "@auth/core/jwt";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { secrets } from "../core/env";
import { type Actor, type Permission, permissions } from "../core/permissions";
import { isRefusal } from "../core/refusal";
import { actorOfAccount, sessionCookie } from "../core/session";
import { cast, lectureOf, teacherOf } from "../core/testing";
import { schoolOf, seated } from "../core/testing-room";
import { write } from "../db";
import { id } from "../db/id";
import * as tables from "../db/schema";
import { stageFile } from "../features/imports/commands";
import { invite } from "../features/memberships/commands";
import { openSession } from "../features/sessions/steps";
import { api } from "./app";
import { pathKeys } from "./endpoint";
import { endpoints } from "./v1/endpoints";

type Operation = ((actor: Actor, input: unknown) => Promise<unknown>) & {
  operation: Permission;
  kind: "query" | "command";
  input: z.ZodType;
};
const modules = import.meta.glob("../features/*/{queries,commands,exports}.ts");
const nobodys = "018f0000-0000-7000-8000-000000000000";

type Schema = { [key: string]: unknown } & { properties?: Record<string, Schema>; required?: string[]; items?: Schema };
type Ids = Record<string, string>;

/** The least an input asks for; ids by the name of their field. */
function sample(schema: Schema, name: string, ids: Ids): unknown {
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [first] = (schema.anyOf ?? schema.oneOf ?? []) as Schema[];
  if (first) return sample(first, name, ids);
  if (name === "place") return ids.place;
  if (name === "levels") return [1, 2].map((points) => ({ points, text: {} }));
  if (schema.type === "object" || schema.properties) {
    const wanted = Object.entries(schema.properties ?? {});
    if (schema.properties?.en && schema.properties.ko) return { en: "abc" };
    // Ids that may be left out are given too, for what they name.
    const said = wanted.filter(([key]) => schema.required?.includes(key) || ids[key]);
    return Object.fromEntries(said.map(([key, inside]) => [key, sample(inside, key, ids)]));
  }
  if (schema.type === "array") return [sample(schema.items ?? {}, name.replace(/s$/, ""), ids)];
  if (schema.type === "integer" || schema.type === "number") return Number(words[name] ?? 1);
  if (schema.type === "boolean") return true;
  if (schema.type === "null") return null;
  return ids[name] ?? words[name] ?? (/^id$|Id$/.test(name) ? nobodys : `abc`);
}

/** What the shape of an input does not say. */
const words: Record<string, string> = {
  email: "someone@example.org",
  startsAt: "2030-01-15T14:00",
  endsAt: "2030-01-15T15:00",
  untilAt: "2030-01-15T15:00",
  dueAt: "2030-01-10T18:00",
  date: "2030-01-15",
  sentAt: "2030-01-15T14:00:00Z",
  at: "2030-01-15T14:00:00Z",
  timeZone: "Asia/Seoul",
  locale: "ko",
  token: "A".repeat(26),
  sha256: "a".repeat(64),
  key: "a".repeat(64),
  hash: "a".repeat(64),
  stateHash: "a".repeat(64),
  purpose: "for a test",
  seconds: "60",
  gapSeconds: "0",
};

let operations: Operation[];
let foreign: Ids;
let teacher: Actor & { id: string };
let stranger: Actor;
let cookie: string;
let ownId: string;

async function thingsOf(eventId: string, schoolId: string, people: Awaited<ReturnType<typeof cast>>): Promise<Ids> {
  const [registrationId = ""] = await seated(eventId, [{ fullName: "박둘", schoolId }], 50);
  const ids = new Map<string, string>([
    ["registrationId", registrationId],
    ["eventId", eventId],
    ["sheetId", eventId],
    ["schoolId", schoolId],
    ["organizationId", schoolId],
    ["programId", people.program.id],
    ["place", eventId],
    ["accountId", people.min.id],
  ]);
  const title = { en: "Theirs" };
  const made = (name: string) => {
    const one = id();
    ids.set(name, one);
    return one;
  };
  await write([], async (tx) => {
    await tx.insert(tables.groups).values({ id: made("groupId"), eventId, number: 9 });
    await tx.insert(tables.groupMembers).values({ registrationId, groupId: ids.get("groupId") ?? "" });
    await tx.insert(tables.themes).values({ id: made("themeId"), eventId, title, position: 1 });
    await tx.insert(tables.topics).values({ id: made("topicId"), eventId, title, brief: {}, position: 1 });
    const times = { startsAt: new Date(), minutes: 5 };
    const item = { eventId, title, description: {}, position: 1, counts: true, kind: "lecture" as const, ...times };
    await tx.insert(tables.agendaItems).values({ id: made("agendaItemId"), ...item });
    const question = { eventId, no: 1, position: 1, source: "staff" as const, body: "?", lang: "ko", search: "" };
    await tx
      .insert(tables.questions)
      .values({ id: made("questionId"), ...question, status: "new", askedAt: new Date() });
  });
  const other = await teacherOf(schoolId, eventId);
  const staged = await stageFile(other, { eventId, schoolId, fileName: "a", text: "성명\n최넷" });
  if (!staged.ok) throw new Error(staged.code);
  ids.set("batchId", staged.value.batchId);
  const asked = await invite(people.aru, { role: "teacher", place: eventId, schoolId, locale: "ko" });
  if (!asked.ok) throw new Error(asked.code);
  ids.set("invitationId", asked.value.invitationId);
  return Object.fromEntries(ids);
}

beforeAll(async () => {
  const found = await Promise.all(Object.values(modules).map((load) => load()));
  const all = found.flatMap((one) => Object.values(one as Record<string, unknown>));
  operations = all.filter((one): one is Operation => typeof one === "function" && "operation" in one && "input" in one);
  const people = await cast(null);
  const ours = await schoolOf("무지개중학교");
  const theirs = await schoolOf("소나무중학교");
  const account = await teacherOf(ours, people.program.id);
  teacher = { ...(await actorOfAccount(account.id)), id: account.id };
  stranger = people.sora;
  [ownId = ""] = await seated(people.lecture.id, [{ fullName: "김하나", schoolId: ours }]);
  foreign = await thingsOf(people.lecture.id, theirs, people);
  const token = await write([], (tx) => openSession(tx, { accountId: account.id, label: "", now: new Date() }));
  const name = sessionCookie();
  const sealed = await encode({ token: { sessionToken: token }, secret: secrets().authSecret, salt: name });
  cookie = `${name}=${sealed}`;
}, 60_000);

/** What somebody is told, to the last letter. */
async function told(open: Operation, actor: Actor, input: unknown): Promise<string> {
  try {
    return JSON.stringify(await open(actor, input));
  } catch (error) {
    if (isRefusal(error)) return JSON.stringify({ code: error.code, fields: error.fields, values: error.values });
    throw error;
  }
}

const inputFor = (open: Operation, ids: Ids) =>
  sample(z.toJSONSchema(open.input, { io: "input", unrepresentable: "any" }) as Schema, "", ids);
const isOpen = (name: Permission) =>
  (permissions[name] as readonly string[]).some((role) => role === "anyone" || role === "signed-in");

describe("a teacher of school A, of everything of school B and of the team at the same event", () => {
  test("every operation of the table is asked", () => {
    const asked = new Set(operations.map((open) => open.operation));
    expect(Object.keys(permissions).filter((name) => !asked.has(name as Permission))).toEqual([]);
  });

  test("hears from every closed operation what an unknown id is answered", async () => {
    const unasked: string[] = [];
    for (const open of operations.filter(({ operation }) => !isOpen(operation))) {
      const theirs = await told(open, teacher, inputFor(open, foreign));
      const unknown = Object.fromEntries(Object.keys(foreign).map((name) => [name, nobodys]));
      expect
        .soft([open.operation, theirs])
        .toEqual([open.operation, await told(open, teacher, inputFor(open, unknown))]);
      if (theirs.includes('"invalid"')) unasked.push(open.operation);
      else expect.soft([open.operation, theirs]).toEqual([open.operation, expect.stringContaining('"not-found"')]);
    }
    // An input that says too little is refused before anything is looked up, whoever asks: those few have tests of theirs.
    expect(unasked.length, unasked.join(" ")).toBeLessThan(16);
  }, 60_000);

  test("hears from every open question what a stranger with an account hears", async () => {
    for (const open of operations.filter((one) => isOpen(one.operation) && one.kind === "query")) {
      const own = /^(accounts\.me|sessions\.list|schools\.desks)$/.test(open.operation);
      if (own) continue;
      const input = inputFor(open, foreign);
      expect
        .soft([open.operation, await told(open, teacher, input)])
        .toEqual([open.operation, await told(open, stranger, input)]);
    }
  }, 60_000);

  test("finds the own student by the very same question", async () => {
    const pupil = operations.find(({ operation }) => operation === "schools.pupil");
    if (!pupil) throw new Error("no such operation");
    expect(await told(pupil, teacher, { registrationId: ownId })).toContain("김하나");
    expect(await told(pupil, teacher, { registrationId: foreign.registrationId })).toContain("not-found");
  });
});

/** An answer as it leaves: status, headers and body. */
async function answered(method: string, path: string, body?: unknown) {
  const headers = { cookie, origin: "http://localhost:3000", ...(body ? { "content-type": "application/json" } : {}) };
  const answer = await api.request(`http://localhost:3000/api${path}`, {
    method: method.toUpperCase(),
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, headers: [...answer.headers], text: await answer.text() };
}

describe("over HTTP", () => {
  const at = (path: string, ids: Ids) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? nobodys);
  const shared = /^\/(organizations|venues|speakers)\//;
  test("teacher_requests_other_school_id: school B is answered like nobody's, byte for byte", async () => {
    let closed = 0;
    for (const { method, path, operation } of endpoints) {
      const name = operation.operation as Permission;
      if (isOpen(name) || !pathKeys(path).some((key) => key.endsWith("Id")) || shared.test(path)) continue;
      const body = (ids: Ids) => {
        if (method === "get" || method === "delete") return undefined;
        const all = inputFor(operation as unknown as Operation, ids) as Record<string, unknown>;
        return Object.fromEntries(Object.entries(all).filter(([key]) => !pathKeys(path).includes(key)));
      };
      const theirs = await answered(method, `/v1${at(path, foreign)}`, body(foreign));
      expect.soft([name, theirs]).toEqual([name, await answered(method, `/v1${at(path, {})}`, body({}))]);
      expect.soft([name, theirs.status]).not.toEqual([name, 200]);
      if (theirs.status === 404) closed += 1;
    }
    expect(closed).toBeGreaterThan(60);
  }, 60_000);

  test("no list and no letter of school B leaves, and the own one does", async () => {
    const purpose = "purpose=for+a+test";
    const { eventId = "", schoolId = "" } = foreign;
    const unknown = await answered("get", `/exports/school-roster/${nobodys}.csv?${purpose}&schoolId=${nobodys}`);
    expect(unknown.status).toBe(404);
    const files = ["school-roster", "school-attendance"].map((list) => `/exports/${list}/${eventId}.csv`);
    for (const path of [...files, `/exports/absence-letters/${eventId}.pdf`])
      expect(await answered("get", `${path}?${purpose}&schoolId=${schoolId}`)).toEqual(unknown);
    for (const list of ["attendance", "matrix", "roster", "questions"])
      expect(await answered("get", `/exports/${list}/${eventId}.csv?${purpose}`)).toEqual(unknown);
    const elsewhere = await lectureOf(null);
    expect(await answered("get", `/exports/school-roster/${elsewhere.id}.csv?${purpose}&schoolId=${schoolId}`)).toEqual(
      unknown,
    );
    const own = teacher.schools?.[0]?.schoolId ?? "";
    const list = await answered("get", `/exports/school-roster/${eventId}.csv?${purpose}&schoolId=${own}`);
    expect(list).toMatchObject({ status: 200, text: expect.stringContaining("김하나") });
    expect(list.text).not.toContain("박둘");
    const letter = await answered(
      "get",
      `/exports/absence-letters/${eventId}.pdf?${purpose}&schoolId=${own}&locale=ko`,
    );
    expect(letter).toMatchObject({ status: 200, text: expect.stringMatching(/^%PDF-1\.7/) });
  });
});

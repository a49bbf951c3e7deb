import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { system } from "../core/permissions";
import { actorOfAccount } from "../core/session";
import { pptxOf } from "../core/testing-files";
import { createOwner } from "../features/accounts/commands";
import { api } from "./app";
import { clientOf, done, keyOf } from "./testing";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const fixture = readFileSync(new URL("../fixtures/roster-84-ko-utf8bom.csv", import.meta.url));
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** An owner made in the shell, and the key they make for a program. */
async function ownersKey() {
  const owner = await createOwner(system, { name: "Olga", email: "olga@example.org" });
  if (!owner.ok) throw new Error(owner.code);
  return keyOf(await actorOfAccount(owner.value.accountId), "owner", "instance");
}

async function planned(client: ReturnType<typeof clientOf>) {
  const program = await done(
    client.POST("/v1/programs", {
      body: {
        title: { en: "Future Diplomats", ko: "미래 외교관" },
        summary: {},
        description: {},
        timeZone: "Asia/Seoul",
      },
    }),
  );
  const event = await done(
    client.POST("/v1/events", {
      body: {
        programId: program.programId,
        title: { en: "The Ambassador's lecture", ko: "대사 초청 강연" },
        summary: { ko: "대사님의 강연" },
        description: {},
        kind: "lecture",
        languages: ["ko", "en"],
        startsAt: `${inDays(14)}T14:00`,
        endsAt: `${inDays(14)}T17:00`,
        timeZone: "Asia/Seoul",
        capacity: 90,
        registrationOpensAt: `${inDays(-1)}T09:00`,
        template: "lecture-presentations",
      },
    }),
  );
  await done(client.POST("/v1/events/{eventId}/publish", { params: { path: { eventId: event.eventId } } }));
  return event.eventId;
}

async function handedIn(token: string, groupId: string, file: Uint8Array) {
  const headers = { Authorization: `Bearer ${token}`, "Tus-Resumable": "1.0.0" };
  const begun = await api.request("http://localhost/api/uploads", {
    method: "POST",
    headers: {
      ...headers,
      "Upload-Length": String(file.byteLength),
      "Upload-Metadata": `groupId ${base64(groupId)},filename ${base64("발표.pptx")}`,
    },
  });
  const at = begun.headers.get("location") ?? "";
  const half = Math.floor(file.byteLength / 2);
  let last = begun;
  for (const [from, to] of [[0, half] as const, [half, file.byteLength] as const])
    last = await api.request(new URL(at, "http://localhost/api/uploads/").href, {
      method: "PATCH",
      headers: { ...headers, "Upload-Offset": String(from), "Content-Type": "application/offset+octet-stream" },
      body: Buffer.from(file.slice(from, to)),
    });
  return { status: last.status, version: (await last.json()) as { versionId: string } };
}

const sixteen = `${new Date().getUTCFullYear() - 16}-01-01`;

test("a generated client does the main job from an empty instance to the list of attendance", async () => {
  const key = await ownersKey();
  const client = clientOf(key);
  const eventId = await planned(client);
  const event = { params: { path: { eventId } } };

  const anybody = clientOf();
  const guardian = { guardianName: "김보호", guardianPhone: "010-1234-5678", birthDate: sixteen };
  const consents = { participation: "yes", data_processing: "yes" } as const;
  const own = [];
  for (const fullName of ["김민준", "Әлия Нұрлан", "Anna O'Neill"])
    own.push(
      await done(
        anybody.POST("/v1/events/{eventId}/registrations", {
          ...event,
          body: { fullName, locale: "ko", ...guardian, consents },
        }),
      ),
    );
  expect(own.map((one) => one.status)).toEqual(["confirmed", "confirmed", "confirmed"]);
  const tokens = own.flatMap((one) => ("token" in one ? [one.token] : []));
  expect(tokens).toHaveLength(3);

  const { batchId } = await done(
    client.POST("/v1/events/{eventId}/imports", {
      ...event,
      body: { fileName: "명단.csv", base64: fixture.toString("base64") },
    }),
  );
  const batch = { params: { path: { batchId } } };
  const preview = await done(client.GET("/v1/imports/{batchId}", batch));
  expect(preview).toMatchObject({ finished: false, total: 84, counts: { create: 84, error: 0 } });
  const { counts } = await done(client.POST("/v1/imports/{batchId}/commit", batch));
  expect(counts).toMatchObject({ create: 84, confirmed: 84 });

  await done(client.POST("/v1/events/{eventId}/groups/deal", { ...event, body: { count: 8 } }));
  await done(client.POST("/v1/events/{eventId}/groups/topics", event));
  await done(client.POST("/v1/events/{eventId}/groups/publish", event));
  const board = await done(client.GET("/v1/events/{eventId}/groups", event));
  expect(board.groups.map((group) => group.members.length).toSorted()).toEqual([10, 11, 11, 11, 11, 11, 11, 11]);
  expect(board.groups.every((group) => group.topicId !== null)).toBe(true);

  const [mine] = own;
  const registrationId = mine && "registrationId" in mine ? mine.registrationId : "";
  const student = clientOf(tokens[0]);
  const { group } = await done(
    student.GET("/v1/registrations/{registrationId}/group", { params: { path: { registrationId } } }),
  );
  expect(group?.members.some((member) => member.isMe)).toBe(true);
  const sent = await handedIn(tokens[0] ?? "", group?.id ?? "", await pptxOf());
  expect(sent.status).toBe(200);
  const submitted = await done(client.GET("/v1/events/{eventId}/submissions", event));
  expect(submitted.counts).toMatchObject({ groups: 8, handedIn: 1 });

  for (const body of ["Why diplomacy?", "어떻게 외교관이 되나요?", "Почему Казахстан?", "Қалай?", "=1+1"])
    await done(
      client.POST("/v1/events/{eventId}/questions", {
        ...event,
        body: { body, lang: "en", clientId: randomUUID(), answeredBy: "H.E. the Ambassador", answerSummary: "…" },
      }),
    );
  expect(await done(client.GET("/v1/events/{eventId}/questions", event))).toMatchObject({ total: 5 });

  const { items: sheets } = await done(client.GET("/v1/events/{eventId}/attendance", event));
  const sheetId = sheets[0]?.sheetId ?? "";
  const sheet = { params: { path: { sheetId } } };
  const { people } = await done(client.GET("/v1/sheets/{sheetId}", sheet));
  expect(people).toHaveLength(87);
  const marks = (["late", "excused", "absent"] as const).map((status, at) => ({
    id: randomUUID(),
    registrationId: people[at]?.registrationId ?? "",
    kind: "mark" as const,
    source: "roll_call" as const,
    status,
    reason: status === "excused" ? "병원" : null,
  }));
  const taken = await done(client.POST("/v1/sheets/{sheetId}/ops", { ...sheet, body: { ops: marks } }));
  expect(taken).toMatchObject({ applied: 3 });
  await done(client.POST("/v1/sheets/{sheetId}/rest", { ...sheet, body: {} }));

  const csv = await client.GET("/exports/attendance/{sheetId}.csv", {
    params: { path: { sheetId }, query: { purpose: "Certificates", locale: "en" } },
    parseAs: "arrayBuffer",
  });
  expect(csv.response.status).toBe(200);
  const text = Buffer.from(csv.data as ArrayBuffer).toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(88);
  expect(text).toContain("Әлия Нұрлан");
  const has = (status: string) => lines.filter((line) => line.split(",").includes(status)).length;
  expect({ present: has("Present"), late: has("Late"), excused: has("Excused"), absent: has("Absent") }).toEqual({
    present: 84,
    late: 1,
    excused: 1,
    absent: 1,
  });
}, 60_000);

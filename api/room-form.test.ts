import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { keptCookie } from "../core/kept-form";
import { anonymous } from "../core/permissions";
import { actorOfLink } from "../core/session";
import { cast } from "../core/testing";
import { write } from "../db";
import { events, groupMembers, groups, tasks } from "../db/schema";
import { register } from "../features/registrations/commands";
import { mine } from "../features/rooms/queries";
import { mine as files } from "../features/submissions/queries";
import { isFace } from "../server/gate";
import { api } from "./app";

let token: string;
let registrationId: string;
let taskId: string;

beforeEach(async () => {
  const { lecture } = await cast(null);
  const eventId = lecture.id;
  const said = {
    eventId,
    fullName: "김민서",
    locale: "ko" as const,
    guardianName: "보호자",
    guardianPhone: "010-7788-1234",
  };
  const outcome = await register(anonymous, said);
  if (!outcome.ok || !("token" in outcome.value)) throw new Error("not registered");
  ({ token } = outcome.value);
  registrationId = (await actorOfLink(token)).registrationId ?? "";
  await write([], async (tx) => {
    const [group] = await tx.insert(groups).values({ eventId, number: 1 }).returning();
    await tx.insert(groupMembers).values({ registrationId, groupId: group?.id ?? "" });
    const [task] = await tx
      .insert(tasks)
      .values({ eventId, position: 1, title: { ko: "읽기" } })
      .returning();
    taskId = task?.id ?? "";
    await tx.update(events).set({ groupsPublishedAt: new Date() }).where(eq(events.id, eventId));
  });
});

const post = (path: string, fields: [string, string][]) =>
  api.request(path.replace("{token}", token), {
    method: "POST",
    body: new URLSearchParams([["page", "ko"], ...fields]).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const room = async (answer?: Response) => {
  const kept = new RegExp(`${keptCookie}=([^;]*)`).exec(answer?.headers.get("set-cookie") ?? "")?.[1];
  return mine(await actorOfLink(token), { registrationId, kept });
};
const page = () => `/ko/r/${token}/group`;

test("a task is ticked and the tick taken away by plain forms", async () => {
  const answer = await post("/api/rooms/r/{token}/tasks", [
    ["taskId", taskId],
    ["done", "true"],
  ]);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${page()}?said=2#tasks`]);
  expect((await room())?.tasks[0]?.done).toBe(true);
  await post("/api/rooms/r/{token}/tasks", [
    ["taskId", taskId],
    ["done", "false"],
  ]);
  expect((await room())?.tasks[0]?.done).toBe(false);
});

test("duties are ticked all at once, and none is none", async () => {
  await post("/api/rooms/r/{token}/duties", [
    ["registrationId", registrationId],
    ["duties[]", "slides"],
    ["duties[]", "time"],
  ]);
  expect((await room())?.members[0]?.duties).toEqual(["slides", "time"]);
  await post("/api/rooms/r/{token}/duties", [["registrationId", registrationId]]);
  expect((await room())?.members[0]?.duties).toEqual([]);
});

/** A paragraph as long as one may be, in which few words come twice in the same order. */
function paragraph(): string {
  const words =
    "우리 조는 카자흐스탄의 문화와 역사를 조사해 초원의 유목 생활 실크로드를 따라 이어진 교류 고려인 이주 오늘날 두 나라의 협력을 살펴보고 음식 음악 명절 이야기를 소개하며 친구들에게 질문을 던지려고 합니다".split(
      " ",
    );
  let text = "";
  for (let at = 7; text.length < 1_200; at = (at * 31 + 11) % 9_973) text += `${words[at % words.length]} `;
  return text.slice(0, 1_200).trim();
}

test("a paragraph that came second comes back whole, however long, with nothing of it in the address", async () => {
  const [first, long] = ["첫 글", paragraph()];
  const write1 = (abstract: string) =>
    post("/api/rooms/r/{token}/abstract", [
      ["version", "1"],
      ["abstract", abstract],
    ]);
  await write1(first);
  const answer = await write1(long);
  expect(answer.headers.get("location")).toBe(`${page()}?problem=changed-meanwhile`);
  expect(answer.headers.get("set-cookie")).toContain(`Path=${page()};`);
  expect((await room(answer))?.kept).toMatchObject({ code: "changed-meanwhile", values: { abstract: long } });
  expect((await room())?.abstract.text).toBe(first);
});

test("a comment that is refused comes back too, and one that is taken does not", async () => {
  const long = "긴 글 ".repeat(300);
  const answer = await post("/api/comments/r/{token}", [["body", long]]);
  expect(answer.headers.get("location")).toBe(`${page()}?problem=invalid`);
  expect((await room(answer))?.kept).toMatchObject({
    values: { body: long },
    fields: { body: [{ code: "too-long" }] },
  });
  const taken = await post("/api/comments/r/{token}", [["body", "안녕하세요"]]);
  expect(taken.headers.get("location")).toBe(`${page()}?said=1`);
  expect((await files(await actorOfLink(token), { registrationId }))?.comments).toMatchObject([{ body: "안녕하세요" }]);
});

test("hostile forms are answered by the page, never by a surprise", async () => {
  for (const [what, fields] of [
    ["tasks", [["taskId", "'; drop table tasks"]]],
    ["tasks", []],
    ["duties", [["duties[]", "king"]]],
    ["duties", [["duties", "slides"]]],
    ["abstract", [["version", "-1"]]],
    [
      "abstract",
      [
        ["version[]", "1"],
        ["abstract[x]", "y"],
      ],
    ],
  ] as [string, [string, string][]][]) {
    const answer = await post(`/api/rooms/r/{token}/${what}`, fields);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${page()}?problem=invalid`]);
  }
  expect((await post("/api/rooms/r/{token}/else", [])).status).toBe(404);
  const stranger = await api.request(`/api/rooms/r/${"A".repeat(26)}/tasks`, {
    method: "POST",
    body: "page=kk",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(stranger.headers.get("location")).toBe(`/kk/r/${"A".repeat(26)}/group`);
});

test("whatever the app answers is let through to it by the server", () => {
  const strange = api.routes.map(({ path }) => path).filter((path) => path !== "/*" && !isFace(path));
  expect(strange).toEqual([]);
});

import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { difficultClass } from "../core/testing-room";
import { db } from "../db";
import { id } from "../db/id";
import { activities, columnChoices, exportLog } from "../db/schema";
import { exportAttendance } from "../features/attendance-lists/exports";
import { choices, list } from "../features/exports/queries";
import { api } from "./app";

let room: Awaited<ReturnType<typeof difficultClass>>;
let eventId: string;
beforeAll(async () => {
  room = await difficultClass();
  eventId = room.eventId;
});

const ask = (path: string, said: Record<string, unknown> = {}, as = "organizer") =>
  api.request(`/api/exports/${path}`, {
    method: "POST",
    body: JSON.stringify({ purpose: "for the school", ...said }),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${room.keys[as]}` },
  });
const bytesOf = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
const linesOf = async (answer: Response) => (await bytesOf(answer)).toString("utf8").slice(1).split("\r\n");
const codeOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code: string }).code}`;
describe("what leaves the house", () => {
  test("is noted down with who, what for, how many and which columns, before the file is written", async () => {
    await ask(`attendance/${eventId}.csv`, {
      columns: ["name", "guardian_phone"],
      purpose: "calling home",
      recipient: "Ministry",
    });
    const [entry] = await list(room.min, { eventId });
    expect(entry).toMatchObject({
      profile: "attendance",
      format: "csv",
      columns: ["name", "guardian_phone"],
      rowCount: 4,
      purpose: "calling home",
      recipient: "Ministry",
      by: "organizer",
    });
    expect(entry?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const trail = await db.select().from(activities).where(eq(activities.name, "attendance.export"));
    expect(trail.at(-1)?.note).toMatchObject({ exportId: entry?.id, count: 4, columns: ["name", "guardian_phone"] });
    expect(JSON.stringify(trail)).not.toContain("calling home");
  });

  test("needs a purpose, and what is refused is not noted down", async () => {
    const before = await db.$count(exportLog);
    const answer = await ask(`attendance/${eventId}.csv`, { purpose: " " });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ fields: { purpose: [{}] } });
    expect(await codeOf(await ask(`attendance/${eventId}.csv`, {}, "foreign"))).toBe("404 not-found");
    expect(await db.$count(exportLog)).toBe(before);
  });

  test("keeps the columns somebody chose for their next time, and only theirs", async () => {
    const said = { sheetId: eventId, format: "csv", purpose: "test", columns: ["name", "no"] } as const;
    await exportAttendance(room.min, said);
    const of = async (actor: typeof room.min) =>
      (await choices(actor, { eventId })).find((one) => one.profile === "attendance");
    expect((await of(room.min))?.chosen).toEqual(["name", "no"]);
    expect((await of(room.aru))?.chosen).toContain("status_label");
    expect((await of(room.min))?.columns.find((one) => one.key === "guardian_phone")?.allowed).toBe(false);
    const again = await exportAttendance(room.min, { ...said, columns: undefined });
    expect(again).toMatchObject({ ok: true, value: { columns: ["name", "no"] } });
    expect(await db.$count(columnChoices)).toBe(1);
  });

  test("answers a stranger as if there were nothing, and a judge that it is not theirs", async () => {
    const paths = ["attendance", "matrix", "roster", "questions"].map((name) => `${name}/${eventId}.xlsx`);
    for (const path of [...paths, `sign-in/${eventId}.pdf`]) {
      expect(await codeOf(await ask(path, {}, "foreign"))).toBe("404 not-found");
      expect(await codeOf(await ask(path.replace(eventId, id()), {}))).toBe("404 not-found");
      expect(await codeOf(await ask(path, {}, "judge"))).toBe("403 not-allowed");
      expect(await codeOf(await ask(path, {}, "nobody"))).toBe("401 sign-in-needed");
    }
  });

  test("can be fetched by a program with GET, and not by a link on another site", async () => {
    const path = `/api/exports/attendance/${eventId}.csv?purpose=report&locale=en&columns=name,no`;
    const answer = await api.request(path, { headers: { Authorization: `Bearer ${room.keys.staff}` } });
    expect((await linesOf(answer))[0]).toBe("Name,No.");
    const foreign = await api.request(path, { headers: { "Sec-Fetch-Site": "cross-site", Cookie: "a=b" } });
    expect(await codeOf(foreign)).toBe("403 foreign-origin");
    const form = await api.request(`/api/exports/attendance/${eventId}.csv`, {
      method: "POST",
      body: "purpose=report&locale=en&columns[]=name&columns[]=no",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Authorization: `Bearer ${room.keys.staff}` },
    });
    expect((await linesOf(form))[0]).toBe("Name,No.");
  });
});

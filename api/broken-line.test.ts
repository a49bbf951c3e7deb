import { setTimeout as rest } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cast } from "../core/testing";
import { db } from "../db";
import { registrations } from "../db/schema";
import { Line } from "../db/testing-line";
import { faceProgram, type RunningFace } from "./testing-face";

const url = process.env.DATABASE_URL ?? "";
const isPostgres = /^postgres/.test(url);
/** Each kind of trouble so many times. */
const rounds = process.env.LECTERN_FULL ? 10 : 1;

describe.runIf(isPostgres)("a process whose database breaks in every way", () => {
  let program: Awaited<ReturnType<typeof faceProgram>>;
  let line: Line;
  let face: RunningFace;
  beforeAll(async () => {
    line = await new Line(new URL(url)).open();
    program = await faceProgram();
    face = await program.start({ DATABASE_URL: line.url });
  }, 120_000);
  afterAll(() => {
    face.child.kill("SIGKILL");
    line.close();
    program.remove();
  });

  const statusOf = (path: string) => fetch(face.address + path).then((answer) => answer.status);
  const troubles: [string, () => unknown][] = [
    ["every connection breaks, and none can be had for a while", () => line.cut()],
    ["every connection falls silent", () => line.hush()],
    ["COMMITs do not arrive", () => line.plan("before", /registrations/, { times: 99 })],
    ["answers to COMMITs are lost", () => line.plan("after", /registrations/, { times: 99 })],
    ["connections break while they are used", () => [...line.calls].filter((_, n) => n % 2).map((call) => call.end())],
  ];

  test("never ends, answers in order or 503 and when to come again, and is well by itself", async () => {
    const { lecture } = await cast(null);
    const acknowledged: string[] = [];
    const strange: string[] = [];
    let number = 0;
    const register = async (key: string, name: string): Promise<void> => {
      const answer = await fetch(`${face.address}/api/v1/events/${lecture.id}/registrations`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": key },
        body: JSON.stringify({ fullName: name, locale: "en", guardianName: "G", guardianPhone: "010-2000-1000" }),
      });
      const said = (await answer.json()) as { registrationId?: string };
      if (answer.status === 201) acknowledged.push(String(said.registrationId));
      else if (answer.status !== 503 || !answer.headers.get("retry-after")) strange.push(JSON.stringify(said));
      if (answer.status !== 201) await rest(200).then(() => register(key, name));
    };
    const some = (count: number) =>
      Array.from({ length: count }, () => {
        number += 1;
        return register(`student-${number}`, `Student ${number}`);
      });
    for (const [, strike] of Array.from({ length: rounds }, () => troubles).flat()) {
      await Promise.all(some(2));
      const under = [];
      for (let n = 0; n < 4; n += 1) {
        if (n === 2) strike();
        under.push(...some(1));
        await rest(20);
      }
      expect(await statusOf("/healthz")).toBe(200);
      await rest(1_000);
      line.cut(); // a line that was silent stays so
      line.mend();
      await Promise.all(under);
    }
    expect(strange).toEqual([]);
    expect(face.child.exitCode).toBeNull();
    expect(await statusOf("/readyz")).toBeLessThan(504);
    const rows = await db.select().from(registrations).where(eq(registrations.eventId, lecture.id));
    expect(acknowledged.toSorted()).toEqual(rows.map((row) => row.id).toSorted());
    expect(rows).toHaveLength(number);
  }, 300_000);
});

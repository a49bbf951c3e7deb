import { spawn } from "node:child_process";
import { once } from "node:events";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { describe, expect, test } from "vitest";
import { logInto, report, scrub, told } from "./log";

describe("an error in the log", () => {
  test("of a statement shows the statement, not what was put into it", () => {
    const cause = Object.assign(new Error('duplicate key value violates unique constraint "people_email"'), {
      code: "23505",
      detail: "Key (email)=(dana@example.kz) already exists.",
      constraint: "people_email",
    });
    const written = JSON.stringify(
      told(new DrizzleQueryError("insert into people values (?)", ["김민준", "dana@example.kz"], cause)),
    );
    expect(written).toContain("insert into people");
    expect(written).toContain("23505");
    expect(written).toContain("people_email");
    for (const secret of ["김민준", "dana@example.kz"]) expect(written).not.toContain(secret);
  });
  test("tells where it happened, but not by a stack whose first line repeats the message", () => {
    const error = told(new Error("for dana@example.kz"));
    expect(error.at[0]).toContain("log.test.ts");
    expect(JSON.stringify(error)).not.toContain("dana");
  });
  test("that is no error says so and shows nothing of it", () =>
    expect(told("dana@example.kz")).toEqual({
      type: "string",
      message: "something that is no error was thrown",
      at: [],
    }));
  test("with itself as its cause ends", () => {
    const error = new Error("again");
    error.cause = error;
    expect(JSON.stringify(told(error)).length).toBeGreaterThan(0);
  });
});

test("a surprise is one line with the error, the ids given, and nothing that is secret", () => {
  const lines: string[] = [];
  Object.assign(globalThis, { lecternLog: logInto({ write: (line) => lines.push(line) }) });
  report(new RangeError("too far"), { requestId: "r1", email: "dana@example.kz" });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    requestId: "r1",
    email: "[removed]",
    error: { type: "RangeError", message: "too far" },
  });
});

test.each([
  ["call 010-1234-5678 now", "call … now"],
  ["+82 10 1234 5678", "…"],
  ['Unexpected token, "{name:Kim" is not valid JSON', 'Unexpected token, "…" is not valid JSON'],
  ["no address dana@example.kz.", "no address …@…"],
  ["Cannot read properties of undefined (reading 'seats')", "Cannot read properties of undefined (reading 'seats')"],
  ["line 12 of 84", "line 12 of 84"],
])("%s is written as %s", (message, written) => expect(scrub(message)).toBe(written));

test("a process whose log nobody reads any more still ends when it should", async () => {
  const script =
    'import { leave, log } from "./core/log.ts"; process.stdin.once("data", () => { log.info("late"); log.info("later"); void leave(0); });';
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, LOG_LEVEL: "info" },
  });
  const end = once(child, "exit");
  child.stdout.destroy();
  child.stdin.write("go\n");
  expect(await end).toEqual([0, null]);
});

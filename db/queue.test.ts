import { describe, expect, test } from "vitest";
import { Busy, Unavailable } from "./errors";
import { FairLine, ScopeLines } from "./queue";

describe("the line before one writer", () => {
  test("lets scopes take turns, and keeps the order inside each", () => {
    const line = new FairLine();
    const names = new Map<unknown, string>();
    for (const name of ["a1", "a2", "a3", "b1", "c1", "c2"]) names.set(line.join(name[0] as string), name);
    const served = Array.from({ length: 6 }, () => names.get(line.next()));
    expect(served).toEqual(["a1", "b1", "c1", "a2", "c2", "a3"]);
    expect([line.size, line.next()]).toEqual([0, undefined]);
  });

  test("refuses as busy whoever comes when it is full, and takes them again when it is not", () => {
    const line = new FairLine(2);
    line.join("a");
    line.join("b");
    expect(() => line.join("c")).toThrow(Busy);
    line.next();
    expect(() => line.join("c")).not.toThrow();
  });

  test("tells everybody who waits when nobody can be served", async () => {
    const line = new FairLine();
    const places = [line.join("a"), line.join("a"), line.join("b")];
    line.clear(new Unavailable("read-only"));
    for (const place of places) await expect(place.turn).rejects.toMatchObject({ reason: "read-only" });
    expect(line.size).toBe(0);
  });
});

describe("the lines before scopes", () => {
  const soon = () => new Promise<void>((done) => setTimeout(done, 5));

  test("run one at a time in a scope, and side by side in two", async () => {
    const lines = new ScopeLines();
    const told: string[] = [];
    const work = (name: string) => async () => {
      told.push(`${name} begins`);
      await soon();
      told.push(`${name} ends`);
    };
    await Promise.all([lines.run(["x"], work("x1")), lines.run(["x", "y"], work("xy")), lines.run(["z"], work("z"))]);
    expect(told.indexOf("xy begins")).toBeGreaterThan(told.indexOf("x1 ends"));
    expect(told.indexOf("z begins")).toBeLessThan(told.indexOf("x1 ends"));
  });

  test("go on after one that failed", async () => {
    const lines = new ScopeLines();
    const failing = lines.run(["x"], () => Promise.reject(new Error("no")));
    const next = lines.run(["x"], async () => "yes");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });

  test("refuse as busy who comes when they are full, and who has waited too long without being begun", async () => {
    const lines = new ScopeLines(1, 3);
    const first = lines.run(["x"], soon);
    await Promise.resolve().then(soon);
    await first;
    const slow = lines.run(["x"], async () => void (await new Promise((done) => setTimeout(done, 30))));
    await Promise.resolve();
    await soon();
    let begun = false;
    const late = lines.run(["x"], async () => {
      begun = true;
    });
    await expect(lines.run(["x"], soon)).rejects.toBeInstanceOf(Busy);
    await expect(late).rejects.toBeInstanceOf(Busy);
    await slow;
    expect(begun).toBe(false);
  });
});

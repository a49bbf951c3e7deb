import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, write } from "../db";
import { jobs } from "../db/schema";
import { claim, enqueue, reaction, runDue } from "./jobs";

const rows = () => db.select().from(jobs).orderBy(jobs.id);
const some = (kind: string, many: number) =>
  write([], async (tx) => {
    for (let n = 0; n < many; n++) await enqueue(tx, kind, { n, at: new Date().toISOString() });
  });

test("several instances that run at once do each job once", async () => {
  const done: unknown[] = [];
  const work = reaction("work", [], async (payload) => {
    done.push((payload as unknown as { n: number }).n);
    await new Promise((others) => setTimeout(others, 2));
  });
  await some("work", 60);
  const ran = await Promise.all([1, 2, 3, 4].map(() => runDue([work])));
  expect(done.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 60 }, (_, n) => n));
  expect(ran.reduce((sum, one) => sum + one, 0)).toBe(60);
  await write([], (tx) => tx.delete(jobs).then(() => undefined));
});

test("who is told to stop finishes the job under way and leaves the rest to others at once", async () => {
  const stop = new AbortController();
  let done = 0;
  const work = reaction("work", [], async () => {
    done += 1;
    if (done === 2) stop.abort();
  });
  await some("work", 5);
  expect(await runDue([work], [], stop.signal)).toBe(2);
  const left = (await rows()).filter((row) => !row.doneAt);
  expect(left.map(({ attempts, lockedBy, lockedUntil }) => [attempts, lockedBy, lockedUntil])).toEqual(
    Array.from({ length: 3 }, () => [0, null, null]),
  );
  expect(await runDue([work])).toBe(3);
  expect(done).toBe(5);
  await write([], (tx) => tx.delete(jobs).then(() => undefined));
});

test("a job that another instance has taken over since is not begun", async () => {
  let done = 0;
  const work = reaction("work", [], async () => {
    done += 1;
    // The first took so long that the claim on the second ran out, and somebody else has it now.
    await write([], async (tx) => {
      await tx.update(jobs).set({ lockedBy: "another" }).where(eq(jobs.attempts, 1));
    });
  });
  await some("work", 2);
  await runDue([work]);
  expect(done).toBe(1);
  expect((await rows()).map(({ lockedBy }) => lockedBy)).toContain("another");
});

test("a claim ends after a minute: what a dead instance had is another's then, and not before", async () => {
  await write([], (tx) => tx.delete(jobs).then(() => undefined));
  await some("work", 1);
  const now = new Date(Date.now() + 1_000);
  expect(await claim("dead", 10, now)).toHaveLength(1);
  expect(await claim("living", 10, new Date(now.getTime() + 59_000))).toHaveLength(0);
  expect(await claim("living", 10, new Date(now.getTime() + 60_000))).toHaveLength(1);
});

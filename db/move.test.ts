import { expect, test } from "vitest";
import { db, write } from "./index";
import { dump, load } from "./move";
import { unprotect } from "./protection";
import { accounts, activities, memberships, programs, settings } from "./schema";

const lines = async () => {
  const told: string[] = [];
  await dump((line) => told.push(line));
  return told;
};
const empty = () =>
  write([], async (tx) => {
    await tx.delete(memberships);
    await tx.delete(programs);
    await tx.delete(accounts);
    await tx.delete(settings);
    await unprotect(tx, "activities", async () => tx.delete(activities));
  });

test("a dump, loaded, is the same database; and what is not a whole dump changes nothing", async () => {
  const at = new Date("2026-11-23T10:11:12.345Z");
  await write([], async (tx) => {
    await tx.insert(accounts).values({ id: "a", email: "aru@example.kz", name: "Әру", createdAt: at });
    const words = { title: { en: "t" }, summary: {}, description: {} };
    await tx.insert(programs).values({ id: "p", slug: "p", timeZone: "Asia/Seoul", ...words });
    await tx.insert(memberships).values({ accountId: "a", programId: "p", role: "organizer", place: "p" } as never);
    await tx.insert(activities).values({ name: "a.b", actorKind: "system", note: { n: 1 }, at });
    const many = Array.from({ length: 1_100 }, (_, n) => ({ key: `${n}`, value: [n, "x\n"], updatedAt: at }));
    for (let n = 0; n < many.length; n += 300) await tx.insert(settings).values(many.slice(n, n + 300));
  });
  const whole = await lines();
  expect(whole).toHaveLength(1_106);
  await expect(load(whole)).rejects.toThrow("not empty");
  await empty();
  await expect(load(whole.slice(0, -1))).rejects.toThrow("cut off");
  await expect(load(whole.filter((line) => !line.includes('"aru@')))).rejects.toThrow();
  await expect(load(['["begin",{"migrations":["other"]}]'])).rejects.toThrow("another version");
  await expect(load(['["nowhere",{}]'])).rejects.toThrow("does not know");
  expect(await db.$count(settings)).toBe(0);
  expect(await load(whole)).toBe(1_104);
  expect(new Set(await lines())).toEqual(new Set(whole));
  expect((await db.select().from(accounts))[0]?.createdAt).toEqual(at);
});

import { expect, test } from "vitest";
import { db, write } from "../db";
import { rateLimits } from "../db/schema";
import { forgive, limit, networkOf, sweepLimits, tryLocked } from "./limits";
import { isRefusal } from "./refusal";

const refusal = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return isRefusal(error) ? { code: error.code, seconds: error.values?.seconds } : error;
};

test("what goes beyond the limit is refused with the seconds to wait, another key is not", async () => {
  for (let turn = 0; turn < 3; turn += 1) await limit("sign-in|dana", 3, 60);
  expect(await refusal(limit("sign-in|dana", 3, 60))).toMatchObject({ code: "too-many", seconds: expect.any(Number) });
  await limit("sign-in|zhan", 3, 60);
});

test("tries at the same moment are all counted", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => refusal(limit("parallel", 5, 60))));
  expect(all.filter((one) => one === undefined)).toHaveLength(5);
});

test("when the window is over counting begins again", async () => {
  await limit("window", 1, 60);
  expect(await refusal(limit("window", 1, 60))).toMatchObject({ code: "too-many" });
  await write([], async (tx) => {
    await tx.update(rateLimits).set({ resetsAt: new Date() });
  });
  await limit("window", 1, 60);
  expect(await refusal(limit("window", 1, 60))).toMatchObject({ code: "too-many", seconds: 60 });
});

test("what was tried too often is locked from the last try on, and trying meanwhile locks it no longer", async () => {
  const tried = () => tryLocked("lock", 3, 600, 60);
  expect([await tried(), await tried(), await tried()]).toEqual([2, 1, 0]);
  for (let turn = 0; turn < 4; turn += 1)
    expect(await refusal(tried())).toEqual({ code: "too-many", seconds: expect.toSatisfy((left) => left <= 60) });
  await write([], async (tx) => {
    await tx.update(rateLimits).set({ resetsAt: new Date() });
  });
  expect(await tried()).toBe(2);
  await forgive("lock");
  expect(await tried()).toBe(2);
});

test("a try counted with the transaction goes with it, one counted beside it stays", async () => {
  const undone = write([], async (tx) => {
    await limit("inside", 1, 60, tx);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await write([], (tx) => limit("inside", 1, 60, tx));
});

test("forgiven tries do not count, and no key is stored as it is", async () => {
  await limit("account|dana@school.example", 1, 60);
  await forgive("account|dana@school.example");
  await limit("account|dana@school.example", 1, 60);
  expect(JSON.stringify(await db.select().from(rateLimits))).not.toContain("dana");
  await write([], (tx) => sweepLimits(tx, new Date(Date.now() + 3_600_000)));
  expect(await db.select().from(rateLimits)).toEqual([]);
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002:0:0:0:9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  [undefined, "unknown"],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

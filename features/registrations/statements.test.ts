import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast } from "../../core/testing";
import { statementsOf } from "../../db/testing-statements";
import { register } from "./commands";

/** How many statements something costs; not those that begin and end a transaction, nor words to other processes. */
const costOf = async (work: () => Promise<unknown>) =>
  (await statementsOf(work)).filter(({ text }) => /^(select|insert|update|delete)\b(?! pg_notify)/i.test(text)).length;

const said = (name: string, eventId: string) => ({
  ...{ eventId, fullName: name, locale: "en", guardianName: "G", guardianPhone: "010-2000-3000" },
});

test("a registration costs sixteen statements at most, the tenth of an event as many as the second", async () => {
  const { lecture } = await cast(6);
  const costs: number[] = [];
  for (let n = 0; n < 12; n++)
    costs.push(await costOf(() => register(anonymous, said(`Student ${n}`, lecture.id) as never)));
  const [first, ...seated] = costs.slice(0, 6);
  expect(first).toBeGreaterThan(0);
  expect(new Set(seated).size, String(costs)).toBe(1);
  expect(new Set(costs.slice(6)).size, String(costs)).toBe(1);
  expect(Math.max(...costs.slice(1))).toBeLessThanOrEqual(16);
});

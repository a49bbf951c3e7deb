import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, migrate, type Tx, write } from "./index";
import { appendOnly, unprotect } from "./protection";
import * as schema from "./schema";

const { activities } = schema;
const made = async () => {
  const [row] = await write([], (tx) =>
    tx
      .insert(activities)
      .values({ name: "a.b", actorKind: "system", note: {}, at: new Date(0) })
      .returning(),
  );
  return row?.id ?? "";
};
const attempt = (work: (tx: Tx) => Promise<unknown>) => expect(write([], work)).rejects;
const refused = { name: "RuleBroken", kind: "append-only", rule: "activities" };

describe("the trail of what happened", () => {
  test("cannot be changed, but for the note that it was passed on", async () => {
    const id = await made();
    const change = (values: Partial<typeof activities.$inferInsert>) => (tx: Tx) =>
      tx.update(activities).set(values).where(eq(activities.id, id));
    await attempt(change({ name: "other" })).toMatchObject(refused);
    await attempt(change({ fannedOutAt: new Date(), note: { changed: true } })).toMatchObject(refused);
    await write([], change({ fannedOutAt: new Date(5) }));
    const [row] = await db.select().from(activities).where(eq(activities.id, id));
    expect(row).toMatchObject({ name: "a.b", note: {}, fannedOutAt: new Date(5) });
  });

  test("cannot be deleted", async () => {
    const id = await made();
    await attempt((tx) => tx.delete(activities).where(eq(activities.id, id))).toMatchObject(refused);
    expect(await db.$count(activities, eq(activities.id, id))).toBe(1);
  });

  test("can be erased by who says so, and is protected again in the same write", async () => {
    const [first, second] = [await made(), await made()];
    await write([], (tx) => unprotect(tx, "activities", () => tx.delete(activities).where(eq(activities.id, first))));
    await attempt(async (tx) => {
      await unprotect(tx, "activities", async () => {});
      await tx.delete(activities).where(eq(activities.id, second));
    }).toMatchObject(refused);
    const left = await db
      .select({ id: activities.id })
      .from(activities)
      .where(inArray(activities.id, [first, second]));
    expect(left).toEqual([{ id: second }]);
  });

  test("is as protected as before when an erasure fails", async () => {
    const id = await made();
    const failing = async () => {
      throw new Error("half way");
    };
    await attempt((tx) => unprotect(tx, "activities", failing)).toThrow("half way");
    await attempt((tx) => tx.delete(activities).where(eq(activities.id, id))).toMatchObject(refused);
  });
});

test("every protected table is one of the schema, with the columns that may change", async () => {
  const { getTableName, is, Table } = await import("drizzle-orm");
  const { configOf } = await import("./dialect");
  const tables = (Object.values(schema) as unknown[]).filter((value) => is(value, Table)) as (typeof activities)[];
  for (const [name, columns] of Object.entries(appendOnly)) {
    const found = tables.find((table) => getTableName(table) === name);
    expect(found, name).toBeDefined();
    const known = found ? configOf(found).columns.map((column) => column.name) : [];
    expect(known).toEqual(expect.arrayContaining(columns));
  }
});

test("starting again changes nothing", async () => {
  expect(await migrate()).toEqual([]);
});

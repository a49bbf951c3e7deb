import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Busy, DatabaseError, RuleBroken, translate, Unavailable } from "./errors";
import { db, engine, type Tx, write } from "./index";
import { accounts, affiliations, idempotencyKeys, organizations, persons, rateLimits, registrations } from "./schema";

const secret = "Dana Secretova";
const account = (id: string, email: string) => ({ id, email, name: secret });
const broken = async (work: (tx: Tx) => Promise<unknown>) => {
  const error: unknown = await write([], work).then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(RuleBroken);
  expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toContain(secret);
  return error as RuleBroken;
};

describe("a rule that would break has the same name on both engines", () => {
  test("unique, whatever the case of the letters", async () => {
    await write([], (tx) => tx.insert(accounts).values(account("a", "a@example.kz")));
    const again = await broken((tx) => tx.insert(accounts).values(account("b", " A@Example.KZ ")));
    expect(again).toMatchObject({ kind: "unique", rule: "accounts_email_key" });
  });

  test("a key of one column and of several", async () => {
    const same = await broken((tx) => tx.insert(accounts).values(account("a", "other@example.kz")));
    expect(same).toMatchObject({ kind: "unique", rule: "accounts_pkey" });
    const row = { actor: "a", operation: "o", key: "k", requestHash: "", answer: "" };
    const twice = await broken((tx) => tx.insert(idempotencyKeys).values([row, row]));
    expect(twice).toMatchObject({ kind: "unique", rule: "idempotency_keys_pk" });
  });

  test("a column that must be filled", async () => {
    const empty = await broken((tx) => tx.insert(accounts).values({ ...account("n", secret), name: null as never }));
    expect(empty).toMatchObject({ kind: "null", rule: "accounts.name" });
  });

  test("a reference to nothing, and the removal of what is referred to", async () => {
    const nowhere = { personId: "nobody", organizationId: "nowhere", schoolYear: 2026 };
    expect((await broken((tx) => tx.insert(affiliations).values(nowhere))).kind).toBe("reference");
    await write([], async (tx) => {
      const kinds = { kind: "school", name: {}, search: "" } as const;
      await tx.insert(organizations).values({ id: "school", ...kinds } as never);
      const names = { fullName: "x", matchKey: "x", locale: "ko", search: "" } as const;
      await tx.insert(persons).values({ id: "pupil", ...names });
      await tx.insert(affiliations).values({ personId: "pupil", organizationId: "school", schoolYear: 2026 });
    });
    const kept = await broken((tx) => tx.delete(organizations).where(eq(organizations.id, "school")));
    expect(kept.kind).toBe("reference");
  });
});

describe("what people wrote stays out of errors", () => {
  test("when a statement cannot be read", async () => {
    const asked = db.select({ x: sql`nothing_like_it` }).from(accounts).where(eq(accounts.name, secret));
    const error: unknown = await asked.then(null, (e: unknown) => e);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toHaveProperty("query", expect.stringContaining("nothing_like_it"));
    expect(JSON.stringify(error) + (error as Error).stack).not.toContain(secret);
    expect((error as Error).cause).toBeUndefined();
  });

  test("when a value cannot be stored", async () => {
    const error: unknown = await write([], (tx) =>
      tx.insert(accounts).values({ ...account("z", "z@example.kz"), locale: `${secret}\0` }),
    ).then(null, (e: unknown) => e);
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(error) + (error as Error).stack).not.toContain(secret);
  });
});

test("what exists only in PostgreSQL fails on SQLite, too early to be missed", async () => {
  const locking = () =>
    (db.select().from(rateLimits) as unknown as { for(how: string): Promise<unknown> }).for("update");
  if (engine === "sqlite") expect(locking).toThrow("is not a function");
  else await expect(locking()).rejects.toBeInstanceOf(Unavailable);
});

test("an error is known by its name, because the app is two bundles with a class each", () => {
  const foreign = Object.assign(new Error("busy"), { name: "Busy", reason: "busy" });
  expect(foreign).toBeInstanceOf(Busy);
  expect(foreign).toBeInstanceOf(Unavailable);
  expect(foreign).not.toBeInstanceOf(RuleBroken);
  expect(new Unavailable("full")).not.toBeInstanceOf(Busy);
  expect(translate(foreign)).toBe(foreign);
});

describe("trouble has a reason and a status", () => {
  test.each([
    ["SQLITE_FULL", "full", 507],
    ["53100", "full", 507],
    ["SQLITE_READONLY_DBMOVED", "read-only", 503],
    ["25006", "read-only", 503],
    ["SQLITE_IOERR_WRITE", "io", 503],
    ["SQLITE_BUSY", "busy", 503],
    ["57P01", "connection", 503],
    ["08006", "connection", 503],
    ["ECONNREFUSED", "connection", 503],
  ])("%s is %s, %i", (code, reason, status) => {
    const error = translate(Object.assign(new Error("x"), { cause: Object.assign(new Error("y"), { code }) }));
    expect(error).toBeInstanceOf(Unavailable);
    expect(error).toMatchObject({ reason, status, retryAfter: expect.any(Number) });
  });

  test("anything else comes back as it was", () => {
    const error = new TypeError("ours");
    expect(translate(error)).toBe(error);
  });
});

test.runIf(engine === "sqlite")("a registration form cannot store what PostgreSQL could not", async () => {
  const tooMuch = { key: "k", resetsAt: new Date(), count: 3_000_000_000 };
  await expect(write([], (tx) => tx.insert(rateLimits).values(tooMuch))).rejects.toThrow("32-bit");
  expect(await db.$count(registrations)).toBe(0);
});

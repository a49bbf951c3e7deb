import { setTimeout as pause } from "node:timers/promises";
import { count, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { afterWrite, db, engine, type Reader, snapshot, type Tx, write } from "./index";
import { persons, rateLimits } from "./schema";

const person = (fullName: string, matchKey: string) => ({ fullName, matchKey, locale: "en" as const, search: "" });
const inserted = (tx: Tx, name: string, key: string) => tx.insert(persons).values(person(name, key));
const taken = async (reader: Reader, key: string) =>
  (await reader.select({ n: count() }).from(persons).where(eq(persons.matchKey, key)))[0]?.n ?? 0;

/** Counts, lets the others go on, then takes a seat if there was one: wrong without a lock. */
async function takeSeat(tx: Tx, lecture: string, name: string, seats = 80) {
  const before = await taken(tx, lecture);
  await new Promise((others) => setImmediate(others));
  if (before >= seats) return false;
  await inserted(tx, name, lecture);
  return true;
}

describe("a scope", () => {
  test("gives 80 seats to 200 people who come at once, in the order they came", async () => {
    const names = Array.from({ length: 200 }, (_, n) => `visitor ${n}`);
    const seated = await Promise.all(names.map((name) => write("lecture", (tx) => takeSeat(tx, "lecture", name))));
    expect(seated.filter(Boolean)).toHaveLength(80);
    expect(seated.indexOf(false)).toBe(80);
    expect(await taken(db, "lecture")).toBe(80);
  });

  test.runIf(engine === "postgres")("is needed: without it the same lecture is oversold", async () => {
    await Promise.all(Array.from({ length: 200 }, (_, n) => write([], (tx) => takeSeat(tx, "oversold", `v ${n}`, 20))));
    expect(await taken(db, "oversold")).toBeGreaterThan(20);
  });

  test("is needed: who counts outside of the write oversells on either engine", async () => {
    const careless = async (name: string) => {
      if ((await taken(db, "careless")) < 20) await write("careless", (tx) => inserted(tx, name, "careless"));
    };
    await Promise.all(Array.from({ length: 100 }, (_, n) => careless(`v ${n}`)));
    expect(await taken(db, "careless")).toBeGreaterThan(20);
  });

  test("lets two writes with the same scopes in another order pass", async () => {
    const scopes = [
      ["a", "b"],
      ["b", "a"],
    ];
    const work = async (tx: Tx) => inserted(tx, "both", "both");
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(scopes[n % 2] ?? [], work)));
    expect(await taken(db, "both")).toBe(20);
  });
});

describe("all or nothing", () => {
  test("what a failing write did is undone, and its error comes out as it was", async () => {
    const error = new TypeError("no");
    const failing = write("undone", async (tx) => {
      await inserted(tx, "gone", "undone");
      throw error;
    });
    await expect(failing).rejects.toBe(error);
    expect(await taken(db, "undone")).toBe(0);
  });

  test("one that fails amid others takes none of them along", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        write(`amid ${n % 3}`, async (tx) => {
          await inserted(tx, `n ${n}`, "amid");
          if (n % 4 === 0) throw new Error("every fourth");
        }),
      ),
    );
    expect(results.filter((result) => result.status === "rejected")).toHaveLength(15);
    expect(await taken(db, "amid")).toBe(45);
  });

  test("an error swallowed inside still undoes the whole", async () => {
    const swallowing = write("swallow", async (tx) => {
      await tx.insert(rateLimits).values({ key: "twice", count: 1, resetsAt: new Date() });
      await tx
        .insert(rateLimits)
        .values({ key: "twice", count: 2, resetsAt: new Date() })
        .catch(() => {});
      return "done";
    });
    await expect(swallowing).rejects.toMatchObject({ name: "RuleBroken", kind: "unique" });
    expect(await db.$count(rateLimits, eq(rateLimits.key, "twice"))).toBe(0);
  });

  test("nothing goes on after a failed statement", async () => {
    const going = write("going on", async (tx) => {
      await tx
        .insert(persons)
        .values({ ...person("x", "going on"), fullName: null as never })
        .catch(() => {});
      await inserted(tx, "y", "going on");
    });
    await expect(going).rejects.toThrow("already failed");
    expect(await taken(db, "going on")).toBe(0);
  });
});

describe("refused on both engines", () => {
  test("a write inside a write", async () => {
    const nested = write("outer", () => write("inner", async () => {}));
    await expect(nested).rejects.toThrow("pass the tx instead");
  });

  test("reading past the tx, where its own changes are not seen", async () => {
    await expect(write("past", async () => taken(db, "past"))).rejects.toThrow("read with the tx");
  });

  test("a tx used after its write", async () => {
    let leaked: Tx | undefined;
    await write("leak", async (tx) => {
      leaked = tx;
    });
    await expect(inserted(leaked as Tx, "late", "leak")).rejects.toThrow("outside its write()");
    const stray = write("leak", async (tx) => {
      setImmediate(() => inserted(tx, "later", "leak").then(null, () => {}));
    });
    await stray;
    await pause(20);
    expect(await taken(db, "leak")).toBe(0);
  });

  test("a write that dawdles, and those behind it go on", async () => {
    const dawdling = write(
      "dawdle",
      async (tx) => {
        await inserted(tx, "slow", "dawdle");
        await pause(400);
        await inserted(tx, "slower", "dawdle").catch(() => {});
      },
      { budget: 100 },
    );
    const behind = write("dawdle", (tx) => inserted(tx, "quick", "dawdle"));
    await expect(dawdling).rejects.toThrow("took longer than 100 ms");
    await behind;
    await pause(400);
    expect(await taken(db, "dawdle")).toBe(1);
  });
});

test("a statement handed back unawaited still belongs to its write", async () => {
  const [made] = await write("lazy", (tx) => tx.insert(persons).values(person("lazy", "lazy")).returning());
  expect(made?.fullName).toBe("lazy");
});

test("statements started together run one after the other", async () => {
  await write("together", (tx) => Promise.all(["a", "b", "c"].map((name) => inserted(tx, name, "together"))));
  expect(await taken(db, "together")).toBe(3);
});

test("what is to follow a write follows the commit, and not a failure", async () => {
  const seen: string[] = [];
  await write("after", async (tx) => {
    afterWrite(() => seen.push("committed"));
    await inserted(tx, "x", "after");
    seen.push("inside");
  });
  await write("after", async () => {
    afterWrite(() => seen.push("never"));
    throw new Error("no");
  }).catch(() => seen.push("failed"));
  afterWrite(() => seen.push("outside"));
  expect(seen).toEqual(["inside", "committed", "failed", "outside"]);
});

test("of ten who change the same version one wins", async () => {
  await write([], (tx) => tx.insert(persons).values({ ...person("version", "version"), id: "v" }));
  const tries = Array.from({ length: 10 }, () =>
    write("version", async (tx) => {
      const [row] = await tx.select().from(persons).where(eq(persons.id, "v"));
      if (row?.version !== 1) return false;
      const changed = await tx.update(persons).set({ version: 2 }).where(eq(persons.id, "v")).returning();
      return changed.length === 1;
    }),
  );
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
});

test("readers see nothing unfinished, and a snapshot nothing of what comes later", async () => {
  await write("seen", (tx) => inserted(tx, "first", "seen"));
  await snapshot(async (moment) => {
    expect(await taken(moment, "seen")).toBe(1);
    const writing = write("seen", async (tx) => {
      await inserted(tx, "second", "seen");
      await pause(30);
    });
    await pause(10);
    expect(await taken(db, "seen")).toBe(1);
    await writing;
    expect(await taken(db, "seen")).toBe(2);
    expect(await taken(moment, "seen")).toBe(1);
  });
});

test("a rush on one scope does not hold up another", async () => {
  const order: string[] = [];
  const rush = Array.from({ length: 300 }, (_, n) =>
    write("rush", (tx) => takeSeat(tx, "rush", `${n}`, 1_000)).then(() => order.push("rush")),
  );
  const other = write("other", (tx) => inserted(tx, "alone", "other")).then(() => order.push("other"));
  await Promise.all([...rush, other]);
  expect(order.indexOf("other")).toBeLessThan(60);
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { db } from "../db";
import { activities, idempotencyKeys, programs } from "../db/schema";
import { idInput, line } from "./inputs";
import { command, query } from "./operation";
import { anonymous, type Permission, permissions, type Role } from "./permissions";
import { refuse, refuseField } from "./refusal";
import { atProgram } from "./scopes";
import { cast } from "./testing";

// The operations below stand in for real ones: they borrow names whose row says what the test needs.
const forStaff = Object.entries(permissions).find(
  ([, roles]) => (roles as readonly Role[]).join() === "owner,organizer,staff",
)?.[0] as Permission;
const forLead = Object.entries(permissions).find(
  ([, roles]) => (roles as readonly Role[]).join() === "owner,organizer",
)?.[0] as Permission;

const input = z.strictObject({ programId: idInput, slug: line(20) });
const rename = command(forStaff, {
  input,
  scope: atProgram,
  async run({ db: tx, input: said }) {
    if (said.slug === "full") return refuse("changed-meanwhile");
    if (said.slug === "bad") return refuseField("slug", "format");
    await tx.update(programs).set({ slug: said.slug }).where(eq(programs.id, said.programId));
    if (said.slug === "late") return refuse("changed-meanwhile");
    return { slug: said.slug, at: new Date(1_700_000_000_000) };
  },
  note: ({ slug }) => ({ slug }),
});
const look = query(forLead, {
  input: z.strictObject({ programId: idInput }),
  scope: atProgram,
  run: async ({ input: said }) => said.programId,
});
const trail = (programId: string) => db.$count(activities, eq(activities.programId, programId));

test("a command does its work and notes it down with who did it", async () => {
  const { min, program } = await cast();
  expect(await rename(min, { programId: program.id, slug: "one" })).toMatchObject({ ok: true, value: { slug: "one" } });
  const [entry] = await db.select().from(activities).where(eq(activities.programId, program.id));
  expect(entry).toMatchObject({ name: forStaff, actorKind: "person", actorId: min.id, note: { slug: "one" } });
});

test("a refusal leaves nothing behind, however late it comes", async () => {
  const { min, program } = await cast();
  expect(await rename(min, { programId: program.id, slug: "late" })).toMatchObject({
    ok: false,
    code: "changed-meanwhile",
  });
  const [row] = await db.select().from(programs).where(eq(programs.id, program.id));
  expect(row?.slug).toBe(program.slug);
  expect(await trail(program.id)).toBe(0);
});

test("what is said wrongly is named by field, and unknown fields are refused", async () => {
  const { min, program } = await cast();
  const outcome = await rename(min, { programId: program.id, slug: "", role: "owner" });
  expect(outcome).toMatchObject({
    ok: false,
    code: "invalid",
    fields: { slug: [{ code: "required" }], role: [{ code: "unknown-field" }] },
  });
  expect(await rename(min, { programId: program.id, slug: "bad" })).toMatchObject({
    fields: { slug: [{ code: "format" }] },
  });
});

test("an outsider learns no more than from an unknown id; a lower role is told so; nobody is asked to sign in", async () => {
  const { sora, min, program } = await cast();
  const unknown = "018f0000-0000-7000-8000-000000000000";
  const foreign = await rename(sora, { programId: program.id, slug: "x" });
  expect(foreign).toEqual(await rename(sora, { programId: unknown, slug: "x" }));
  expect(foreign).toMatchObject({ ok: false, code: "not-found" });
  await expect(look(min, { programId: program.id })).rejects.toMatchObject({ code: "not-allowed" });
  await expect(look(anonymous, { programId: program.id })).rejects.toMatchObject({ code: "sign-in-needed" });
  await expect(look(anonymous, { programId: unknown })).rejects.toMatchObject({ code: "sign-in-needed" });
});

test("the same idempotency key twenty times at once does the work once and answers the same", async () => {
  const { min, program } = await cast();
  const key = "once-for-all";
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => rename(min, { programId: program.id, slug: "once" }, { idempotencyKey: key })),
  );
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  expect(outcomes[0]).toMatchObject({ ok: true, value: { at: new Date(1_700_000_000_000) } });
  expect(await trail(program.id)).toBe(1);
  expect(await rename(min, { programId: program.id, slug: "other" }, { idempotencyKey: key })).toMatchObject({
    ok: false,
    code: "key-reused",
  });
  const [row] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key));
  expect(row?.answer).not.toContain("once"); // sealed: an answer may hold a child's name
});

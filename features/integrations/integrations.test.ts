import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { actorOfKey } from "../../core/session";
import { cast, lectureOf, person } from "../../core/testing";
import { db } from "../../db";
import { activities, apiKeys } from "../../db/schema";
import { createKey, revokeKey } from "./commands";
import { keys } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const made = async (change: Record<string, unknown> = {}) =>
  value(await createKey(people.aru, { name: "Export", role: "staff", place: people.program.id, days: 30, ...change }));

beforeAll(async () => {
  people = await cast();
});

test("a key acts with its role at its place, and its use is noted", async () => {
  const { key, apiKeyId } = await made();
  expect(await actorOfKey(key)).toEqual({
    kind: "key",
    id: apiKeyId,
    grants: [{ role: "staff", place: people.program.id }],
  });
  const lastUsed = async () => (await db.select().from(apiKeys).where(eq(apiKeys.id, apiKeyId)))[0]?.lastUsedAt;
  await expect.poll(lastUsed).toBeInstanceOf(Date);
});

test("a key is shown once: neither the database nor the trail nor the list holds it", async () => {
  const { key } = await made();
  const stored = [await db.select().from(apiKeys), await db.select().from(activities)];
  const listed = await keys(people.aru, { place: people.program.id });
  expect(listed.keys[0]).toMatchObject({ state: "active", createdBy: "Aru", prefix: key.slice(0, 12) });
  for (const place of [...stored, listed]) expect(JSON.stringify(place)).not.toContain(key);
});

test("a key that was revoked or has run out opens nothing", async () => {
  const { key, apiKeyId, expiresAt } = await made();
  expect((await actorOfKey(key, new Date(expiresAt.getTime() + 1))).kind).toBe("anonymous");
  expect(await revokeKey(people.aru, { apiKeyId })).toMatchObject({ ok: true });
  expect(await actorOfKey(key)).toEqual(anonymous);
  expect(await revokeKey(people.aru, { apiKeyId })).toMatchObject({ ok: false, code: "not-found" });
});

test("nobody makes a key that can do more than they, nor at a place of others", async () => {
  const want = (role: string, place: string) => ({ name: "X", role, place, days: 1 });
  const { program } = people;
  expect(await createKey(people.aru, want("owner", "instance"))).toMatchObject({ ok: false, code: "not-found" });
  expect(await createKey(people.aru, want("owner", program.id))).toMatchObject({
    fields: { place: [{ code: "owner-everywhere" }] },
  });
  expect(await createKey(people.min, want("staff", program.id))).toMatchObject({ code: "not-allowed" });
  const foreign = await lectureOf(null);
  expect(await createKey(people.aru, want("staff", foreign.id))).toMatchObject({ code: "not-found" });
  expect(await createKey(people.olga, want("owner", "instance"))).toMatchObject({ ok: true });
  expect(await createKey(anonymous, want("staff", program.id))).toMatchObject({ code: "sign-in-needed" });
  expect(await createKey(people.aru, { ...want("staff", program.id), days: 0 })).toMatchObject({ code: "invalid" });
});

test("an owner's key is not for an organizer to end", async () => {
  const organizer = await person("AllPlaces", { role: "organizer", place: "instance" });
  const want = { name: "Owner's", role: "owner", place: "instance", days: 1 };
  const { key, apiKeyId } = value(await createKey(people.olga, want));
  expect(await revokeKey(organizer, { apiKeyId })).toMatchObject({ ok: false, code: "role-too-high" });
  expect((await actorOfKey(key)).kind).toBe("key");
  expect(await createKey(organizer, want)).toMatchObject({ ok: false, code: "role-too-high" });
});

test("a foreign key cannot be revoked, nor told from one that is not there", async () => {
  const { apiKeyId } = value(
    await createKey(people.olga, { name: "All", role: "organizer", place: "instance", days: 1 }),
  );
  expect(await revokeKey(people.aru, { apiKeyId })).toMatchObject({ code: "not-found" });
  const nowhere = "01900000-0000-7000-8000-000000000000";
  expect(await revokeKey(people.aru, { apiKeyId: nowhere })).toMatchObject({ code: "not-found" });
  await expect(keys(people.sora, { place: people.program.id })).rejects.toThrow("not-found");
});

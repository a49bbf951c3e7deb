import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, write } from "../db";
import { id } from "../db/id";
import { personContacts, registrations } from "../db/schema";
import { contactsOf } from "../features/contacts/steps";
import { add } from "../features/registrations/commands";
import { linkToken } from "../features/tickets/steps";
import { keptSecrets, rereadSecrets, secrets, writeSecrets } from "./env";
import { beginRotation, countOld, resealAll, rotateKeys, sealedTables } from "./rotation";
import { blindIndex, currentKeyId, forgetKeys, hashToken, isCurrent, open, seal } from "./seal";
import { cast } from "./testing";
import { append } from "./trail";
import { verifyTrail } from "./trail-check";

const dataDir = process.env.DATA_DIR ?? "";
const said = {
  fullName: "Rotated",
  locale: "en" as const,
  email: "rotated@example.org",
  guardianName: "Mother",
  guardianPhone: "+82 10 7971 2276",
  birthDate: "2012-02-03",
  notes: "a note",
};

async function people(count: number) {
  const { aru, lecture } = await cast(count);
  for (let n = 0; n < count; n += 1)
    await add(aru, { eventId: lecture.id, ...said, fullName: `Rotated ${n}` }, { idempotencyKey: id() });
  return { aru, lecture };
}

beforeEach(() => {
  secrets();
});

test("after a change of the key the old one opens nothing and is not needed; links, lookups and trail go on", async () => {
  await people(5);
  const before = keptSecrets(dataDir);
  const [one] = await db.select().from(registrations).limit(1);
  const index = blindIndex("person_contacts.email", said.email);
  const done = await rotateKeys();
  expect(done.values).toBeGreaterThanOrEqual(5 * 5);
  const after = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")) as Record<string, unknown>;
  expect(Object.keys(after).sort()).toEqual(["authSecret", "encryptionKey", "lookupKey"]);
  expect(after.encryptionKey).not.toBe(before.encryptionKey);
  expect(JSON.stringify(after)).not.toContain(before.encryptionKey);
  expect(await contactsOf(db, one?.personId ?? "")).toMatchObject({
    email: said.email,
    notes: "a note",
    birthDate: said.birthDate,
  });
  expect(hashToken(linkToken(one?.id ?? "", 1))).toBe(one?.linkHash);
  expect(blindIndex("person_contacts.email", said.email)).toBe(index);
  await write([], (tx) =>
    append(tx, { name: "x", actorKind: "system", programId: null, eventId: null, note: {}, at: new Date() }),
  );
  expect((await verifyTrail()).faults).toEqual([]);
  writeSecrets(dataDir, before); // somebody who still has the old key
  rereadSecrets();
  forgetKeys();
  await expect(contactsOf(db, one?.personId ?? "")).rejects.toThrow("unknown key");
  writeSecrets(dataDir, after as never);
  rereadSecrets();
  forgetKeys();
});

test("a change that was cut short goes on under the key it began with", async () => {
  await people(3);
  beginRotation();
  const begun = currentKeyId();
  const [row] = await db.select().from(personContacts).limit(1);
  expect(row?.email && isCurrent(row.email)).toBe(false);
  const opened = await contactsOf(db, row?.personId ?? ""); // both keys open meanwhile
  expect(opened.email).toBe(said.email);
  let batches = 0;
  await expect(
    resealAll(() => {
      batches += 1;
      if (batches === 1) throw new Error("pulled the plug");
    }),
  ).rejects.toThrow("plug");
  const { keyId } = await rotateKeys();
  expect(keyId).toBe(begun);
  expect(await countOld()).toBe(0);
  expect(keptSecrets(dataDir).oldKeys).toBeUndefined();
});

test("a value that somebody moved to another row stops the change and is named", async () => {
  await people(2);
  const [a, b] = await db.select().from(personContacts).limit(2);
  await write([], (tx) =>
    tx
      .update(personContacts)
      .set({ notes: a?.notes })
      .where(eq(personContacts.personId, b?.personId ?? "")),
  );
  beginRotation();
  await expect(rotateKeys()).rejects.toThrow(`person_contacts.notes_sealed of ${b?.personId} does not open`);
  await write([], (tx) =>
    tx
      .update(personContacts)
      .set({ notes: null })
      .where(eq(personContacts.personId, b?.personId ?? "")),
  );
  await rotateKeys();
  expect(await countOld()).toBe(0);
});

test("each sealed column of the schema is found, with a place that the code seals for", async () => {
  const names = sealedTables().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["person_contacts", "import_batches", "guardians", "letters"]));
  for (const { idKey, name } of sealedTables()) expect(idKey, name).toMatch(/^(id|personId|registrationId|eventId)$/);
});

test("what was sealed before keys had names opens still, and not elsewhere", async () => {
  const { createCipheriv, hkdfSync } = await import("node:crypto");
  const key = Buffer.from(hkdfSync("sha256", secrets().encryptionKey, "lectern", "seal", 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from("a|b|c"));
  const body = Buffer.concat([cipher.update("old", "utf8"), cipher.final()]);
  const sealed = `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
  expect(open("a|b|c", sealed)).toBe("old");
  expect(() => open("a|b|d", sealed)).toThrow();
  expect(() => open("a|b|d", seal("a|b|c", "x"))).toThrow();
  expect(() => open("a|b|c", seal("a|b|c", "x").replace(currentKeyId(), "AAAAAAAA"))).toThrow("unknown key");
});

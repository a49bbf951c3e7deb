import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { cast, teacherOf } from "../../core/testing";
import { schoolOf } from "../../core/testing-room";
import { db } from "../../db";
import { organizationContacts } from "../../db/schema";
import { addContact, removeContact } from "./commands";
import { contacts } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
let organizationId: string;
const nowhere = "01900000-0000-7000-8000-000000000000";

beforeAll(async () => {
  people = await cast();
  organizationId = await schoolOf("은하중학교");
});

test("an organizer notes whom to reach at a school; address and telephone lie sealed", async () => {
  const ways = { email: "office@school.example", phone: "02-123-4567" };
  const made = await addContact(people.aru, { organizationId, name: "박교무", position: "교무부장", ...ways });
  if (!made.ok) throw new Error(made.code);
  const [row] = await db.select().from(organizationContacts).where(eq(organizationContacts.id, made.value.contactId));
  expect(JSON.stringify(row)).not.toMatch(/office@|123/);
  expect(await contacts(people.aru, { organizationId })).toMatchObject({
    kind: "school",
    rows: [{ name: "박교무", position: "교무부장", email: "office@school.example", phone: "02-123-4567" }],
  });
  expect(await removeContact(people.aru, { contactId: made.value.contactId })).toMatchObject({ ok: true });
  expect(await removeContact(people.aru, { contactId: made.value.contactId })).toMatchObject({ code: "not-found" });
});

test("without a way to reach them, with no telephone number, or at an organisation that is not there, it is refused", async () => {
  const add = (change: object) =>
    addContact(people.aru, { organizationId, name: "박교무", email: "a@b.example", ...change });
  expect(await add({ email: "" })).toMatchObject({ code: "invalid", fields: { email: [{ code: "way-needed" }] } });
  expect(await add({ phone: "12" })).toMatchObject({ code: "invalid", fields: { phone: [{ code: "phone" }] } });
  expect(await add({ organizationId: nowhere })).toMatchObject({ code: "not-found" });
  await expect(contacts(people.aru, { organizationId: nowhere })).rejects.toThrow("not-found");
});

test("staff may not, and a teacher finds none of it", async () => {
  const teacher = await teacherOf(organizationId, people.lecture.id);
  await expect(contacts(people.min, { organizationId })).rejects.toThrow("not-allowed");
  await expect(contacts(teacher, { organizationId })).rejects.toThrow("not-found");
  expect(await addContact(teacher, { organizationId, name: "나", email: "a@b.example" })).toMatchObject({
    code: "not-found",
  });
});

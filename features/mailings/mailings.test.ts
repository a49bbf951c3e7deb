import { and, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast, lectureOf, person } from "../../core/testing";
import { db, write } from "../../db";
import { events, letters, mailings } from "../../db/schema";
import { readyOf } from "../outbox/steps";
import { add } from "../registrations/commands";
import { message, send, unsend } from "./commands";
import { preview } from "./queries";

type People = Awaited<ReturnType<typeof cast>>;
const put = async ({ min }: People, eventId: string, change: Record<string, unknown>) => {
  const made = await add(min, { eventId, locale: "ko", fullName: "김서연", ...change } as never);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.registrationId;
};
const ofEvent = (eventId: string, kind: string) =>
  db
    .select()
    .from(letters)
    .where(and(eq(letters.eventId, eventId), eq(letters.kind, kind)));
const young = { birthDate: "2014-05-05" };

test("what staff write to a child without a guardian's address is read by a second member of the team", async () => {
  const here = await cast(10);
  const eventId = here.lecture.id;
  const child = await put(here, eventId, {
    ...young,
    email: "child@example.org",
    guardianName: "어머니",
    guardianPhone: "010-1234-5678",
  });
  const guarded = await put(here, eventId, {
    ...young,
    fullName: "두리",
    guardianName: "아버지",
    guardianEmail: "father@example.org",
    email: "duri@example.org",
  });
  const adult = await put(here, eventId, { fullName: "하나", birthDate: "1990-01-01", email: "hana@example.org" });
  const ids = [child, guarded, adult];
  expect(await message(here.min, { registrationIds: ids, subject: "준비물", text: "필기구" })).toMatchObject({
    ok: true,
  });
  const sent = await ofEvent(eventId, "message");
  expect(sent.map((row) => [row.registrationId, row.recipient]).sort()).toEqual(
    [
      [child, "person"],
      [guarded, "guardian"],
      [guarded, "person"],
      [adult, "person"],
    ].sort(),
  );
  const [copy, ...more] = await ofEvent(eventId, "staff-copy");
  expect(more).toEqual([]);
  expect(copy?.content, "sealed").not.toContain("필기구");
  const ready = copy && readyOf(copy);
  expect(ready?.to).toContain("aru-");
  expect(JSON.stringify(ready?.letter)).toContain("김서연");
  expect(JSON.stringify(ready?.letter), "those whose guardian reads along are not its matter").not.toContain("두리");
});

test("a letter that only a child would read is refused, until the event names somebody to ask", async () => {
  const alone = await lectureOf(null);
  const only = await person("Only", { role: "staff", place: alone.id });
  await write([], async (tx) => {
    const { memberships } = await import("../../db/schema");
    await tx.delete(memberships).where(eq(memberships.place, "instance"));
  });
  const made = await add(only, {
    eventId: alone.id,
    fullName: "하나",
    locale: "ko",
    ...young,
    email: "child@example.org",
    guardianName: "어머니",
    guardianPhone: "010-1234-5678",
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const asked = { registrationIds: [made.value.registrationId], subject: "a", text: "b" };
  expect(await message(only, asked)).toMatchObject({ code: "no-second-reader" });
  expect(await ofEvent(alone.id, "message"), "all or nothing").toEqual([]);
  await write([], async (tx) => {
    await tx.update(events).set({ contactEmail: "office@example.org" }).where(eq(events.id, alone.id));
  });
  expect(await message(only, asked)).toMatchObject({ ok: true });
  const [copy] = await ofEvent(alone.id, "staff-copy");
  expect(copy && readyOf(copy)?.to).toBe("office@example.org");
});

test("a preview counts whom a letter reaches by language, shows it, and names nobody", async () => {
  const here = await cast(2);
  const eventId = here.lecture.id;
  await put(here, eventId, { email: "one@example.org" });
  await put(here, eventId, {
    fullName: "Иван Петров",
    locale: "ru",
    guardianEmail: "parent@example.org",
    guardianName: "Мама",
  });
  await put(here, eventId, { fullName: "기다림", email: "wait@example.org" });
  const asked = {
    eventId,
    kind: "message",
    audience: "all",
    subject: "준비물",
    text: "**꼭** <script>x</script>\n\n- 하나\n- 둘",
  } as const;
  const shown = await preview(here.min, asked);
  expect(shown).toMatchObject({ recipients: 3, unreachable: 0, guardians: 1, locale: "ko" });
  expect(shown.languages).toEqual([
    { locale: "ko", number: 2 },
    { locale: "ru", number: 1 },
  ]);
  expect(shown.html).toContain("<strong>꼭</strong> &#60;script&#62;");
  expect(shown.html).toContain("<li>둘</li>");
  expect(JSON.stringify(shown)).not.toMatch(/서연|Петров|example\.org/);
  expect(await preview(here.min, { ...asked, audience: "waitlisted" })).toMatchObject({ recipients: 1 });
  const reminder = await preview(here.min, { ...asked, kind: "reminder", locale: "ru" });
  expect(reminder.subject).toBe("Напоминание: 대사 초청 강연");
  await expect(preview(here.bota, asked)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(preview(here.sora, asked)).rejects.toMatchObject({ code: "not-found" });
});

test("a letter to everybody can be taken back for half a minute, copies and all", async () => {
  const here = await cast(5);
  const eventId = here.lecture.id;
  const nobody = { eventId, kind: "message", audience: "confirmed", subject: "a", text: "b" } as const;
  expect(await send(here.min, nobody)).toMatchObject({ code: "nobody-to-write-to" });
  await put(here, eventId, {
    ...young,
    email: "child@example.org",
    guardianName: "어머니",
    guardianPhone: "010-1234-5678",
  });
  await put(here, eventId, { fullName: "주소 없음" });
  expect(await send(here.bota, nobody)).toMatchObject({ code: "not-allowed" });
  expect(await send(here.min, { ...nobody, subject: null })).toMatchObject({
    code: "invalid",
    fields: { subject: [{ code: "required" }] },
  });
  const sent = await send(here.min, nobody);
  if (!sent.ok) throw new Error(sent.code);
  expect(sent.value).toMatchObject({ recipients: 1, unreachable: 1 });
  expect(sent.value.leavesAt.getTime()).toBeGreaterThan(Date.now() + 25_000);
  const other = await cast();
  const which = { eventId, messageId: sent.value.messageId };
  expect(await unsend(other.aru, { ...which, eventId: other.lecture.id })).toMatchObject({ value: { withdrawn: 0 } });
  expect(await unsend(here.min, which)).toMatchObject({ value: { withdrawn: 1 } });
  const open = await db
    .select()
    .from(letters)
    .where(and(eq(letters.mailingId, which.messageId), eq(letters.state, "queued")));
  expect(open).toEqual([]);
  expect(await db.$count(mailings, and(eq(mailings.id, which.messageId), isNotNull(mailings.content)))).toBe(0);
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { system } from "../../core/permissions";
import { cast } from "../../core/testing";
import { type Guest, seated } from "../../core/testing-room";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { files, photos } from "../../db/schema";
import { purge } from "../files/commands";
import { mustBeOwnImage } from "../files/steps";
import { change } from "../registrations/commands";
import { add, arrange, edit, remove, restore } from "./commands";
import { bytes, find, list, reserved } from "./queries";

const people: Guest[] = [
  { fullName: "김민준", photoWish: "all" },
  { fullName: "Әлия Қасымова", photoWish: "group" },
  { fullName: "Пак Софья", photoWish: "none" },
  { fullName: "O'Brien Kim" },
];

async function day() {
  const all = await cast(null);
  const eventId = all.lecture.id;
  const ids = (await seated(eventId, people)) as [string, string, string, string];
  const key = id().replaceAll("-", "").repeat(2);
  const put = async (name = "a.jpg") => {
    const outcome = await add(all.min, { eventId, key, name, bytes: 9, width: 1_200, height: 800 });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.photoId;
  };
  const about = async (photoId: string, change: object) => {
    const [row] = await db.select().from(photos).where(eq(photos.id, photoId));
    return edit(all.min, { photoId, version: row?.version ?? 0, caption: {}, people: "nobody", ...change });
  };
  const shown = async () => (await list(all.min, { eventId })).photos;
  return { ...all, eventId, ids, put, about, shown };
}

test("a new photograph is the team's alone until somebody has said who is on it", async () => {
  const { put, about, shown } = await day();
  const photoId = await put();
  expect(await shown()).toMatchObject([{ photoId, people: "unknown", hidden: "unknown", inReport: false }]);
  expect(await about(photoId, { caption: { ko: "강당" }, inReport: true })).toMatchObject({ ok: true });
  expect(await shown()).toMatchObject([{ caption: { ko: "강당" }, hidden: null, inReport: true }]);
});

test("it is hidden by whoever does not allow it, or not alone, and the team reads by whom", async () => {
  const { ids, put, about, shown } = await day();
  const photoId = await put();
  const named = (...registrationIds: string[]) => about(photoId, { people: "named", registrationIds });
  await named(ids[0]);
  expect((await shown())[0]).toMatchObject({ hidden: null, named: [{ name: "김민준", allows: "all" }] });
  await named(ids[1]);
  expect((await shown())[0]?.hidden).toBe("alone");
  await named(ids[0], ids[1]);
  expect((await shown())[0]?.hidden).toBeNull();
  await named(ids[0], ids[2]);
  expect((await shown())[0]?.hidden).toBe("refused");
  await named(ids[3]);
  expect((await shown())[0]?.hidden).toBe("refused");
});

test("a wish that is changed counts at once, both ways", async () => {
  const { aru, ids, put, about, shown } = await day();
  const photoId = await put();
  await about(photoId, { people: "named", registrationIds: [ids[0]] });
  const wish = async (photoWish: "all" | "none") => {
    expect(await change(aru, { registrationId: ids[0], photoWish })).toMatchObject({ ok: true });
  };
  await wish("none");
  expect((await shown())[0]?.hidden).toBe("refused");
  await wish("all");
  expect((await shown())[0]?.hidden).toBeNull();
});

test("those named are of the event, at least one, and what was not read is not overwritten", async () => {
  const { put, about } = await day();
  const other = await day();
  const photoId = await put();
  const fields = (code: string) => ({ ok: false, fields: { registrationIds: [{ code }] } });
  expect(await about(photoId, { people: "named" })).toMatchObject(fields("required"));
  expect(await about(photoId, { people: "named", registrationIds: [other.ids[0]] })).toMatchObject(fields("choice"));
  expect(await about(photoId, { version: 7 })).toMatchObject({ ok: false, code: "changed-meanwhile" });
});

test("a removed one is gone for everybody and comes back to its place; the order is all of them", async () => {
  const { min, eventId, put, shown } = await day();
  const [one, two] = [await put("1"), await put("2")];
  expect(await arrange(min, { eventId, photoIds: [two, one] })).toMatchObject({ ok: true });
  expect(await arrange(min, { eventId, photoIds: [two] })).toMatchObject({ code: "changed-meanwhile" });
  expect(await remove(min, { photoId: two })).toMatchObject({ ok: true });
  expect((await shown()).map(({ photoId }) => photoId)).toEqual([one]);
  await expect(bytes(min, { photoId: two })).rejects.toThrow("not-found");
  expect(await remove(min, { photoId: two })).toMatchObject({ code: "not-found" });
  expect(await restore(min, { photoId: two })).toMatchObject({ ok: true });
  expect((await shown()).map(({ photoId }) => photoId)).toEqual([two, one]);
});

test("the list of whom not to photograph names those who do not allow all, with what they allow", async () => {
  const { min, eventId } = await day();
  const { people: found } = await reserved(min, { eventId });
  expect(found.map(({ name, allows }) => [name, allows]).sort()).toEqual([
    ["O'Brien Kim", "none"],
    ["Пак Софья", "none"],
    ["Әлия Қасымова", "group"],
  ]);
  expect(await find(min, { eventId, q: "ㄱㅁㅈ" })).toMatchObject([{ name: "김민준", allows: "all" }]);
});

test("the file of a photograph is kept as long as it is one, and is nobody's cover", async () => {
  const { aru, min, eventId, put } = await day();
  const photoId = await put();
  const old = { createdAt: new Date(0), createdBy: aru.id };
  await write([], (tx) => tx.update(files).set(old).where(eq(files.eventId, eventId)));
  await purge(system, {});
  await expect(bytes(min, { photoId })).resolves.toBeTruthy();
  const [file] = await db.select().from(files).where(eq(files.eventId, eventId));
  await expect(mustBeOwnImage(db, aru, file?.id ?? "", "coverFileId")).rejects.toThrow("invalid");
});

test("nobody but the team sees or touches them", async () => {
  const { bota, sora, eventId, put } = await day();
  const photoId = await put();
  for (const actor of [bota, sora]) {
    await expect(list(actor, { eventId })).rejects.toThrow();
    await expect(bytes(actor, { photoId })).rejects.toThrow();
    expect((await remove(actor, { photoId })).ok).toBe(false);
  }
});

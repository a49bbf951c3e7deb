import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { events, files } from "../../db/schema";
import { edit as editEvent } from "../events/commands";
import { details } from "../events/queries";
import { create as createVenue, edit as editVenue } from "../venues/commands";
import { list as venues } from "../venues/queries";
import { create, edit } from "./commands";
import { list } from "./queries";

const idOf = (outcome: Awaited<ReturnType<typeof create>>) => (outcome.ok ? outcome.value.organizationId : "");

test("one name makes one organisation, in whatever spelling it was given before", async () => {
  const { aru } = await cast();
  const first = idOf(
    await create(aru, { kind: "embassy", name: { ko: "주한 카자흐스탄 대사관", en: "Embassy of Kazakhstan" } }),
  );
  expect(idOf(await create(aru, { kind: "embassy", name: { en: "  EMBASSY of  Kazakhstan " }, country: "KR" }))).toBe(
    first,
  );
  expect(idOf(await create(aru, { kind: "company", name: { en: "Embassy of Kazakhstan" } }))).not.toBe(first);
  const [found] = (await list(aru, { q: "ㅋㅈㅎ" })).rows;
  expect(found).toMatchObject({ organizationId: first, country: "KR" });
});

test("an old spelling still finds an organisation that was renamed", async () => {
  const { aru } = await cast();
  const organizationId = idOf(await create(aru, { kind: "association", name: { en: "Old Association" } }));
  expect(await edit(aru, { organizationId, kind: "association", name: { en: "New Association" } })).toMatchObject({
    ok: true,
  });
  expect(idOf(await create(aru, { kind: "association", name: { en: "old association" } }))).toBe(organizationId);
  expect((await list(aru, { q: "new assoc" })).rows).toHaveLength(1);
});

test("a logo is one's own image, and stays when somebody else saves", async () => {
  const { aru, min, olga } = await cast();
  const image = async (createdBy: string | undefined, letter: string) => {
    const row = { key: letter.repeat(64), name: "x.webp", mime: "image/webp", bytes: 1, purpose: "image" as const };
    const values = { ...row, createdBy: createdBy ?? null };
    const [made] = await write([], (tx) => tx.insert(files).values(values).returning());
    return made?.id;
  };
  const [own, foreign] = [await image(aru.id, "c"), await image(min.id, "d")];
  const said = { kind: "association", name: { en: "Altyn Association" } };
  const refused = { code: "invalid", fields: { logoFileId: [{ code: "choice" }] } };
  expect(await create(aru, { ...said, logoFileId: foreign })).toMatchObject(refused);
  const organizationId = idOf(await create(aru, { ...said, logoFileId: own }));
  expect(await edit(aru, { ...said, organizationId, logoFileId: foreign })).toMatchObject(refused);
  expect(await edit(olga, { ...said, organizationId, logoFileId: own })).toMatchObject({ ok: true });
});

test("the address book is written by organizers and read by staff; outsiders and judges do neither", async () => {
  const { aru, min, bota, sora } = await cast();
  const said = { kind: "school", name: { en: "Hanbit Middle School" } };
  expect(await create(min, said)).toMatchObject({ code: "not-allowed" });
  expect(await create(sora, said)).toMatchObject({ code: "not-found" });
  await create(aru, said);
  expect((await list(min, { kind: "school" })).total).toBeGreaterThan(0);
  for (const actor of [bota, sora]) await expect(list(actor, {})).rejects.toMatchObject({ name: "Refusal" });
  const unknown = "01890000-0000-7000-8000-000000000000";
  expect(await edit(aru, { ...said, organizationId: unknown })).toMatchObject({ code: "not-found" });
  expect(await editVenue(aru, { venueId: unknown, name: { en: "x" }, address: {}, accessibility: {} })).toMatchObject({
    code: "not-found",
  });
});

test("when a place moves, the calendars of its events learn of it; a new note on steps does not bother them", async () => {
  const { aru, lecture } = await cast();
  const place = { name: { en: "Hall" }, address: { en: "1 Main Street" }, accessibility: {} };
  const made = await createVenue(aru, { ...place, capacity: "90" });
  const venueId = made.ok ? made.value.venueId : "";
  const { slug: _s, status: _t, seatsTaken: _n, trashedAt: _a, ...form } = await details(aru, { eventId: lecture.id });
  await editEvent(aru, { ...form, organizations: [], venueId });
  const sequence = async () => (await db.select().from(events).where(eq(events.id, lecture.id)))[0]?.calendarSequence;
  expect(await sequence()).toBe(1);
  await editVenue(aru, { ...place, venueId, accessibility: { en: "Lift" }, capacity: "95" });
  expect(await sequence()).toBe(1);
  await editVenue(aru, { ...place, venueId, address: { en: "2 Main Street" } });
  expect(await sequence()).toBe(2);
  expect((await venues(aru, {})).rows.at(-1)).toMatchObject({
    venueId,
    address: { en: "2 Main Street" },
    capacity: null,
  });
});

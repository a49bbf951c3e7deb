import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast, lectureOf, person } from "../../core/testing";
import { fromWallClock, wallClock } from "../../core/time";
import { db, write } from "../../db";
import {
  agendaItemSpeakers,
  agendaItems,
  deliverables,
  eventSpeakers,
  events,
  files,
  materials,
  memberships,
  registrations,
  speakers,
  themes,
  topics,
} from "../../db/schema";
import { createPerson } from "../people/steps";
import { admit } from "../registrations/steps";
import { fillFromTemplate } from "../templates/steps";
import { copyParts } from "./choices";
import { copy } from "./commands";
import { daysBetween } from "./rules";

const zone = "Europe/Berlin";
const at = (clock: string) => fromWallClock(clock, zone);

/** A lecture in Berlin on the day before the clocks change, with something of every part. */
async function original(programId: string) {
  const event = await lectureOf(programId, {
    timeZone: zone,
    startsAt: at("2027-03-27T14:00"),
    endsAt: at("2027-03-27T17:00"),
    registrationOpensAt: at("2027-03-01T09:00"),
    registrationClosesAt: at("2027-03-26T18:00"),
    capacity: 80,
    visibility: "link",
  });
  const helper = await person("Helper");
  await write(event.id, async (tx) => {
    await fillFromTemplate(tx, event);
    const [speaker] = await tx
      .insert(speakers)
      .values({ name: { en: "Ambassador" }, honorific: {}, office: {}, organization: {}, biography: {} })
      .returning();
    const [item] = await tx.select().from(agendaItems).where(eq(agendaItems.eventId, event.id)).limit(1);
    await tx.insert(eventSpeakers).values({ eventId: event.id, speakerId: speaker?.id ?? "", position: 1 });
    await tx.insert(agendaItemSpeakers).values({ agendaItemId: item?.id ?? "", speakerId: speaker?.id ?? "" });
    const [file] = await tx
      .insert(files)
      .values({
        key: "b".repeat(64),
        name: "guide.pdf",
        mime: "application/pdf",
        bytes: 9,
        purpose: "material",
        eventId: event.id,
      })
      .returning();
    await tx.insert(materials).values({
      eventId: event.id,
      position: 1,
      kind: "file",
      title: { en: "Guide" },
      fileId: file?.id,
      quantity: 90,
      handedOut: 84,
    });
    await tx.insert(memberships).values({ accountId: helper.id, role: "staff", eventId: event.id, place: event.id });
    const personId = await createPerson(tx, { fullName: "Dana", locale: "kk" }, new Date());
    await admit(tx, event.id, { personId, source: "staff", now: new Date() });
  });
  return event;
}

const clockOf = (instant: Date | null | undefined) => (instant ? wallClock(instant, zone) : instant);
async function rowOf(outcome: Awaited<ReturnType<typeof copy>>) {
  const eventId = outcome.ok ? outcome.value.eventId : "";
  const [row] = await db.select().from(events).where(eq(events.id, eventId));
  if (!row) throw new Error("no copy");
  return row;
}

test("over a change of the clocks a copy still begins at two, and so does every item of it", async () => {
  const { aru, program } = await cast();
  const event = await original(program.id);
  const row = await rowOf(await copy(aru, { eventId: event.id, startsOn: "2027-04-03", parts: [...copyParts] }));
  expect(clockOf(row.startsAt)).toBe("2027-04-03T14:00");
  expect(clockOf(row.endsAt)).toBe("2027-04-03T17:00");
  expect(row.startsAt.getTime() - event.startsAt.getTime(), "an hour less than seven days").toBe(
    7 * 86_400_000 - 3_600_000,
  );
  expect(clockOf(row.registrationOpensAt)).toBe("2027-03-08T09:00");
  expect(clockOf(row.presentationsDueAt)).toBe("2027-04-01T14:00");
  const items = await db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.eventId, row.id))
    .orderBy(asc(agendaItems.position));
  const before = await db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.eventId, event.id))
    .orderBy(asc(agendaItems.position));
  const times = (all: typeof items) => all.map((item) => clockOf(item.startsAt)?.slice(11));
  expect(items).toHaveLength(6);
  expect(times(items)).toEqual(times(before));
});

test("a copy takes its parts along but never the people", async () => {
  const { aru, program } = await cast();
  const event = await original(program.id);
  const row = await rowOf(await copy(aru, { eventId: event.id, startsOn: "2027-05-01", parts: [...copyParts] }));
  expect(row).toMatchObject({
    status: "draft",
    seatsTaken: 0,
    tickets: 0,
    capacity: 80,
    visibility: "link",
    copiedFromId: event.id,
    publishedAt: null,
  });
  expect(row.slug).not.toBe(event.slug);
  const of = (table: typeof themes | typeof topics | typeof deliverables | typeof eventSpeakers | typeof memberships) =>
    db.$count(table, eq(table.eventId, row.id));
  expect([
    await of(themes),
    await of(topics),
    await of(deliverables),
    await of(eventSpeakers),
    await of(memberships),
  ]).toEqual([4, 8, 1, 1, 1]);
  const own = await db
    .select({ themeId: themes.id })
    .from(topics)
    .innerJoin(themes, eq(themes.id, topics.themeId))
    .where(eq(themes.eventId, row.id));
  expect(own, "topics hang on the copy's own themes").toHaveLength(8);
  const [material] = await db.select().from(materials).where(eq(materials.eventId, row.id));
  expect(material).toMatchObject({ quantity: 90, handedOut: null });
  const [file] = await db
    .select()
    .from(files)
    .where(eq(files.id, material?.fileId ?? ""));
  expect(file, "the same bytes, under the copy's own row").toMatchObject({ key: "b".repeat(64), eventId: row.id });
  expect(await db.$count(registrations, eq(registrations.eventId, row.id))).toBe(0);
});

test("without its parts a copy has only the texts, the place and the time", async () => {
  const { aru, program } = await cast();
  const event = await original(program.id);
  const row = await rowOf(await copy(aru, { eventId: event.id, startsOn: "2027-05-01", parts: [] }));
  expect(row).toMatchObject({ title: event.title, capacity: null, visibility: "public", registrationOpensAt: null });
  expect(await db.$count(agendaItems, eq(agendaItems.eventId, row.id))).toBe(0);
  expect(await db.$count(memberships, eq(memberships.eventId, row.id))).toBe(0);
});

test("a copy goes only where its maker may make events", async () => {
  const { min, program, olga } = await cast();
  const event = await original(program.id);
  const other = await cast();
  const asked = { eventId: event.id, startsOn: "2027-05-01", parts: [] };
  expect(await copy(min, asked)).toMatchObject({ code: "not-allowed" });
  expect(await copy(other.aru, asked)).toMatchObject({ code: "not-found" });
  const guest = await person("Guest", { role: "organizer", place: event.id });
  expect(await copy(guest, asked), "an organizer of this one event only").toMatchObject({ code: "not-allowed" });
  expect((await rowOf(await copy(olga, { ...asked, programId: other.program.id }))).programId).toBe(other.program.id);
  expect(await copy(olga, { ...asked, startsOn: "2027-02-30" })).toMatchObject({ code: "invalid" });
});

test("days are counted on the calendar, backwards too", () => {
  expect([
    daysBetween("2027-03-27", "2027-03-28"),
    daysBetween("2028-03-01", "2028-02-28"),
    daysBetween("2027-01-01", "2028-01-01"),
  ]).toEqual([1, -2, 365]);
});

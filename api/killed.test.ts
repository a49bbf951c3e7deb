import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cast } from "../core/testing";
import { db } from "../db";
import { activities, events, personContacts, registrations } from "../db/schema";
import { faceProgram } from "./testing-face";

/** A power cut each: three in the daily tests, twenty in the long ones. */
const kills = process.env.LECTERN_FULL ? 20 : 3;
let face: Awaited<ReturnType<typeof faceProgram>>;
beforeAll(async () => {
  face = await faceProgram();
}, 60_000);
afterAll(() => face.remove());

test("a server killed while people register loses nobody it answered, and leaves nobody half done", async () => {
  const { lecture } = await cast(40);
  const acknowledged: string[] = [];
  let cut = 0;
  let number = 1_000;
  const register = async (address: string, network: string) => {
    number += 1;
    const said = {
      fullName: `Student ${number}`,
      locale: "en",
      guardianName: "G",
      guardianPhone: `010-2000-${number}`,
    };
    try {
      const answer = await fetch(`${address}/api/v1/events/${lecture.id}/registrations`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "x-forwarded-for": network },
        body: JSON.stringify(said),
      });
      const { registrationId } = (await answer.json()) as { registrationId?: string };
      if (answer.status === 201 && registrationId) acknowledged.push(registrationId);
    } catch {
      cut += 1; // the line broke: whether it went through, nobody was told
    }
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const { child, address } = await face.start();
    const ended = new Promise((done) => child.once("exit", done));
    const before = acknowledged.length;
    const crowd = Array.from({ length: 30 }, async (_, n) => {
      await new Promise((soon) => setTimeout(soon, n * 4));
      await register(address, `203.0.113.${kill}`);
    });
    while (acknowledged.length < before + 3 + (kill % 7)) await new Promise((soon) => setTimeout(soon, 1));
    child.kill("SIGKILL");
    await Promise.all([...crowd, ended]);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills * 3);
  expect(cut, "some were cut off in the middle").toBeGreaterThan(0);

  const rows = await db.select().from(registrations).where(eq(registrations.eventId, lecture.id));
  const there = new Set(rows.map((row) => row.id));
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  const [event] = await db.select().from(events).where(eq(events.id, lecture.id));
  const confirmed = rows.filter((row) => row.status === "confirmed").length;
  expect(event).toMatchObject({ seatsTaken: confirmed, tickets: rows.length });
  expect(rows.map((row) => row.ticket).toSorted((a, b) => a - b)).toEqual(rows.map((_, n) => n + 1));
  expect(confirmed).toBe(Math.min(40, rows.length));
  const contacts = new Set((await db.select().from(personContacts)).map((one) => one.personId));
  expect(rows.filter((row) => !row.code || !contacts.has(row.personId))).toEqual([]);
  expect(await db.$count(activities, eq(activities.eventId, lecture.id))).toBe(rows.length);
}, 120_000);

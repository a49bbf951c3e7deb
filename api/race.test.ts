import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cast, lectureOf } from "../core/testing";
import { db, write } from "../db";
import { events, persons, registrations } from "../db/schema";
import { createPerson } from "../features/people/steps";
import { api } from "./app";

const seats = 80;
const people = 200;
let server: Server;
let address: string;

/** Lets nobody on before all have come: what happens at the same moment is then no matter of luck. */
function gateFor(all: number) {
  const waiting: (() => void)[] = [];
  return () =>
    new Promise<void>((on) => {
      waiting.push(on);
      if (waiting.length === all) for (const next of waiting) next();
    });
}
const together = gateFor(people);

/** Whether there is a seat is asked outside of the lock, as many programs do it. */
async function naively(eventId: string, number: number) {
  const confirmed = and(eq(registrations.eventId, eventId), eq(registrations.status, "confirmed"));
  const status = (await db.$count(registrations, confirmed)) < seats ? "confirmed" : "waitlisted";
  await together();
  await write([], async (tx) => {
    const personId = await createPerson(tx, { fullName: `Student ${number}`, locale: "en" } as never, new Date());
    const names = { code: `N${number}`, linkHash: `l${number}`, checkInHash: `c${number}` };
    await tx.insert(registrations).values({ eventId, personId, status, ticket: number, source: "self", ...names });
  });
}

beforeAll(async () => {
  const face = getRequestListener(api.fetch, { overrideGlobalObjects: false });
  server = createServer((request, response) => {
    const [, eventId = "", number] = /^\/naive\/([^/]+)\/(\d+)$/.exec(request.url ?? "") ?? [];
    if (!number) return void face(request, response);
    naively(eventId, Number(number)).then(
      () => response.end(),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = (eventId: string) => db.select().from(registrations).where(eq(registrations.eventId, eventId));
const numbers = Array.from({ length: people }, (_, n) => n + 1);

test("200 at once for 80 seats over HTTP: 80 have a seat, 120 stand in line in order, nobody sees an error", async () => {
  const { lecture } = await cast(seats);
  const answers = await Promise.all(
    numbers.map(async (n) => {
      const said = {
        fullName: `Student ${n}`,
        locale: "en",
        guardianName: "Guardian",
        guardianPhone: `010-1000-${1000 + n}`,
      };
      const answer = await fetch(`${address}/api/v1/events/${lecture.id}/registrations`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(said),
      });
      const told = (await answer.json()) as { status: string; ticket: number; position: number | null };
      return { ...told, code: answer.status };
    }),
  );
  expect(answers.filter(({ code }) => code !== 201)).toEqual([]);
  const inOrder = answers.toSorted((a, b) => a.ticket - b.ticket);
  expect(inOrder.map(({ ticket }) => ticket)).toEqual(numbers);
  expect(inOrder.map(({ status }) => status)).toEqual(
    numbers.map((ticket) => (ticket <= seats ? "confirmed" : "waitlisted")),
  );
  expect(inOrder.map(({ position }) => position)).toEqual(
    numbers.map((ticket) => (ticket <= seats ? null : ticket - seats)),
  );
  const rows = await at(lecture.id);
  expect(rows.filter(({ status }) => status === "confirmed")).toHaveLength(seats);
  expect(rows).toHaveLength(people);
  const [event] = await db.select().from(events).where(eq(events.id, lecture.id));
  expect(event).toMatchObject({ seatsTaken: seats, tickets: people });
}, 60_000);

test("the same without the lock gives more seats than there are", async () => {
  const { program } = await cast();
  const lecture = await lectureOf(program.id, { capacity: seats });
  const before = await db.$count(persons);
  await Promise.all(numbers.map((n) => fetch(`${address}/naive/${lecture.id}/${n}`)));
  const rows = await at(lecture.id);
  expect(await db.$count(persons)).toBe(before + people);
  expect(rows.filter(({ status }) => status === "confirmed").length).toBeGreaterThan(seats);
}, 60_000);

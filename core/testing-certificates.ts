import { eq } from "drizzle-orm";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { db, write } from "../db";
import {
  attendanceRecords,
  certificates,
  eventOrganizations,
  organizations,
  registers,
  registrations,
} from "../db/schema";
import { searchable } from "../db/search";
import { open } from "./seal";
import { cast, lectureOf } from "./testing";
import { type Guest, schoolOf, seated } from "./testing-room";

const hour = 3_600_000;

/** An event that is over, hosted by an organisation, whose guests were all there; its register is closed. */
export async function heldEvent(guests: readonly Guest[], more: object = {}) {
  const people = await cast(null);
  const startsAt = new Date(Date.now() - 24 * hour);
  const endsAt = new Date(startsAt.getTime() + 3 * hour);
  const event = await lectureOf(people.program.id, { capacity: null, startsAt, endsAt, ...more });
  const school = await schoolOf("한빛중학교");
  const ids = await seated(
    event.id,
    guests.map((guest) => ({ schoolId: school, grade: 2, ...guest })),
  );
  const issuerId = await hostOf(event.id);
  await write([], async (tx) => {
    const [register] = await tx
      .insert(registers)
      .values({ eventId: event.id, place: event.id, state: "closed" })
      .returning({ id: registers.id });
    for (const registrationId of ids)
      await tx.insert(attendanceRecords).values({
        ...{ registerId: register?.id ?? "", registrationId, status: "present" as const, updatedAt: endsAt },
        ...{ arrivedAt: startsAt, leftAt: endsAt, minutesPresent: 180 },
      });
    await tx
      .update(registrations)
      .set({ createdAt: new Date(0) })
      .where(eq(registrations.eventId, event.id));
  });
  return { ...people, event, placeId: event.id, ids, issuerId };
}

/** The organisation that hosts an event. */
export async function hostOf(eventId: string): Promise<string> {
  const name = { ko: "한국문화협회", en: "Korean Culture Association" };
  const [made] = await write([], async (tx) =>
    tx
      .insert(organizations)
      .values({ kind: "association", name, search: searchable(name.ko) })
      .returning(),
  );
  const organizationId = made?.id ?? "";
  await write([], (tx) => tx.insert(eventOrganizations).values({ eventId, organizationId, role: "host", position: 1 }));
  return organizationId;
}

/** The code on a certificate, as its holder reads it. */
export async function codeOn(certificateId: string): Promise<string> {
  const [row] = await db.select().from(certificates).where(eq(certificates.id, certificateId));
  return open(`certificates|code|${certificateId}`, row?.code ?? "");
}

/** All words of a PDF, one piece a line, and how many pages it has. */
export async function wordsIn(bytes: Uint8Array): Promise<{ text: string; pages: number }> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.flatMap((item) => ("str" in item ? [item.str] : [])).join("\n");
  return { text, pages: pdf.numPages };
}

import { eq } from "drizzle-orm";
import { db, write } from "../db";
import { id } from "../db/id";
import { accounts, events, memberships, programs } from "../db/schema";
import type { Actor, HeldRole } from "./permissions";

/** An account with roles at places, as an actor. */
export async function person(
  name: string,
  ...grants: { role: HeldRole; place: string }[]
): Promise<Actor & { id: string }> {
  const accountId = id();
  await write([], async (tx) => {
    await tx.insert(accounts).values({ id: accountId, name, email: `${name.toLowerCase()}-${accountId}@example.org` });
    for (const { role, place } of grants) {
      const [isProgram] = await tx.select({ id: programs.id }).from(programs).where(eq(programs.id, place));
      const at = place === "instance" ? {} : isProgram ? { programId: place } : { eventId: place };
      await tx.insert(memberships).values({ accountId, role, place, ...at });
    }
  });
  return { kind: "person", id: accountId, grants };
}

/** A teacher of a school at a programme or an event, as an actor. */
export async function teacherOf(schoolId: string, place: string): Promise<Actor & { id: string }> {
  const { id: accountId } = await person("Teacher");
  await write([], async (tx) => {
    const [isProgram] = await tx.select({ id: programs.id }).from(programs).where(eq(programs.id, place));
    const at = isProgram ? { programId: place } : { eventId: place };
    await tx.insert(memberships).values({ accountId, role: "teacher", schoolId, place, ...at });
  });
  return { kind: "person", id: accountId, grants: [], schools: [{ schoolId, place }] };
}

/** A published lecture of a programme, open for registration now. */
export async function lectureOf(programId: string | null, change: Partial<typeof events.$inferInsert> = {}) {
  const day = 86_400_000;
  const startsAt = new Date(Math.ceil(Date.now() / day) * day + 14 * day + 5 * 3_600_000);
  const [made] = await write([], async (tx) =>
    tx
      .insert(events)
      .values({
        programId,
        slug: `lecture-${id()}`,
        kind: "lecture",
        title: { en: "Ambassador's lecture", ko: "대사 초청 강연" },
        summary: {},
        description: {},
        languages: ["ko", "en"],
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
        timeZone: "Asia/Seoul",
        capacity: 2,
        registrationOpensAt: new Date(0),
        status: "published",
        publishedAt: new Date(0),
        search: "ambassador's lecture",
        // Whatever the time of day a test runs at, its letters leave.
        letterSettings: { reminders: [4_320, 180], thanks: false, quietFrom: "00:00", quietUntil: "00:00" },
        ...change,
      })
      .returning(),
  );
  if (!made) throw new Error("no event was made");
  return made;
}

/**
 * The same few people in every test: Olga owner of the instance, Aru organizer and Min staff of the programme,
 * Bota judge of it, Sora an outsider with an account; one programme, one lecture with two seats (or `capacity`).
 */
export async function cast(capacity: number | null = 2) {
  const [program] = await write([], async (tx) =>
    tx
      .insert(programs)
      .values({
        slug: `program-${id()}`,
        title: { en: "Future Diplomats" },
        summary: {},
        description: {},
        timeZone: "Asia/Seoul",
      })
      .returning(),
  );
  if (!program) throw new Error("no programme was made");
  const place = program.id;
  const olga = await person("Olga", { role: "owner", place: "instance" });
  const aru = await person("Aru", { role: "organizer", place });
  const min = await person("Min", { role: "staff", place });
  const bota = await person("Bota", { role: "judge", place });
  const sora = await person("Sora");
  const lecture = await lectureOf(program.id, { capacity });
  return { olga, aru, min, bota, sora, program, lecture, db };
}

/** The cast with a programme one may enrol in, without consents; its lecture has room for everybody (or `seats`). */
export async function enrollingCast(change: Partial<typeof programs.$inferInsert> = {}, seats: number | null = null) {
  const all = await cast(seats);
  const open = { enrolls: true, enrollmentConsent: false, ...change };
  const [program] = await write([], async (tx) =>
    tx.update(programs).set(open).where(eq(programs.id, all.program.id)).returning(),
  );
  return { ...all, program: program ?? all.program };
}

import { readdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { seedDemo } from "../bin/demo/seed";
import { system } from "../core/permissions";
import { hashToken } from "../core/seal";
import { list as events } from "../features/events/queries";
import { db, write } from ".";
import { engine } from "./dialect";
import * as schema from "./schema";
import { crowd } from "./testing-crowd";
import { plansOf } from "./testing-plans";
import { type Said, statementsOf } from "./testing-statements";

/** Whoever else is registered: a plan of PostgreSQL means nothing without them. */
const people = process.env.LECTERN_FULL ? 100_000 : engine === "postgres" ? 20_000 : 0;

// Every query of every feature is asked about the founding case, and the statements it sends are explained: none may
// read a whole table that grows with the people of an instance.

type Query = ((actor: typeof system, input: object) => Promise<unknown>) & {
  kind?: string;
  operation: string;
  input: { shape?: object };
};

/** Tables that hold what an instance is told about itself: hundreds of rows, whoever comes. */
const small = [
  ...["accounts", "api_keys", "consent_documents", "organizations", "programs", "retention_rules", "speakers"],
  "venues",
];
/** Once a day, at night. */
const nightly = ["retention.due", "trash.due"];

/** Lists and figures that are looked at all day: they must be among what was explained. */
const main = [
  ...["registrations.roster", "registrations.counts", "registrations.one", "people.search", "attendance.sheet"],
  ...["attendance.matrix", "attendance.program", "attendance.sheets", "door.roster", "door.changes", "door.headcount"],
  ...["questions.list", "questionBoard.show", "ownQuestions.changes", "ownQuestions.tally", "enrollments.list"],
  ...["groups.board", "submissions.list", "letters.list", "letters.history", "certificates.list", "activities.list"],
  ...["certificates.candidates", "events.list", "events.overview", "exports.list", "wishes.list", "duplicates.list"],
  ...[
    "imports.list",
    "walkIns.list",
    "attendance.conflicts",
    "rejectedOps.list",
    "schools.roster",
    "announcements.list",
  ],
  ...["scores.cards", "results.show", "photos.list", "feedback.list", "surveys.results", "hands.queue", "live.stage"],
];
/** Asked with every key pressed or by every phone: these must not even sort what they found. */
const hot = ["people.search", "registrations.roster", "ownQuestions.tally", "events.header"];

const asked = new Map<string, Said[]>();
const refused = new Map<string, string>();
let given: Record<string, unknown>;

async function known() {
  const [event] = (await events(system, { status: "finished" })).rows;
  const first = async (
    table: (typeof schema)["registers" | "speakers" | "enrollments" | "certificateTemplates" | "importBatches"],
  ) => {
    const [row] = await db
      .select()
      .from(table as never)
      .limit(1);
    return row as unknown as Record<string, string> | undefined;
  };
  const [program] = await db
    .select()
    .from(schema.programs)
    .where(eq(schema.programs.id, event?.programId ?? ""));
  const [person] = await db
    .select()
    .from(schema.registrations)
    .where(eq(schema.registrations.eventId, event?.eventId ?? ""));
  const [sheet, speaker] = [await first(schema.registers), await first(schema.speakers)];
  const [question] = await db
    .select()
    .from(schema.questions)
    .where(eq(schema.questions.eventId, event?.eventId ?? ""));
  const [group] = await db
    .select()
    .from(schema.groups)
    .where(eq(schema.groups.eventId, event?.eventId ?? ""));
  const token = "a-device-of-the-test";
  const device = { eventId: event?.eventId ?? "", label: "Door", tokenHash: hashToken(token), createdAt: new Date() };
  await write([], async (tx) => tx.insert(schema.devices).values(device));
  return {
    ...{ eventId: event?.eventId, placeId: event?.eventId, place: event?.eventId, programId: program?.id, token },
    ...{ registrationId: person?.id, personId: person?.personId, schoolId: person?.schoolId, sheetId: sheet?.place },
    registerId: sheet?.id,
    ...{ enrollmentId: (await first(schema.enrollments))?.id, groupId: group?.id },
    ...{ templateId: (await first(schema.certificateTemplates))?.id, batchId: (await first(schema.importBatches))?.id },
    ...{ speakerId: speaker?.id, questionId: question?.id, slug: event?.slug, at: new Date(), locale: "ko" },
    ...{ typed: "김", since: "0" },
  };
}

/** What each list can be asked beyond the place it is of. */
const variants: Record<string, object[]> = {
  "registrations.roster": [
    ...[
      { sort: "ticket" },
      { order: "down" },
      { page: 100 },
      { search: "김" },
      { search: "ㄱㅁㅈ" },
      { search: "ABCD2345" },
    ],
    ...[{ sort: "name" }, { sort: "school" }, { status: "confirmed" }, { status: "pending" }, { status: "offered" }],
    ...[{ school: "none" }, { grade: 2 }, { language: "ko" }, { consent: "missing" }, { answers: "missing" }],
  ],
  "people.search": [{ typed: "ABCD2345" }],
  "attendance.sheet": [{ search: "김" }, { order: "group" }],
  "questions.list": [{ q: "외교" }, { state: "open" }, { page: 2 }],
  "enrollments.list": [{ q: "김" }, { state: "accepted" }, { page: 2 }],
  "letters.list": [{ q: "김" }, { state: "sent" }, { page: 2 }],
  "certificates.list": [{ q: "김" }],
  "events.list": [{ when: "upcoming" }, { when: "past" }, { sort: "starts" }, { status: "published" }],
  "wishes.list": [{ state: "answered" }],
  "schools.roster": [{ search: "김" }],
  "activities.list": [{ kind: "registrations" }, { from: "2026-01-01" }],
};
/** Asked of everywhere, which is what an owner sees. */
const everywhere = ["activities.list", "events.list"];

const shapeOf = (query: Query) => Object.keys(query.input.shape ?? {});
const inputOf = (query: Query, without: readonly string[] = []) =>
  Object.fromEntries(
    shapeOf(query)
      .filter((key) => key in given && !without.includes(key))
      .map((key) => [key, given[key]]),
  );

async function ask(query: Query, input: object) {
  const said = await statementsOf(() =>
    query(system, input).catch((error: { code?: string }) => {
      if (!error.code) throw error;
      refused.set(query.operation, error.code);
    }),
  );
  asked.set(query.operation, [...(asked.get(query.operation) ?? []), ...said]);
}

async function queries(): Promise<Query[]> {
  const folders = readdirSync("features").filter((name) => readdirSync(`features/${name}`).includes("queries.ts"));
  const found: Query[] = [];
  for (const name of folders)
    for (const one of Object.values((await import(`../features/${name}/queries.ts`)) as Record<string, Query>))
      if (one?.kind === "query") found.push(one);
  return found;
}

beforeAll(async () => {
  await seedDemo();
  given = await known();
  if (people > 0) await crowd(given as Parameters<typeof crowd>[0], people);
  for (const query of await queries()) {
    await ask(query, inputOf(query));
    for (const more of variants[query.operation] ?? []) await ask(query, { ...inputOf(query), ...more });
    if (everywhere.includes(query.operation))
      await ask(query, inputOf(query, ["eventId", "programId", "registrationId"]));
  }
}, 300_000);

describe("of every query of every feature", () => {
  test("the main lists were asked, and answered", () => {
    expect(main.filter((name) => !asked.get(name)?.length || refused.has(name))).toEqual([]);
  });

  test("none reads a whole table that grows with people", async () => {
    const once = new Map<string, Said & { by: string }>();
    for (const [by, said] of asked)
      if (!nightly.includes(by)) for (const one of said) if (!once.has(one.text)) once.set(one.text, { ...one, by });
    const grows = (step: string) => step !== "sort" && !small.includes(step.replace("scan ", ""));
    const plans = await plansOf([...once.values()]);
    const found = plans.flatMap(({ text, steps }) =>
      steps.filter(grows).map((step) => `${once.get(text)?.by}: ${step}: ${text}`),
    );
    expect(found).toEqual([]);
  }, 120_000);

  // A sort of one event's eighty people is what PostgreSQL may well choose.
  test.skipIf(engine === "postgres")("those that are asked with every key do not sort either", async () => {
    const found: string[] = [];
    // The questions of a form are a few dozen, in their order.
    for (const name of hot)
      for (const { text, steps } of await plansOf(asked.get(name) ?? []))
        if (steps.includes("sort") && !text.includes('from "form_questions"')) found.push(`${name}: ${text}`);
    expect(found).toEqual([]);
  });

  test("a statement that no index serves is found", async () => {
    const said = [{ text: "select * from registrations where grade = 3 order by ticket", values: [] }];
    const [plan] = await plansOf(said);
    expect(plan?.steps).toEqual(expect.arrayContaining(["scan registrations", "sort"]));
    const sorted = [{ text: "select id from registrations where event_id = 'x' order by grade", values: [] }];
    expect((await plansOf(sorted))[0]?.steps).toEqual(["sort"]);
  });
});

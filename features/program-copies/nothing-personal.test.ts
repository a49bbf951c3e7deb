import { eq, getTableName, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import { seedDemo } from "../../bin/demo/seed";
import { system } from "../../core/permissions";
import { db } from "../../db";
import * as schema from "../../db/schema";
import { list } from "../programs/queries";
import { programParts } from "./choices";
import { copy } from "./commands";

const tables = Object.values(schema).filter((one): one is never => is(one, Table));
const counts = async () =>
  Object.fromEntries(
    await Promise.all(tables.map(async (table) => [getTableName(table), await db.$count(table)] as const)),
  );

/** What may grow: the programme and its events with what is said of them, the team's roles, and the trail. */
const grows = [
  ...["activities", "agenda_item_speakers", "agenda_items", "deliverables", "event_organizations", "event_speakers"],
  ...["events", "files", "form_questions", "materials", "memberships", "program_organizations", "programs"],
  ...["criteria", "rubrics", "tasks", "themes", "topics"],
];

/** Tables of people that the founding case fills: without them nothing would be shown here. */
const ofPeople = [
  ...["attendance_records", "group_members", "groups", "persons", "person_contacts", "questions", "registrations"],
  ...["submissions", "submission_versions", "attendance_registers", "judges", "scorecards", "feedback"],
];

test("of the founding case with all its people, a copy makes rows only of what is said about the programme", async () => {
  await seedDemo();
  const before = await counts();
  const known = Object.keys(before);
  for (const name of ofPeople) expect(before[name], name).toBeGreaterThan(0);
  const { rows } = await list(system, {});
  const events = rows[0]?.events ?? 0;
  expect(events).toBeGreaterThan(1);
  const outcome = await copy(system, {
    programId: rows[0]?.programId ?? "",
    ...{ by: "weeks", number: 52, title: { en: "Next year" }, parts: [...programParts] },
  });
  expect(outcome.ok && outcome.value.eventIds).toHaveLength(events);
  const after = await counts();
  const grown = known.filter((name) => after[name] !== before[name]);
  expect(grown.filter((name) => !grows.includes(name))).toEqual([]);
  const roles = await db
    .select({ role: schema.memberships.role })
    .from(schema.memberships)
    .where(eq(schema.memberships.programId, outcome.ok ? outcome.value.programId : ""));
  expect(roles.map(({ role }) => role).sort(), "the team, and no teacher").toEqual(["judge", "staff"]);
  expect(grown).toEqual(expect.arrayContaining(["programs", "events", "agenda_items", "topics", "event_speakers"]));
}, 60_000);

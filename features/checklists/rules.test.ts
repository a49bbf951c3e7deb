import { expect, test } from "vitest";
import { type Facts, nextSteps } from "./rules";

const now = new Date("2027-01-01T00:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** A published lecture in a month, with all it needs. */
const ready: Facts = {
  status: "published",
  startsAt: inDays(30),
  endsAt: inDays(30.1),
  hasPlace: true,
  capacity: 80,
  roomCapacity: 90,
  hasSummary: true,
  untranslated: 0,
  registrationOpensAt: null,
  registrationClosesAt: null,
  confirmed: 80,
  waiting: 0,
  quotas: null,
  agendaItems: 6,
  speakers: 1,
  topics: 8,
  groups: 8,
  groupsWithTopic: 8,
  grouped: 80,
  groupsPublishedAt: now,
  filesWanted: 8,
  filesIn: 8,
  filesDueAt: inDays(28),
  questions: 0,
  marks: 0,
  sheetsOpen: 0,
  hasReport: false,
};
const stepsOf = (change: Partial<Facts>) => nextSteps({ ...ready, ...change }, now).map((step) => step.code);
const held = { startsAt: inDays(-1), endsAt: inDays(-0.9) };

test("nothing is missing where everything is there", () => {
  expect(stepsOf({})).toEqual([]);
});

test("each thing that is missing is named", () => {
  const cases: [Partial<Facts>, string[]][] = [
    [{ hasPlace: false }, ["place"]],
    [{ capacity: null, roomCapacity: 90 }, ["capacity"]],
    [{ capacity: 100 }, ["over-room"]],
    [{ hasSummary: false, untranslated: 1 }, ["summary", "untranslated"]],
    [{ agendaItems: 0, speakers: 0 }, ["agenda", "speakers"]],
    [{ status: "draft" }, ["publish"]],
    [{ registrationOpensAt: inDays(2) }, ["opens"]],
    [{ confirmed: 0, groups: 0, grouped: 0, filesWanted: 0, filesIn: 0 }, ["nobody"]],
    [{ confirmed: 79, grouped: 79, waiting: 3 }, ["waiting"]],
    [{ confirmed: 79, grouped: 79, waiting: 3, quotas: {} }, []],
    [{ groups: 0, grouped: 0, filesWanted: 0, filesIn: 0 }, ["groups"]],
    [{ topics: 0, groups: 0, grouped: 0, filesWanted: 0, filesIn: 0 }, []],
    [{ grouped: 70 }, ["ungrouped"]],
    [{ groupsWithTopic: 6 }, ["topics"]],
    [{ groupsPublishedAt: null }, ["publish-groups"]],
    [{ filesIn: 5 }, ["files"]],
    [{ ...held }, ["attendance", "finish", "questions"]],
    [{ ...held, marks: 70, sheetsOpen: 2, questions: 4 }, ["finish", "close-attendance", "report"]],
    [{ ...held, marks: 70, questions: 4, status: "finished" }, ["report"]],
    [{ ...held, marks: 70, questions: 4, status: "finished", hasReport: true }, []],
    [{ status: "cancelled", hasPlace: false }, []],
  ];
  for (const [change, codes] of cases) expect(stepsOf(change), JSON.stringify(change)).toEqual(codes);
});

test("what must be done now stands before what can wait", () => {
  const steps = nextSteps({ ...ready, status: "draft", speakers: 0, hasPlace: false }, now);
  expect(steps.map((step) => step.urgency)).toEqual(["now", "now", "soon"]);
  const [late] = nextSteps({ ...ready, filesIn: 7, filesDueAt: inDays(-1) }, now);
  expect(late).toMatchObject({ code: "files", urgency: "now", count: 1 });
});

test("while it goes on, attendance comes first and nobody is asked to finish it", () => {
  expect(stepsOf({ startsAt: inDays(-0.05), endsAt: inDays(0.05) })).toEqual(["attendance"]);
});

test("publishing makes nothing that is missing less pressing, and only time makes it more", () => {
  const bare: Partial<Facts> = { hasPlace: false, capacity: null, roomCapacity: null, agendaItems: 0, speakers: 0 };
  const urgencies = (change: Partial<Facts>) =>
    nextSteps({ ...ready, ...bare, ...change }, now)
      .filter((step) => step.code !== "publish")
      .map((step) => [step.code, step.urgency]);
  expect(urgencies({ status: "published" })).toEqual(urgencies({ status: "draft" }));
  expect(urgencies({})).toContainEqual(["agenda", "soon"]);
  expect(urgencies({ startsAt: inDays(5), endsAt: inDays(5.1) })).toContainEqual(["agenda", "now"]);
});

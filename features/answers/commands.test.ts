import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Actor, anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { activities, events, exportLog, formAnswers, registrations } from "../../db/schema";
import { add, edit } from "../forms/commands";
import type { AddQuestion } from "../forms/inputs";
import { form } from "../forms/queries";
import { answersPastKeeping, deleteAnswers, deleteAnswersOfPerson, deletePastAnswers } from "../forms/steps";
import { register } from "../registrations/commands";
import { registrationForm } from "../registrations/queries";
import { exportRoster } from "../roster/exports";
import { roster } from "../roster/queries";
import { give, open } from "./commands";
import { mine, state } from "./queries";

const asks = async (actor: Actor, eventId: string, more: Partial<AddQuestion> = {}) => {
  const outcome = await add(actor, { eventId, kind: "short", label: { en: "Shirt", ko: "티셔츠" }, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
let number = 0;
const attempt = (eventId: string, answers: Record<string, unknown> = {}) => {
  const person = { fullName: `학생 ${++number}`, locale: "ko" as const, ofAge: true };
  return register(anonymous, { eventId, ...person, form: answers as Record<string, string> });
};
const registered = async (eventId: string, answers: Record<string, unknown> = {}) => {
  const outcome = await attempt(eventId, answers);
  if (!outcome.ok || outcome.value.status === "already-registered") throw new Error(JSON.stringify(outcome));
  return { ...outcome.value, me: await actorOfLink(outcome.value.token) };
};
const problemsOf = (outcome: { ok: boolean; fields?: Record<string, { code: string }[]> }) =>
  Object.fromEntries(Object.entries(outcome.fields ?? {}).map(([field, [first]]) => [field, first?.code]));
const texts = (outcome: Awaited<ReturnType<typeof open>>) => {
  if (!outcome.ok) throw new Error(outcome.code);
  return Object.fromEntries(outcome.value.answers.map((one) => [one.label, one.text]));
};
const sizes = [
  { key: "s", label: { en: "Small" } },
  { key: "m", label: { en: "Medium" } },
];
const medical = { isMedical: true, reason: { en: "For the lunch" }, label: { en: "Food" } };

describe("answers of somebody who registers", () => {
  test("of every kind arrive as they were meant", async () => {
    const { aru, lecture } = await cast(9);
    const kinds = ["short", "long", "choice", "several", "number", "date", "agreement"] as const;
    const keys: Record<string, string> = {};
    for (const kind of kinds)
      keys[kind] = (await asks(aru, lecture.id, { kind, label: { en: kind }, choices: sizes })).key;
    const said = { short: " a  b ", long: "1\r\n2", choice: "m", several: ["s", "m", ""], number: "1,5" };
    const all = { ...said, date: "2026-02-28", agreement: "yes" };
    const answers = Object.fromEntries(kinds.map((kind) => [keys[kind], all[kind]]));
    const { registrationId } = await registered(lecture.id, answers);
    expect(texts(await open(aru, { registrationId }))).toEqual({
      short: "a b",
      long: "1\n2",
      choice: "Medium",
      several: "Small, Medium",
      number: "1.5",
      date: "2026-02-28",
      agreement: "yes",
    });
  });

  test("that are wrong or missing are all named in one round, with what else is wrong, and nothing is stored", async () => {
    const { aru, lecture } = await cast(9);
    const ask = async (more: Partial<AddQuestion>) => `form.${(await asks(aru, lecture.id, more)).key}`;
    const choice = await ask({ kind: "choice", choices: sizes });
    const needed = await ask({ required: "yes" });
    const date = await ask({ kind: "date" });
    const count = await ask({ kind: "number" });
    const long = await ask({ kind: "short" });
    const key = (field: string) => field.slice(5);
    const typed = {
      [key(choice)]: "xl",
      [key(date)]: "2026-02-30",
      [key(count)]: "many",
      [key(long)]: "가".repeat(201),
    };
    const outcome = await register(anonymous, {
      eventId: lecture.id,
      fullName: "김하늘",
      locale: "ko",
      form: { ...typed, unknown1: "x" },
    });
    expect(problemsOf(outcome)).toEqual({
      guardianName: "guardian-needed",
      guardianPhone: "guardian-needed",
      [choice]: "choice",
      [needed]: "required",
      [date]: "wrong-kind",
      [count]: "wrong-kind",
      [long]: "too-long",
      "form.unknown1": "unknown-field",
    });
    expect(await db.$count(registrations, eq(registrations.eventId, lecture.id))).toBe(0);
  });

  test("are asked for only where the answer before opens the question, and forgotten when it does not any more", async () => {
    const { aru, lecture } = await cast(9);
    const bus = await asks(aru, lecture.id, { kind: "agreement", label: { en: "Bus" } });
    const where = { showIfKey: bus.key, showIfEquals: "yes" };
    const stop = await asks(aru, lecture.id, { label: { en: "Stop" }, required: "yes", ...where });
    await registered(lecture.id, {});
    expect(problemsOf(await attempt(lecture.id, { [bus.key]: "yes" }))).toEqual({ [`form.${stop.key}`]: "required" });
    const hidden = await registered(lecture.id, { [stop.key]: "Seoul" });
    expect(texts(await open(aru, { registrationId: hidden.registrationId }))).toEqual({});
    const { me, registrationId } = await registered(lecture.id, { [bus.key]: "yes", [stop.key]: "Seoul" });
    expect(texts(await open(aru, { registrationId }))).toEqual({ Bus: "yes", Stop: "Seoul" });
    await give(me, { registrationId, form: { [bus.key]: "" } });
    expect(texts(await open(aru, { registrationId }))).toEqual({});
  });

  test("may come later when the question says so: until then one's own page and the team see what is missing", async () => {
    const { aru, min, lecture } = await cast(9);
    const later = await asks(aru, lecture.id, { required: "later", requiredDays: 3 });
    const { me, registrationId } = await registered(lecture.id);
    const shown = await mine(me, { registrationId });
    expect(shown.missing).toEqual([later.key]);
    expect(shown.questions[0]?.dueAt).toEqual(new Date(lecture.startsAt.getTime() - 3 * 86_400_000));
    const ofTeam = await state(min, { registrationId });
    expect(ofTeam.questions).toMatchObject([{ key: later.key, missing: true, answered: false }]);
    expect(await give(me, { registrationId, form: { [later.key]: "M" } })).toMatchObject({ value: { missing: 0 } });
    expect((await mine(me, { registrationId })).values).toEqual({ [`form.${later.key}`]: "M" });
    const soon = await lectureOf(null, { startsAt: new Date(Date.now() + 86_400_000) });
    const olga = { kind: "system", grants: [] } as const;
    const late = await asks(olga, soon.id, { required: "later", requiredDays: 3 });
    expect(problemsOf(await attempt(soon.id))).toEqual({ [`form.${late.key}`]: "required" });
  });

  test("of a form that was refused for its spelling are looked at as well", async () => {
    const { aru, lecture } = await cast(9);
    const { key } = await asks(aru, lecture.id, { required: "yes" });
    const { questions } = await registrationForm(anonymous, { slug: lecture.slug });
    expect(questions).toMatchObject([{ key, required: "yes", kind: "short", condition: null }]);
  });
});

describe("answers afterwards", () => {
  test("keep the question they were given under when it is asked differently", async () => {
    const { aru, lecture } = await cast(9);
    const question = await asks(aru, lecture.id, { kind: "choice", label: { en: "Size" }, choices: sizes });
    const { me, registrationId } = await registered(lecture.id, { [question.key]: "m" });
    const larger = [
      { key: "m", label: { en: "Middle" } },
      { key: "l", label: { en: "Large" } },
    ];
    const change = { questionId: question.questionId, revision: 1, kind: "choice" as const, choices: larger };
    await edit(aru, { ...change, label: { en: "Which size" } });
    const before = await open(aru, { registrationId });
    expect(texts(before)).toEqual({ Size: "Medium" });
    expect(before.ok && before.value.answers[0]).toMatchObject({ isOld: true, version: 1 });
    await give(me, { registrationId, form: { [question.key]: "l" } });
    expect(texts(await open(aru, { registrationId }))).toEqual({ "Which size": "Large" });
  });

  test("are one's own to change until they are frozen; the team's always", async () => {
    const { aru, min, lecture } = await cast(9);
    const { key } = await asks(aru, lecture.id, { freezeDays: 365, viewers: "team" });
    const free = await asks(aru, lecture.id, { label: { en: "Free" } });
    const { me, registrationId } = await registered(lecture.id, { [key]: "M", [free.key]: "a" });
    expect((await mine(me, { registrationId })).questions.map((one) => one.frozen)).toEqual([true, false]);
    const refused = await give(me, { registrationId, form: { [key]: "L", [free.key]: "b" } });
    expect(problemsOf(refused)).toEqual({ [`form.${key}`]: "answer-frozen" });
    expect(await give(me, { registrationId, form: { [key]: "M", [free.key]: "b" } })).toMatchObject({ ok: true });
    expect(await give(min, { registrationId, form: { [key]: "L" } })).toMatchObject({ value: { keys: [key] } });
    await write([], (tx) =>
      tx
        .update(events)
        .set({ startsAt: new Date(0) })
        .where(eq(events.id, lecture.id)),
    );
    expect(await give(me, { registrationId, form: {} })).toMatchObject({ code: "event-started" });
  });

  test("that are required cannot be struck out again by oneself", async () => {
    const { aru, lecture } = await cast(9);
    const { key } = await asks(aru, lecture.id, { required: "yes" });
    const { me, registrationId } = await registered(lecture.id, { [key]: "M" });
    const refused = await give(me, { registrationId, form: { [key]: "" } });
    expect(problemsOf(refused)).toEqual({ [`form.${key}`]: "required" });
  });

  test("are opened by those the question names, each time noted without what they say", async () => {
    const { aru, min, bota, sora, lecture } = await cast(9);
    const secret = await asks(aru, lecture.id, { ...medical });
    const shirt = await asks(aru, lecture.id, { viewers: "team" });
    const { me, registrationId } = await registered(lecture.id, { [secret.key]: "NUTS-7fe", [shirt.key]: "M" });
    expect(texts(await open(min, { registrationId }))).toEqual({ Shirt: "M" });
    expect(texts(await open(aru, { registrationId }))).toEqual({ Food: "NUTS-7fe", Shirt: "M" });
    const shown = await state(min, { registrationId });
    expect(shown.questions).toMatchObject([
      { key: secret.key, alert: true, visible: false },
      { key: shirt.key, alert: false, visible: true },
    ]);
    expect(JSON.stringify(shown)).not.toContain("NUTS");
    expect(await open(bota, { registrationId })).toMatchObject({ code: "not-allowed" });
    expect(await open(sora, { registrationId })).toMatchObject({ code: "not-found" });
    expect(await open(me, { registrationId })).toMatchObject({ code: "not-allowed" });
    await expect(state(bota, { registrationId })).rejects.toMatchObject({ code: "not-allowed" });
    await expect(mine(min, { registrationId })).rejects.toMatchObject({ code: "not-allowed" });
    const noted = await db.select().from(activities).where(eq(activities.name, "answers.open"));
    expect(noted.map((one) => one.note)).toContainEqual({ registrationId, keys: [shirt.key], count: 1 });
    expect(JSON.stringify(await db.select().from(activities))).not.toContain("NUTS");
  });

  test("of one child are not another's", async () => {
    const { aru, bota, lecture } = await cast(9);
    const { key } = await asks(aru, lecture.id);
    const mineOnly = await registered(lecture.id, { [key]: "M" });
    const other = await registered(lecture.id);
    const said = { registrationId: mineOnly.registrationId, form: { [key]: "L" } };
    await expect(mine(other.me, said)).rejects.toMatchObject({ code: "invalid" });
    const { registrationId } = said;
    await expect(mine(other.me, { registrationId })).rejects.toMatchObject({ code: "not-found" });
    expect(await give(other.me, said)).toMatchObject({ code: "not-found" });
    expect(await give(bota, said)).toMatchObject({ code: "not-allowed" });
  });

  test("about food raise a flag only when they say something", async () => {
    const { aru, lecture } = await cast(null);
    const text = await asks(aru, lecture.id, { ...medical });
    const none = { key: "none", label: { en: "None", ko: "없음" } };
    const list = await asks(aru, lecture.id, { ...medical, kind: "several", choices: [none, ...sizes] });
    const flags = async (answers: Record<string, unknown>) => {
      const { registrationId } = await registered(lecture.id, answers);
      const rows = await db.select().from(formAnswers).where(eq(formAnswers.registrationId, registrationId));
      return rows.map((row) => row.alert);
    };
    for (const nothing of ["없음", "None.", " нет ", "Жоқ", "-", "해당 없음"])
      expect(await flags({ [text.key]: nothing })).toEqual([false]);
    expect(await flags({ [list.key]: ["none"] })).toEqual([false]);
    expect(await flags({ [text.key]: "no nuts" })).toEqual([true]);
    expect(await flags({ [list.key]: ["s"] })).toEqual([true]);
  });

  test("are sealed: a copy in another row does not open", async () => {
    const { aru, lecture } = await cast(9);
    const { key } = await asks(aru, lecture.id);
    const one = await registered(lecture.id, { [key]: "one" });
    const two = await registered(lecture.id, { [key]: "two" });
    const [row] = await db.select().from(formAnswers).where(eq(formAnswers.registrationId, one.registrationId));
    expect(JSON.stringify(row)).not.toContain("one");
    await write([], (tx) =>
      tx
        .update(formAnswers)
        .set({ value: row?.value ?? "" })
        .where(eq(formAnswers.registrationId, two.registrationId)),
    );
    await expect(mine(two.me, { registrationId: two.registrationId })).rejects.toThrow();
  });
});

describe("the roster", () => {
  test("flags who said something about health, finds who owes an answer, and tells nobody what was said", async () => {
    const { aru, min, lecture } = await cast(9);
    const food = await asks(aru, lecture.id, medical);
    const bus = await asks(aru, lecture.id, { kind: "agreement", label: { en: "Bus" } });
    const open = { showIfKey: bus.key, showIfEquals: "yes" };
    const stop = await asks(aru, lecture.id, { required: "later", requiredDays: 1, ...open });
    const one = await registered(lecture.id, { [food.key]: "NUTS-7fe", [bus.key]: "yes" });
    const two = await registered(lecture.id, { [bus.key]: "yes", [stop.key]: "Seoul" });
    const three = await registered(lecture.id);
    const all = await roster(min, { eventId: lecture.id });
    const alerts = Object.fromEntries(all.rows.map((row) => [row.registrationId, row.alert]));
    const [first, second, third] = [one, two, three].map((each) => each.registrationId);
    expect(alerts).toEqual({ [first ?? ""]: true, [second ?? ""]: false, [third ?? ""]: false });
    const missing = await roster(min, { eventId: lecture.id, answers: "missing" });
    expect(missing.rows.map((row) => row.registrationId)).toEqual([first]);
    expect(JSON.stringify([all, missing])).not.toMatch(/NUTS|Seoul/);
  });
});

describe("a list that leaves the house", () => {
  test("carries answers only when asked for, only those its taker may open, and the trail tells which", async () => {
    const { aru, min, lecture } = await cast(9);
    const food = await asks(aru, lecture.id, medical);
    const size = { kind: "choice" as const, choices: sizes, viewers: "team" as const, label: { en: "Size" } };
    const shirt = await asks(aru, lecture.id, size);
    await registered(lecture.id, { [food.key]: "NUTS-7fe", [shirt.key]: "m" });
    const take = (actor: Actor, questions?: string[]) =>
      exportRoster(actor, { eventId: lecture.id, format: "csv", purpose: "the caterer", questions });
    const cells = async (actor: Actor, questions?: string[]) => {
      const outcome = await take(actor, questions);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      const text: string[] = [];
      for (const list of outcome.value.lists)
        for await (const row of list.rows) text.push(...list.columns.map((column) => String(column.value(row))));
      return text;
    };
    expect((await cells(aru)).join()).not.toMatch(/NUTS|Medium/);
    expect(await cells(aru, [food.key, shirt.key])).toEqual(expect.arrayContaining(["NUTS-7fe", "Medium"]));
    expect(await cells(min, [shirt.key])).toContain("Medium");
    expect(problemsOf(await take(min, [food.key]))).toEqual({ questions: "column-refused" });
    expect(problemsOf(await take(aru, ["unknown1"]))).toEqual({ questions: "column-unknown" });
    const [noted] = await db
      .select()
      .from(exportLog)
      .where(eq(exportLog.actorId, min.id ?? ""));
    expect(noted?.columns).toContain(`answer:${shirt.key}`);
    expect(JSON.stringify(await db.select().from(exportLog))).not.toContain("NUTS");
  });
});

describe("the time of an answer", () => {
  test("ends as many days after the event as the family was told; then it can be taken away", async () => {
    const { aru, lecture } = await cast(9);
    const short = await asks(aru, lecture.id, { keepDays: 30 });
    const long = await asks(aru, lecture.id, { keepDays: 90 });
    const { registrationId } = await registered(lecture.id, { [short.key]: "a", [long.key]: "b" });
    const daysLater = (days: number) => new Date(lecture.endsAt.getTime() + days * 86_400_000);
    const keys = async (days: number) =>
      (await answersPastKeeping(db, daysLater(days))).filter((one) => one.registrationId === registrationId);
    expect(await keys(29.9)).toEqual([]);
    const [past, ...others] = await keys(30);
    expect(others).toEqual([]);
    expect(past).toMatchObject({ key: short.key, eventId: lecture.id, keptUntil: daysLater(30) });
    expect(await write([], (tx) => deletePastAnswers(tx, [past?.answerId ?? ""]))).toEqual({ count: 1, keys: [] });
    expect((await keys(90)).map((one) => one.key)).toEqual([long.key]);
  });

  test("ends at once when a registration or a person is erased", async () => {
    const { aru, lecture } = await cast(9);
    const { key } = await asks(aru, lecture.id);
    const one = await registered(lecture.id, { [key]: "a" });
    const two = await registered(lecture.id, { [key]: "b" });
    expect(await write([], (tx) => deleteAnswers(tx, [one.registrationId]))).toEqual({ count: 1, keys: [] });
    const { questions } = await form(aru, { eventId: lecture.id });
    expect(questions).toMatchObject([{ answers: 1 }]);
    const [row] = await db.select().from(registrations).where(eq(registrations.id, two.registrationId));
    expect(await write([], (tx) => deleteAnswersOfPerson(tx, row?.personId ?? ""))).toEqual({ count: 1, keys: [] });
  });
});

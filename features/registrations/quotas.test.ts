import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast, teacherOf } from "../../core/testing";
import { db, write } from "../../db";
import { events, organizationNames, organizations, type Quotas, registrations } from "../../db/schema";
import { fold } from "../../db/search";
import { commit } from "../admissions/commands";
import { approve } from "../approvals/commands";
import { copy } from "../copies/commands";
import { edit } from "../events/commands";
import { details } from "../events/queries";
import { stageFile } from "../imports/commands";
import { preview } from "../imports/queries";
import { change as changePupil } from "../school-desk/commands";
import { add, cancel, change, promote, register, restore } from "./commands";
import { registrationForm, showRegistration } from "./queries";

const none: Quotas = { perSchool: null, schools: [], perGrade: null, grades: [] };
let number = 0;
const said = (eventId: string, school: string | null, grade: string | null = "2") => {
  number += 1;
  const guardian = { guardianName: "보호자", guardianPhone: `010-4455-${1000 + number}` };
  return { eventId, fullName: `학생 ${number}`, locale: "ko" as const, ...guardian, school, grade };
};

async function withQuotas(quotas: Partial<Quotas>, change: Partial<typeof events.$inferInsert> = {}) {
  const all = await cast(10);
  const set = { quotas: { ...none, ...quotas }, ...change };
  await write([], (tx) => tx.update(events).set(set).where(eq(events.id, all.lecture.id)));
  const eventId = all.lecture.id;
  const come = async (school: string | null, grade?: string | null) => {
    const outcome = await register(anonymous, said(eventId, school, grade));
    if (!outcome.ok || outcome.value.status === "already-registered") throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };
  return { ...all, eventId, come };
}
const statuses = async (eventId: string) =>
  (await db.select().from(registrations).where(eq(registrations.eventId, eventId)).orderBy(registrations.ticket)).map(
    (row) => row.status,
  );
const rowOf = async (registrationId: string) =>
  (await db.select().from(registrations).where(eq(registrations.id, registrationId)))[0];
const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);
const school = async (ko: string) => {
  const values = { kind: "school" as const, name: { ko }, search: ko };
  const [made] = await write([], async (tx) => {
    const rows = await tx.insert(organizations).values(values).returning();
    await tx.insert(organizationNames).values({ nameKey: fold(ko), kind: "school", organizationId: rows[0]?.id ?? "" });
    return rows;
  });
  return made?.id ?? "";
};

describe("seats for each school and grade", () => {
  test("whoever finds the own quota full waits, and others with seats left do not wait behind", async () => {
    const { eventId, come } = await withQuotas({ perSchool: 1 });
    const first = await come("별학교");
    expect((await come("별학교")).status).toBe("waitlisted");
    expect((await come("달학교")).status).toBe("confirmed");
    expect(first.status).toBe("confirmed");
    expect(await statuses(eventId)).toEqual(["confirmed", "waitlisted", "confirmed"]);
  });

  test("forty come at once for two seats of a school: two get one", async () => {
    const { eventId } = await withQuotas({ perSchool: 2 }, { capacity: null });
    await Promise.all(Array.from({ length: 40 }, () => register(anonymous, said(eventId, "별학교"))));
    const all = await statuses(eventId);
    expect(all.filter((one) => one === "confirmed")).toHaveLength(2);
    expect(all).toHaveLength(40);
  });

  test.each([
    ["school-full", { perSchool: 1 }],
    ["grade-full", { perGrade: 1 }],
    ["grade-full", { grades: [{ from: 1, to: 3, seats: 1 }] }],
  ] as const)("where nobody may wait, the no is %s", async (no, quotas) => {
    const { eventId, come } = await withQuotas(quotas as Partial<Quotas>, { waitlist: false });
    await come("별학교");
    expect(code(await register(anonymous, said(eventId, "별학교")))).toBe(no);
  });

  test("school and grade have to be said where they are counted; the team may leave them out", async () => {
    const { eventId, min } = await withQuotas({ perSchool: 1, perGrade: 1 });
    expect(await register(anonymous, said(eventId, null, null))).toMatchObject({
      fields: { school: [{ code: "required" }], grade: [{ code: "required" }] },
    });
    expect(await add(min, said(eventId, null, null))).toMatchObject({ value: { status: "confirmed" } });
  });

  test("whom the team adds waits as well, and out of turn nobody gets a seat beyond the quota", async () => {
    const { eventId, min, come } = await withQuotas({ perSchool: 1 });
    await come("별학교");
    const added = await add(min, said(eventId, "별학교"));
    if (!added.ok) throw new Error(added.code);
    expect(added.value.status).toBe("waitlisted");
    expect(code(await promote(min, { registrationIds: [added.value.registrationId] }))).toBe("school-full");
    await write([], (tx) =>
      tx
        .update(events)
        .set({ quotas: { ...none, perGrade: 1 } })
        .where(eq(events.id, eventId)),
    );
    expect(code(await promote(min, { registrationIds: [added.value.registrationId] }))).toBe("grade-full");
  });

  test("a seat that becomes free goes to the next who can have it, in the order of coming", async () => {
    const { eventId, come, min } = await withQuotas({ perSchool: 1 }, { capacity: 2 });
    const star = await come("별학교");
    await come("달학교");
    await come("달학교");
    const sun = await come("해학교");
    expect(await cancel(min, { registrationIds: [star.registrationId] })).toMatchObject({
      value: { promoted: [sun.registrationId] },
    });
    expect(await restore(min, { registrationIds: [star.registrationId] })).toMatchObject({
      value: { waitingAgain: [sun.registrationId] },
    });
    expect(await statuses(eventId)).toEqual(["confirmed", "confirmed", "waitlisted", "waitlisted"]);
  });

  test("undoing at once takes the seat back from the one of the same school who moved up", async () => {
    const { come, min } = await withQuotas({ perSchool: 1 });
    const first = await come("별학교");
    const second = await come("별학교");
    await cancel(min, { registrationIds: [first.registrationId] });
    expect(await rowOf(second.registrationId)).toMatchObject({ status: "confirmed" });
    await restore(min, { registrationIds: [first.registrationId] });
    expect(await rowOf(first.registrationId)).toMatchObject({ status: "confirmed" });
    expect(await rowOf(second.registrationId)).toMatchObject({ status: "waitlisted" });
  });

  test("a yes beyond the quota is a place in line", async () => {
    const { come, aru } = await withQuotas({ perSchool: 1 }, { needsApproval: true });
    const [a, b, c] = [await come("별학교"), await come("별학교"), await come("달학교")];
    const ids = [a, b, c].map((one) => one.registrationId);
    expect(await approve(aru, { registrationIds: ids })).toMatchObject({
      value: { seated: [a.registrationId, c.registrationId], waiting: [b.registrationId] },
    });
  });

  test("going to another school with a seat needs a seat there; leaving one lets the next in", async () => {
    const { come, min } = await withQuotas({ perSchool: 1 });
    const [star, moon, waiting] = [await come("별학교"), await come("달학교"), await come("달학교")];
    const me = await actorOfLink(moon.token);
    const { registrationId } = moon;
    const full = { ok: false, fields: { school: [{ code: "quota-full" }] } };
    expect(await change(me, { registrationId, school: "별학교" })).toMatchObject(full);
    expect(await change(min, { registrationId, school: "별학교" })).toMatchObject(full);
    expect(await change(me, { registrationId, school: null })).toMatchObject({
      fields: { school: [{ code: "required" }] },
    });
    expect(code(await change(me, { registrationId, school: "해학교" }))).toBe("ok");
    expect(await rowOf(waiting.registrationId)).toMatchObject({ status: "confirmed" });
    expect(await rowOf(star.registrationId)).toMatchObject({ status: "confirmed" });
  });

  test("a teacher does not lift a student into a grade that is full", async () => {
    const { come, eventId } = await withQuotas({ perGrade: 1 });
    await come("별학교", "3");
    const mine = await come("별학교", "2");
    const row = await rowOf(mine.registrationId);
    const teacher = await teacherOf(row?.schoolId ?? "", eventId);
    expect(await changePupil(teacher, { registrationId: mine.registrationId, grade: "3" })).toMatchObject({
      fields: { grade: [{ code: "quota-full" }] },
    });
    expect(code(await changePupil(teacher, { registrationId: mine.registrationId, grade: "1" }))).toBe("ok");
  });
});

describe("a class list beyond the quota", () => {
  const list = "성명,학교,학년\n김하나,별학교,2\n김둘,별학교,2\n김셋,별학교,2\n김넷,달학교,2\n";
  test("is seated as far as it goes; the preview says so before, the result after", async () => {
    const { min, eventId } = await withQuotas({ perSchool: 2 });
    const staged = await stageFile(min, { eventId, fileName: "clipboard", text: list });
    if (!staged.ok) throw new Error(staged.code);
    const { batchId } = staged.value;
    const before = await preview(min, { batchId });
    expect(before).toMatchObject({ seats: { seated: 3, limited: 1 } });
    expect(await commit(min, { batchId, update: false })).toMatchObject({
      value: { counts: { confirmed: 3, waitlisted: 1 } },
    });
    expect(await statuses(eventId)).toEqual(["confirmed", "confirmed", "waitlisted", "confirmed"]);
  });

  test("fills in no school that is full for somebody with a seat", async () => {
    const { min, eventId, come } = await withQuotas({ perSchool: 1 });
    await come("별학교");
    const person = { ...said(eventId, null), fullName: "이름씨", birthDate: "2010-03-04" };
    const added = await add(min, person);
    const text = "성명,생년월일,학교\n이름씨,2010-03-04,별학교\n";
    const staged = await stageFile(min, { eventId, fileName: "clipboard", text });
    if (!staged.ok || !added.ok) throw new Error("not staged");
    await commit(min, { batchId: staged.value.batchId, update: true });
    expect(await rowOf(added.value.registrationId)).toMatchObject({ status: "confirmed", schoolId: null });
  });
});

describe("an event's quotas", () => {
  const form = async (actor: Parameters<typeof details>[0], eventId: string, more: object) => {
    const { slug: _s, status: _t, seatsTaken: _n, trashedAt: _a, ...now } = await details(actor, { eventId });
    const all = now.organizations.map(({ organizationId, role }) => ({ organizationId, role }));
    return { ...now, organizations: all, ...more } as Parameters<typeof edit>[1];
  };

  test("are raised, and whoever waits for them gets a seat; below what is taken they are refused", async () => {
    const { aru, eventId, come } = await withQuotas({ perSchool: 1 });
    await come("별학교");
    const waiting = await come("별학교");
    const raised = await edit(aru, await form(aru, eventId, { quotas: { ...none, perSchool: 2 } }));
    expect(raised).toMatchObject({ value: { changed: ["quotas"], promoted: [waiting.registrationId] } });
    expect(await edit(aru, await form(aru, eventId, { quotas: { ...none, perSchool: 1 } }))).toMatchObject({
      fields: { quotas: [{ code: "below-confirmed", values: { count: 2 } }] },
    });
    expect(await edit(aru, await form(aru, eventId, { quotas: { ...none } }))).toMatchObject({ ok: true });
    expect((await details(aru, { eventId })).quotas).toBeNull();
  });

  test("name schools that are there, each once, and no grade twice", async () => {
    const { aru, eventId, lecture } = await withQuotas({});
    const schoolId = await school("들학교");
    const quotas = (more: object) => form(aru, eventId, { quotas: { ...none, ...more } });
    const named = (...ids: string[]) => quotas({ schools: ids.map((one) => ({ schoolId: one, seats: 1 })) });
    const fields = async (input: Parameters<typeof edit>[1]) => {
      const outcome = await edit(aru, input);
      return outcome.ok ? outcome.value.changed : outcome.fields;
    };
    expect(await fields(await named(lecture.id))).toEqual({ "quotas.schools": [{ code: "choice" }] });
    expect(await fields(await named(schoolId, schoolId))).toEqual({ "quotas.schools": [{ code: "twice" }] });
    const ranges = [
      { from: 3, to: 1, seats: 2 },
      { from: 3, to: 5, seats: 2 },
    ];
    expect(await fields(await quotas({ grades: ranges }))).toEqual({ "quotas.grades": [{ code: "twice" }] });
    expect(await fields(await quotas({ grades: ranges.slice(0, 1) }))).toEqual(["quotas"]);
    expect((await details(aru, { eventId })).quotas?.grades).toEqual([{ from: 1, to: 3, seats: 2 }]);
  });

  test("are copied with the registration's settings", async () => {
    const { aru, eventId } = await withQuotas(
      { perSchool: 3 },
      { needsCode: true, needsApproval: true, approvesAnew: true },
    );
    const copied = await copy(aru, { eventId, startsOn: "2030-05-20", parts: ["registration"] });
    if (!copied.ok) throw new Error(copied.code);
    const [made] = await db.select().from(events).where(eq(events.id, copied.value.eventId));
    expect(made).toMatchObject({ quotas: { ...none, perSchool: 3 }, needsCode: true, approvesAnew: true });
  });

  test("are told before typing once they are full, and on the page of one who waits for them", async () => {
    const { lecture, come } = await withQuotas({ perSchool: 3 });
    const shown = async () => registrationForm(anonymous, { slug: lecture.slug });
    expect(await shown()).toMatchObject({ asks: { school: true, grade: false }, full: { schools: [], grades: [] } });
    for (let n = 0; n < 3; n += 1) await come("별학교");
    expect((await shown()).full).toEqual({ schools: [{ ko: "별학교" }], grades: [] });
    const waiting = await come("별학교");
    const own = await showRegistration(await actorOfLink(waiting.token), { registrationId: waiting.registrationId });
    expect(own).toMatchObject({ waitsFor: "school", position: 1, asks: { school: true, grade: false } });
  });
});

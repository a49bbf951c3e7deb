import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { keptCookie } from "../core/kept-form";
import { anonymous } from "../core/permissions";
import { actorOfLink } from "../core/session";
import { enrollingCast } from "../core/testing";
import { isoDay } from "../core/time";
import { db } from "../db";
import { consentRequests, enrollments, persons } from "../db/schema";
import { enrolForm, showEnrollment } from "../features/enrollments/queries";
import { api } from "./app";

const yearsAgo = (years: number) => `${Number(isoDay(new Date(), "Asia/Seoul").slice(0, 4)) - years}-01-01`;
const post = (path: string, fields: Record<string, string>) =>
  api.request(`/api/v1${path}`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const to = (answer: Response) => answer.headers.get("location") ?? "";
const cookieOf = (answer: Response) =>
  new RegExp(`${keptCookie}=([^;]*)`).exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
const filled = async (program: { slug: string }, change: Record<string, string> = {}) => {
  const { ticket } = await enrolForm(anonymous, { slug: program.slug });
  const person = { fullName: "김민서", locale: "ko", guardianName: "김보호", guardianPhone: "010-7971-2276" };
  return { page: "ko", slug: program.slug, ticket, website: "", grade: "중2", ...person, ...change };
};
const rows = (programId: string) => db.select().from(enrollments).where(eq(enrollments.programId, programId));

describe("the plain form of a programme", () => {
  test("enrols and goes on to one's own page, pressed twice once", async () => {
    const { program } = await enrollingCast();
    const form = await filled(program);
    const both = await Promise.all([1, 2].map(() => post(`/programs/${program.id}/enrollments`, form)));
    for (const answer of both) expect(to(answer)).toMatch(/^\/ko\/enrolled\/[0-9A-Z]{26}\?done=enrolled$/);
    expect(await rows(program.id)).toMatchObject([{ state: "accepted", grade: 2, source: "self" }]);
  });

  test("refused, brings back what was typed in a sealed cookie of that page alone", async () => {
    const { program } = await enrollingCast();
    const answer = await post(`/programs/${program.id}/enrollments`, await filled(program, { guardianPhone: "12" }));
    expect(to(answer)).toBe(`/ko/programs/${program.slug}/enrol?problem=invalid`);
    expect(answer.headers.get("set-cookie")).toContain(`Path=/ko/programs/${program.slug}/enrol;`);
    const { kept } = await enrolForm(anonymous, { slug: program.slug, kept: cookieOf(answer) });
    expect(kept).toMatchObject({ values: { fullName: "김민서" }, fields: { guardianPhone: [{ code: "phone" }] } });
    expect(await rows(program.id)).toEqual([]);
  });

  test("with mistakes of every sort names them all in one round", async () => {
    const cohorts = [{ key: "seoul", name: { en: "Seoul" }, capacity: null }];
    const { program } = await enrollingCast({ cohorts });
    const wrong = { fullName: "", guardianName: "", guardianPhone: "" };
    const answer = await post(`/programs/${program.id}/enrollments`, await filled(program, wrong));
    const { kept } = await enrolForm(anonymous, { slug: program.slug, kept: cookieOf(answer) });
    expect(Object.keys(kept?.fields ?? {}).sort()).toEqual(["cohort", "fullName", "guardianName", "guardianPhone"]);
  });

  test("somebody enrolled already is told so; a program that fills everything in is told nothing", async () => {
    const { program } = await enrollingCast();
    const path = `/programs/${program.id}/enrollments`;
    await post(path, await filled(program));
    const again = await post(path, await filled(program, { grade: "중3" }));
    expect(to(again)).toBe(`/ko/programs/${program.slug}/enrol?problem=already-enrolled`);
    const robot = await post(path, await filled(program, { website: "x", fullName: "Robot" }));
    expect(to(robot)).toBe(`/ko/programs/${program.slug}`);
    expect(to(await post(path, await filled(program, { ticket: "old" })))).toContain("problem=form-too-old");
    expect(await rows(program.id)).toHaveLength(1);
  });

  test("a page of another site is never gone on to", async () => {
    const { program } = await enrollingCast();
    const robot = await post(
      `/programs/${program.id}/enrollments`,
      await filled(program, { website: "x", slug: "//evil" }),
    );
    expect(to(robot)).toBe("/ko/programs/-");
  });
});

describe("the steps before it", () => {
  test("of a child not even the birth date leaves the form, and a guardian is asked", async () => {
    const cohorts = [{ key: "seoul", name: { en: "Seoul" }, capacity: null }];
    const { program } = await enrollingCast({ enrollmentConsent: true, cohorts });
    const before = await db.$count(persons);
    const page = `/ko/programs/${program.slug}/enrol`;
    const own = { page: "ko", slug: program.slug };
    const aged = async (birthDate: string) => post(`/programs/${program.id}/age`, { ...own, birthDate });
    expect(to(await aged(""))).toBe(`${page}?problem=age`);
    const future = await aged("2990-01-01");
    expect(to(future)).toBe(`${page}?problem=age`);
    const refused = await enrolForm(anonymous, { slug: program.slug, kept: cookieOf(future) });
    expect(refused.kept?.fields?.birthDate).toEqual([{ code: "future" }]);
    const child = await aged(yearsAgo(11));
    expect(to(child)).toBe(`${page}?step=guardian`);
    const { kept, ticket } = await enrolForm(anonymous, { slug: program.slug, kept: cookieOf(child) });
    expect(kept?.values).toEqual({});
    const ask = (change: Record<string, string>) =>
      post(`/programs/${program.id}/guardian-requests`, {
        ...own,
        ticket,
        locale: "ko",
        guardianName: "김보호",
        ...change,
      });
    const unreached = await ask({});
    expect(to(unreached)).toBe(`${page}?problem=invalid&step=guardian`);
    const again = await enrolForm(anonymous, { slug: program.slug, kept: cookieOf(unreached) });
    expect(Object.keys(again.kept?.fields ?? {})).toEqual(["guardianPhone"]);
    expect(to(await ask({ guardianPhone: "010-7971-2276" }))).toBe(`${page}?step=paper`);
    expect(to(await ask({ guardianEmail: "eomma@example.org" }))).toBe(`${page}?step=asked`);
    expect(await db.$count(consentRequests, eq(consentRequests.programId, program.id))).toBe(2);
    expect(await db.$count(persons)).toBe(before);
    const young = await aged(yearsAgo(15));
    expect(to(young)).toBe(`${page}?step=form`);
    const form = await enrolForm(anonymous, { slug: program.slug, kept: cookieOf(young) });
    expect(form.kept?.values).toEqual({ birthDate: yearsAgo(15) });
  });
});

describe("one's own page", () => {
  test("leaves and comes back, and changes a consent; a wrong link does nothing", async () => {
    const { program } = await enrollingCast({ enrollmentConsent: true });
    const consents = { "consents.participation": "yes", "consents.data_processing": "yes" };
    const grown = { birthDate: yearsAgo(22), guardianName: "", guardianPhone: "", ...consents };
    const made = await post(`/programs/${program.id}/enrollments`, await filled(program, grown));
    const token = /enrolled\/(\w+)/.exec(to(made))?.[1] ?? "";
    const actor = await actorOfLink(token);
    const shown = () => showEnrollment(actor, { enrollmentId: actor.enrollmentId ?? "" });
    const press = async (what: string, fields: Record<string, string> = {}) =>
      to(await post(`/enrolled/${token}/${what}`, { page: "ko", ...fields }));
    const page = `/ko/enrolled/${token}`;
    expect(await press("consents", { key: "photo_web", answer: "all" })).toBe(`${page}?done=changed`);
    expect(await press("consents", { key: "unknown", answer: "all" })).toContain("problem=");
    expect(await press("withdraw")).toBe(`${page}?done=withdrawn`);
    expect((await shown()).state).toBe("withdrawn");
    expect(await press("return")).toBe(`${page}?done=returned`);
    expect((await shown()).state).toBe("accepted");
    expect(await press("return")).toBe(`${page}?problem=not-withdrawn`);
    const wrong = await post(`/enrolled/${"A".repeat(26)}/withdraw`, { page: "ko" });
    expect(to(wrong)).toBe(`/ko/enrolled/${"A".repeat(26)}`);
    expect((await shown()).state).toBe("accepted");
  });
});

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { keptCookie } from "../core/kept-form";
import { tally } from "../core/limits";
import { anonymous } from "../core/permissions";
import { actorOfLink } from "../core/session";
import { cast } from "../core/testing";
import { db, write } from "../db";
import { events, registrations } from "../db/schema";
import { make } from "../features/invitation-codes/commands";
import { registrationForm as ask, showRegistration } from "../features/registrations/queries";
import { api } from "./app";
import { registrationForm } from "./registration-form";

const post = (path: string, fields: Record<string, string>) =>
  registrationForm.request(path, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const filled = async (lecture: { slug: string }, change: Record<string, string> = {}) => {
  const { ticket } = await ask(anonymous, { slug: lecture.slug });
  const person = { fullName: "김민서", locale: "ko", guardianName: "김보호", guardianPhone: "010-7971-2276" };
  return { page: "ko", slug: lecture.slug, ticket, website: "", latinName: "", grade: "중2", ...person, ...change };
};
const cookieOf = (answer: Response) =>
  new RegExp(`${keptCookie}=([^;]*)`).exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
const rows = (eventId: string) => db.select().from(registrations).where(eq(registrations.eventId, eventId));

describe("the plain form", () => {
  test("registers and goes on to the personal page", async () => {
    const { lecture } = await cast();
    const answer = await post(`/events/${lecture.id}/registrations`, await filled(lecture));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/ko\/r\/[0-9A-Z]{26}\?done=registered$/);
    expect(await rows(lecture.id)).toMatchObject([{ status: "confirmed", grade: 2, source: "self" }]);
  });

  test("pressed twice registers once; with a sister's name on the same form it registers her too", async () => {
    const { lecture } = await cast();
    const path = `/events/${lecture.id}/registrations`;
    const form = await filled(lecture);
    const both = await Promise.all([post(path, form), post(path, form)]);
    expect(new Set(both.map((answer) => answer.headers.get("location"))).size).toBe(1);
    await post(path, { ...form, fullName: "김민지" });
    expect(await rows(lecture.id)).toHaveLength(2);
  });

  test("refused, brings back what was typed in a sealed cookie and nothing of it in the address", async () => {
    const { lecture } = await cast();
    const form = await filled(lecture, { guardianPhone: "12", notes: "휠체어로 와요" });
    const answer = await post(`/events/${lecture.id}/registrations`, form);
    expect(answer.headers.get("location")).toBe(`/ko/e/${lecture.slug}/register?problem=invalid`);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toContain(`Path=/ko/e/${lecture.slug}/register; Max-Age=600; HttpOnly; SameSite=Lax`);
    expect(Buffer.from(cookieOf(answer), "base64url").toString()).not.toContain("김민서");
    const { kept } = await ask(anonymous, { slug: lecture.slug, kept: cookieOf(answer) });
    expect(kept).toMatchObject({
      code: "invalid",
      values: { fullName: "김민서", notes: "휠체어로 와요" },
      fields: { guardianPhone: [{ code: "phone" }] },
    });
    expect(await rows(lecture.id)).toEqual([]);
  });

  test("with mistakes of every sort names them all in one round", async () => {
    const { lecture } = await cast();
    const wrong = { fullName: "", grade: "99", birthDate: "yesterday", email: "minseo@", guardianName: " " };
    const answer = await post(
      `/events/${lecture.id}/registrations`,
      await filled(lecture, { ...wrong, guardianPhone: "12", guardianEmail: "" }),
    );
    const { kept } = await ask(anonymous, { slug: lecture.slug, kept: cookieOf(answer) });
    expect(kept?.fields).toEqual({
      fullName: [{ code: "required" }],
      grade: [{ code: "grade" }],
      birthDate: [{ code: expect.any(String) }],
      email: [{ code: "email" }],
      guardianName: [{ code: "guardian-needed" }],
      guardianPhone: [{ code: "phone" }],
    });
  });

  test("of somebody of age is not asked for a guardian when something else is wrong", async () => {
    const { lecture } = await cast();
    const answer = await post(
      `/events/${lecture.id}/registrations`,
      await filled(lecture, { fullName: "", ofAge: "on", guardianName: "", guardianPhone: "" }),
    );
    const { kept } = await ask(anonymous, { slug: lecture.slug, kept: cookieOf(answer) });
    expect(Object.keys(kept?.fields ?? {})).toEqual(["fullName"]);
  });

  test("with the longest texts anybody may type still fits into a cookie", async () => {
    const { lecture } = await cast();
    const notes = [...Array(500)].map((_, i) => String.fromCodePoint(0xac00 + ((i * 7_919) % 11_172))).join("");
    const answer = await post(
      `/events/${lecture.id}/registrations`,
      await filled(lecture, { guardianPhone: "1", notes }),
    );
    expect(cookieOf(answer).length).toBeLessThan(3_900);
    const { kept } = await ask(anonymous, { slug: lecture.slug, kept: cookieOf(answer) });
    expect(kept?.values.fullName).toBe("김민서");
    expect(kept?.values.notes).toBe(notes);
  });

  test("without a ticket of ours, or with that of another event, is sent back to be sent again", async () => {
    const { lecture } = await cast();
    const other = await cast();
    const path = `/events/${lecture.id}/registrations`;
    for (const ticket of ["", "x.y.z", (await ask(anonymous, { slug: other.lecture.slug })).ticket]) {
      const answer = await post(path, await filled(lecture, { ticket }));
      expect(answer.headers.get("location")).toContain("problem=form-too-old");
    }
    expect(await rows(lecture.id)).toEqual([]);
  });

  test("filled in where people see nothing registers nobody", async () => {
    const { lecture } = await cast();
    const answer = await post(`/events/${lecture.id}/registrations`, await filled(lecture, { website: "spam" }));
    expect(answer.status).toBe(303);
    expect(await rows(lecture.id)).toEqual([]);
  });

  test("never leads to another site", async () => {
    const { lecture } = await cast();
    for (const [page, slug] of [
      ["//evil.example", lecture.slug],
      ["ko", "//evil.example/x"],
      ["ko", "../../x"],
    ] as const) {
      const answer = await post(
        `/events/${lecture.id}/registrations`,
        await filled(lecture, { page, slug, fullName: "" }),
      );
      expect(answer.headers.get("location")).toMatch(/^\/(en|ko)\/e\/(-|lecture-[a-z0-9-]+)\/register\?/);
    }
  });

  test("is left to others when it is JSON", async () => {
    const { lecture } = await cast();
    const answer = await registrationForm.request(`/events/${lecture.id}/registrations`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(answer.status).toBe(404);
  });
});

describe("one's own page", () => {
  test("changes, cancels and takes the cancellation back", async () => {
    const { lecture } = await cast();
    const made = await post(`/events/${lecture.id}/registrations`, await filled(lecture));
    const token = /\/r\/([0-9A-Z]{26})/.exec(made.headers.get("location") ?? "")?.[1] ?? "";
    const me = await actorOfLink(token);
    const shown = () => showRegistration(me, { registrationId: me.registrationId ?? "" });

    const changed = await post(`/r/${token}/change`, {
      page: "ko",
      fullName: "김민서",
      school: "한빛중학교",
      version: "1",
    });
    expect(changed.headers.get("location")).toBe(`/ko/r/${token}?done=changed`);
    expect((await shown()).person.school).toEqual({ ko: "한빛중학교" });

    const late = await post(`/r/${token}/change`, { page: "ko", fullName: "다른 이름", version: "1" });
    expect(late.headers.get("location")).toBe(`/ko/r/${token}/edit?problem=changed-meanwhile`);

    await post(`/r/${token}/cancel`, { page: "ko" });
    expect((await shown()).status).toBe("cancelled");
    await post(`/r/${token}/return`, { page: "ko" });
    expect((await shown()).status).toBe("confirmed");
  });

  test("does nothing for a link that nobody has", async () => {
    const answer = await post(`/r/${"A".repeat(26)}/cancel`, { page: "en" });
    expect(answer.headers.get("location")).toBe(`/en/r/${"A".repeat(26)}`);
  });
});

describe("an event by invitation", () => {
  const invited = async () => {
    const all = await cast(20);
    await write([], (tx) => tx.update(events).set({ needsCode: true }).where(eq(events.id, all.lecture.id)));
    const outcome = await make(all.aru, { eventId: all.lecture.id, label: "손님", count: 1, uses: 5 });
    if (!outcome.ok) throw new Error(outcome.code);
    return { ...all, code: outcome.value.codes[0]?.code ?? "" };
  };
  const from = (address: string) => ({ "x-forwarded-for": address });
  const send = async (lecture: { id: string; slug: string }, invitation: string, address: string, n: number) => {
    const form = await filled(lecture, { invitation, fullName: `학생 ${n}`, guardianPhone: `010-2211-${1000 + n}` });
    return registrationForm.request(`/events/${lecture.id}/registrations`, {
      method: "POST",
      body: new URLSearchParams(form).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...from(address) },
    });
  };
  const went = (answer: Response) => answer.headers.get("location") ?? "";

  test("names a missing code with all else that is missing", async () => {
    const { lecture } = await invited();
    const answer = await post(`/events/${lecture.id}/registrations`, await filled(lecture, { email: "minseo@" }));
    const { kept } = await ask(anonymous, { slug: lecture.slug, kept: cookieOf(answer) });
    expect(kept?.fields).toEqual({ email: [{ code: "email" }], invitation: [{ code: "required" }] });
  });

  test("after sixty wrong codes a network waits, with a right one too; right ones are not counted, nor are others' tries", async () => {
    const { lecture, code } = await invited();
    for (let n = 0; n < 59; n += 1) await tally("wrong-code:198.51.100.7", 600);
    for (const n of [1, 2, 3]) expect(went(await send(lecture, code, "198.51.100.7", n))).toContain("done=registered");
    expect(went(await send(lecture, "22222-22222", "198.51.100.7", 4))).toContain("problem=invalid");
    expect(went(await send(lecture, code, "198.51.100.7", 5))).toContain("problem=too-many");
    expect(went(await send(lecture, code, "198.51.100.8", 6))).toContain("done=registered");
    const json = await api.request(`/api/v1/events/${lecture.id}/registrations`, {
      method: "POST",
      headers: { "content-type": "application/json", ...from("198.51.100.7") },
      body: JSON.stringify({ fullName: "김", locale: "ko", invitation: code }),
    });
    expect([json.status, ((await json.json()) as { code: string }).code]).toEqual([429, "too-many"]);
  });
});

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import {
  activities,
  consentRequests,
  events,
  invitationCodes,
  organizationNames,
  organizations,
  registrations,
} from "../../db/schema";
import { fold } from "../../db/search";
import { consentsForNew } from "../consents/steps";
import { erase } from "../erasure/commands";
import { ask, decide } from "../families/commands";
import { requestToken } from "../guardians/steps";
import { cancel, change, register, restore } from "../registrations/commands";
import { make, restore as restoreCodes, revoke } from "./commands";
import { codes } from "./queries";

let number = 0;
const said = (eventId: string, invitation?: string, more: object = {}) => {
  number += 1;
  const guardian = { guardianName: "보호자", guardianPhone: `010-3344-${1000 + number}` };
  return { eventId, fullName: `학생 ${number}`, locale: "ko" as const, ...guardian, invitation, ...more };
};
const come = (eventId: string, invitation?: string, more: object = {}) =>
  register(anonymous, said(eventId, invitation, more));

/** A lecture by invitation with so many seats. */
async function invited(capacity: number | null = 50) {
  const all = await cast(capacity);
  await write([], (tx) => tx.update(events).set({ needsCode: true }).where(eq(events.id, all.lecture.id)));
  const eventId = all.lecture.id;
  const codesOf = async (more: object = {}) => {
    const outcome = await make(all.aru, { eventId, label: "손님", count: 1, uses: 1, ...more } as never);
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.codes;
  };
  const one = async (more: object = {}) => (await codesOf(more))[0] ?? { codeId: "", label: "", code: "" };
  return { ...all, eventId, codesOf, one };
}
const usesOf = async (codeId: string) => {
  const [row] = await db.select().from(invitationCodes).where(eq(invitationCodes.id, codeId));
  return row?.used;
};
const rows = (eventId: string) => db.select().from(registrations).where(eq(registrations.eventId, eventId));
const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);
const wrong = { ok: false, code: "invalid", fields: { invitation: [{ code: "invitation-unknown" }] } };
const school = async (ko: string) => {
  const values = { kind: "school" as const, name: { ko }, search: ko };
  const [made] = await write([], async (tx) => {
    const rows = await tx.insert(organizations).values(values).returning();
    await tx.insert(organizationNames).values({ nameKey: fold(ko), kind: "school", organizationId: rows[0]?.id ?? "" });
    return rows;
  });
  return made?.id ?? "";
};
async function registered(eventId: string, invitation: string, more: object = {}) {
  const outcome = await come(eventId, invitation, more);
  if (!outcome.ok || outcome.value.status === "already-registered") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

describe("making codes", () => {
  test("each is readable, without 0 O 1 I and L, numbered, and kept only as a keyed hash", async () => {
    const { codesOf, eventId } = await invited();
    const made = await codesOf({ count: 30 });
    expect(made.map(({ label }) => label)).toEqual(Array.from({ length: 30 }, (_, n) => `손님 ${n + 1}`));
    for (const one of made) expect(one.code).toMatch(/^[2-9A-HJ-KM-NP-Z]{5}-[2-9A-HJ-KM-NP-Z]{5}$/);
    expect(new Set(made.map((one) => one.code)).size).toBe(30);
    const kept = JSON.stringify(await db.select().from(invitationCodes).where(eq(invitationCodes.eventId, eventId)));
    const trail = JSON.stringify(await db.select().from(activities).where(eq(activities.eventId, eventId)));
    for (const one of made) {
      expect(kept).not.toContain(one.code.replace("-", ""));
      expect(trail).not.toContain(one.code);
    }
    expect(trail).not.toContain("손님");
  });

  test("only those who lead make, list and call them back", async () => {
    const { aru, min, eventId, one } = await invited();
    const { codeId } = await one();
    const asked = { eventId, label: "손님", count: 1, uses: 1 };
    expect(code(await make(min, asked))).toBe("not-allowed");
    await expect(codes(min, { eventId })).rejects.toMatchObject({ code: "not-allowed" });
    expect(code(await revoke(min, { eventId, codeIds: [codeId] }))).toBe("not-allowed");
    expect(code(await restoreCodes(min, { eventId, codeIds: [codeId] }))).toBe("not-allowed");
    expect((await codes(aru, { eventId })).rows).toMatchObject([{ codeId, used: 0, uses: 1, state: "open" }]);
  });

  test("a day that is over, a school that is none and too many are refused", async () => {
    const { aru, eventId } = await invited();
    const asked = { eventId, label: "손님", count: 1, uses: 1 };
    expect(await make(aru, { ...asked, expiresOn: "2020-01-01" })).toMatchObject({
      fields: { expiresOn: [{ code: "past" }] },
    });
    expect(await make(aru, { ...asked, schoolId: id() })).toMatchObject({ fields: { schoolId: [{ code: "choice" }] } });
    for (let part = 0; part < 4; part += 1) {
      const many = Array.from({ length: 500 }, () => ({ eventId, label: "x", codeHash: id(), uses: 1 }));
      await write([], async (tx) => {
        await tx.insert(invitationCodes).values(many);
      });
    }
    expect(await make(aru, asked)).toMatchObject({ ok: false, code: "too-many-codes", values: { count: 2_000 } });
  });

  test("calling back a code of another event finds none", async () => {
    const { aru, program, one } = await invited();
    const { codeId } = await one();
    const other = await lectureOf(program.id);
    expect(code(await revoke(aru, { eventId: other.id, codeIds: [codeId] }))).toBe("not-found");
    expect(code(await restoreCodes(aru, { eventId: other.id, codeIds: [codeId] }))).toBe("not-found");
  });
});

describe("registering by a code", () => {
  test("without one the form asks for it; however it is written, the right one lets in", async () => {
    const { eventId, one } = await invited();
    const { code: right, codeId } = await one({ uses: 3 });
    expect(await come(eventId)).toMatchObject({ fields: { invitation: [{ code: "required" }] } });
    expect(code(await come(eventId, right))).toBe("ok");
    expect(code(await come(eventId, ` ${right.toLowerCase().replace("-", " ")} `))).toBe("ok");
    expect(await usesOf(codeId)).toBe(2);
    expect((await rows(eventId)).every((row) => row.invitationCodeId === codeId)).toBe(true);
  });

  test("a wrong one, one of another event, a used, an old and a called back one are all answered alike", async () => {
    const { aru, eventId, one, program } = await invited();
    const elsewhere = await lectureOf(program.id, { needsCode: true });
    const other = await make(aru, { eventId: elsewhere.id, label: "x", count: 1, uses: 1 });
    const [used, old, back] = [await one(), await one(), await one()];
    await registered(eventId, used.code);
    await write([], (tx) =>
      tx
        .update(invitationCodes)
        .set({ expiresAt: new Date(1) })
        .where(eq(invitationCodes.id, old.codeId)),
    );
    await revoke(aru, { eventId, codeIds: [back.codeId] });
    const foreign = other.ok ? (other.value.codes[0]?.code ?? "") : "";
    for (const tried of ["22222-22222", foreign, used.code, old.code, back.code])
      expect(await come(eventId, tried), tried).toEqual(wrong);
    await restoreCodes(aru, { eventId, codeIds: [back.codeId] });
    expect(code(await come(eventId, back.code))).toBe("ok");
    expect((await codes(aru, { eventId })).rows.map(({ state }) => state)).toEqual(["used", "expired", "used"]);
  });

  test("the same person again uses nothing up and gets the link", async () => {
    const { eventId, one } = await invited();
    const { code: right, codeId } = await one();
    const input = said(eventId, right);
    expect(code(await register(anonymous, input))).toBe("ok");
    expect(await register(anonymous, input)).toMatchObject({ value: { status: "already-registered" } });
    expect(await usesOf(codeId)).toBe(1);
  });

  test("of fifty at once with a code for three, three are registered", async () => {
    const { eventId, one } = await invited(null);
    const { code: right, codeId } = await one({ uses: 3 });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => come(eventId, right)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
    expect(outcomes.filter((outcome) => !outcome.ok)[0]).toEqual(wrong);
    expect(await rows(eventId)).toHaveLength(3);
    expect(await usesOf(codeId)).toBe(3);
  });

  test("reading first and counting afterwards lets more in than the code has uses", async () => {
    const { one } = await invited(null);
    const { codeId } = await one({ uses: 3 });
    let letIn = 0;
    const naive = async () => {
      const isLeft = ((await usesOf(codeId)) ?? 0) < 3;
      await new Promise((done) => setTimeout(done, 50));
      if (!isLeft) return;
      letIn += 1;
      await write([], (tx) =>
        tx
          .update(invitationCodes)
          .set({ used: Math.min(3, letIn) })
          .where(eq(invitationCodes.id, codeId)),
      );
    };
    await Promise.all(Array.from({ length: 10 }, naive));
    expect(letIn).toBeGreaterThan(3);
  });

  test("whoever counts past the uses is stopped by the database", async () => {
    const { one } = await invited();
    const { codeId } = await one();
    const beyond = write([], async (tx) => {
      await tx.update(invitationCodes).set({ used: 2 }).where(eq(invitationCodes.id, codeId));
    });
    await expect(beyond).rejects.toMatchObject({ kind: "check", rule: "invitation_codes_used_check" });
  });

  test("giving the place back gives the use back; coming again takes it, or is told that it is gone", async () => {
    const { aru, eventId, one } = await invited();
    const { code: right, codeId } = await one();
    const mine = await registered(eventId, right);
    const me = await actorOfLink(mine.token);
    const ids = { registrationIds: [mine.registrationId] };
    expect(code(await cancel(me, ids))).toBe("ok");
    expect(await usesOf(codeId)).toBe(0);
    expect(code(await restore(me, ids))).toBe("ok");
    expect(await usesOf(codeId)).toBe(1);
    await cancel(me, ids);
    await registered(eventId, right);
    expect(code(await restore(me, ids))).toBe("invitation-over");
    // The team brings anybody: without the code then.
    expect(code(await restore(aru, ids))).toBe("ok");
    expect(await usesOf(codeId)).toBe(1);
    expect((await rows(eventId)).filter((row) => row.invitationCodeId === codeId)).toHaveLength(1);
  });

  test("the code's school is the school of whoever comes by it, and not theirs to change", async () => {
    const { aru, eventId, one } = await invited();
    const schoolId = await school("별빛고등학교");
    const { code: right } = await one({ schoolId });
    const mine = await registered(eventId, right, { school: "다른학교", grade: "2" });
    expect(await rows(eventId)).toMatchObject([{ schoolId, grade: 2 }]);
    const me = await actorOfLink(mine.token);
    const { registrationId } = mine;
    expect(await change(me, { registrationId, school: "다른학교" })).toMatchObject({
      fields: { school: [{ code: "by-code" }] },
    });
    expect(code(await change(me, { registrationId, school: "별빛고등학교", grade: "3" }))).toBe("ok");
    expect(code(await change(aru, { registrationId, school: "다른학교" }))).toBe("ok");
  });

  test("erasing a person takes the name out of the code's label, and gives the use back", async () => {
    const { aru, eventId, one } = await invited();
    const { code: right, codeId } = await one({ label: "김도연 학생" });
    const mine = await registered(eventId, right, { fullName: "김도연" });
    expect(code(await erase(aru, { registrationId: mine.registrationId, code: mine.code }))).toBe("ok");
    const [row] = await db.select().from(invitationCodes).where(eq(invitationCodes.id, codeId));
    expect(row).toMatchObject({ label: "… 학생", used: 0 });
  });
});

describe("a child whose guardian is asked first", () => {
  const yes = { participation: "yes", data_processing: "yes", photo_web: "no" } as const;
  const mother = { guardianName: "Анна Ким", locale: "ru" as const };
  const begun = async () => {
    const all = await invited();
    await write([], async (tx) => {
      const consent = await consentsForNew(tx, null, new Date());
      await tx.update(events).set({ consent }).where(eq(events.id, all.eventId));
    });
    return all;
  };
  const decides = async (requestId: string) => {
    const [request] = await db.select().from(consentRequests).where(eq(consentRequests.id, requestId));
    if (!request) throw new Error("no request");
    const child = { fullName: "Ким Дана", birthDate: `${new Date().getFullYear() - 11}-01-01` };
    const about = { token: requestToken(request), locale: "ru" as const, relation: "mother" as const };
    return decide(anonymous, { ...about, answers: yes, ...child });
  };
  const asks = (eventId: string, invitation?: string) =>
    ask(anonymous, { eventId, ...mother, guardianEmail: `anna-${id()}@example.org`, invitation });

  test("needs the code when asking; the guardian's yes uses it", async () => {
    const { eventId, one } = await begun();
    const { code: right, codeId } = await one();
    expect(await asks(eventId)).toMatchObject({ fields: { invitation: [{ code: "required" }] } });
    expect(await asks(eventId, "22222-22222")).toEqual(wrong);
    const [first, second] = [await asks(eventId, right), await asks(eventId, right)];
    if (!first.ok || !second.ok) throw new Error("not asked");
    expect(await usesOf(codeId)).toBe(0);
    expect(await decides(first.value.requestId)).toMatchObject({ ok: true });
    expect(await usesOf(codeId)).toBe(1);
    expect(await asks(eventId, right)).toEqual(wrong);
    expect(code(await decides(second.value.requestId))).toBe("invitation-over");
    expect(await rows(eventId)).toMatchObject([{ source: "guardian", invitationCodeId: codeId }]);
  });
});

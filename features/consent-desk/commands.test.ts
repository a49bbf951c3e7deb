import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { anonymous, system } from "../../core/permissions";
import { cast, person } from "../../core/testing";
import { db, write } from "../../db";
import { consentDocuments, consentRecords, consentRequests, events, files, registrations } from "../../db/schema";
import { askAgain, sweep } from "../consent-requests/commands";
import { waitingRequests } from "../consent-requests/queries";
import { ask, decide } from "../families/commands";
import { requestCode } from "../guardians/steps";
import { add } from "../registrations/commands";
import { exportRoster } from "../roster/exports";
import { roster } from "../roster/queries";
import { configure, publish, record, verify } from "./commands";
import { consentHistory } from "./queries";

/** A lecture that asks for consents, with a child of ten whom Min of the staff added. */
async function stage() {
  const all = await cast(5);
  const set = await configure(all.aru, { eventId: all.lecture.id, profile: "KR", keys: ["photo_web"] });
  if (!set.ok) throw new Error(set.code);
  const born = `${new Date().getUTCFullYear() - 10}-01-01`;
  const contact = { guardianName: "김보호", guardianEmail: `guardian-${Math.random()}@example.org` };
  const made = await add(all.min, {
    eventId: all.lecture.id,
    fullName: "김하늘",
    locale: "ko",
    birthDate: born,
    ...contact,
  });
  if (!made.ok) throw new Error(made.code);
  const nari = await person("Nari", { role: "staff", place: all.program.id });
  return { ...all, nari, registrationId: made.value.registrationId };
}
const stateOf = async (registrationId: string) =>
  (await db.select().from(registrations).where(eq(registrations.id, registrationId)))[0]?.consent;
const onPaper = (registrationId: string, change: Record<string, unknown> = {}) =>
  ({
    registrationId,
    answers: { participation: "yes", data_processing: "yes", photo_web: "none" },
    relation: "father",
    method: "paper_signed",
    evidence: "서류철 3, 12쪽",
    locale: "ko",
    ...change,
  }) as never;

describe("a consent on paper", () => {
  test("needs its proof, and then counts as confirmed", async () => {
    const { nari, registrationId } = await stage();
    expect(await stateOf(registrationId)).toBe("missing");
    expect(await record(nari, onPaper(registrationId, { evidence: "" }))).toMatchObject({ code: "evidence-needed" });
    expect((await record(nari, onPaper(registrationId))).ok).toBe(true);
    expect(await stateOf(registrationId)).toBe("granted");
    const shown = await consentHistory(nari, { registrationId });
    expect(shown?.history[0]).toMatchObject({ method: "paper_signed", evidence: "서류철 3, 12쪽", recordedBy: "Nari" });
    const [row] = await db.select().from(consentRecords).where(eq(consentRecords.registrationId, registrationId));
    expect(row?.evidence).not.toContain("서류철");
  });

  test("is not taken from the hand that registered the child, unless the signed form is there as a file", async () => {
    const { min, lecture, registrationId } = await stage();
    expect(await record(min, onPaper(registrationId))).toMatchObject({ ok: false, code: "consent-own-hand" });
    const scan = {
      key: "a".repeat(64),
      name: "동의서.pdf",
      mime: "application/pdf",
      bytes: 10,
      purpose: "evidence" as const,
    };
    const [file] = await write([], async (tx) =>
      tx
        .insert(files)
        .values({ ...scan, eventId: lecture.id })
        .returning(),
    );
    expect((await record(min, onPaper(registrationId, { evidenceFileId: file?.id }))).ok).toBe(true);
    const [elsewhere] = await write([], async (tx) => tx.insert(files).values(scan).returning());
    expect(await record(min, onPaper(registrationId, { evidenceFileId: elsewhere?.id }))).toMatchObject({
      code: "invalid",
    });
  });

  test("that says no to the data cancels the registration", async () => {
    const { nari, registrationId } = await stage();
    await record(nari, onPaper(registrationId, { answers: { data_processing: "no" } }));
    const [row] = await db.select().from(registrations).where(eq(registrations.id, registrationId));
    expect(row).toMatchObject({ status: "cancelled", consent: "refused" });
  });

  test("of a child's own hand does not count, and judges and strangers write none", async () => {
    const { nari, bota, sora, registrationId } = await stage();
    expect(await record(nari, onPaper(registrationId, { capacity: "self" }))).toMatchObject({ code: "guardian-signs" });
    expect(await record(bota, onPaper(registrationId))).toMatchObject({ code: "not-allowed" });
    expect(await record(sora, onPaper(registrationId))).toMatchObject({ code: "not-found" });
  });
});

describe("asking again", () => {
  test("is seen on the roster, and a printed code is confirmed by somebody else than who registered", async () => {
    const { min, nari, lecture, registrationId } = await stage();
    expect(await askAgain(nari, { registrationIds: [registrationId] })).toMatchObject({
      value: { asked: 1, toPrint: [] },
    });
    expect(await stateOf(registrationId)).toBe("requested");
    const { rows } = await roster(nari, { eventId: lecture.id, consent: "requested" });
    expect(rows.map((row) => row.consent)).toEqual(["requested"]);
    expect((await waitingRequests(nari, { eventId: lecture.id })).map((one) => one.childName)).toEqual(["김하늘"]);
    const [request] = await db.select().from(consentRequests).where(eq(consentRequests.registrationId, registrationId));
    if (!request) throw new Error("no request");
    const answers = { participation: "yes", data_processing: "yes", photo_web: "all" } as const;
    const said = { token: requestCode(request), locale: "ko" as const, relation: "mother" as const, answers };
    expect(await decide(anonymous, said)).toMatchObject({ value: { status: "given" } });
    expect(await stateOf(registrationId)).toBe("granted_unverified");
    const proof = { registrationId, evidence: "어머니와 통화, 14시" };
    expect(await verify(min, proof)).toMatchObject({ code: "consent-own-hand" });
    expect(await verify(nari, proof)).toMatchObject({ value: { confirmed: 3 } });
    expect(await stateOf(registrationId)).toBe("granted");
    const taken = await exportRoster(nari, {
      eventId: lecture.id,
      format: "csv",
      columns: ["name", "photo"],
      purpose: "사진 담당",
      locale: "en",
    });
    expect(taken.ok).toBe(true);
  });

  test("the day's job reminds once, and forgets a child's request after five days", async () => {
    const { lecture } = await stage();
    const made = await ask(anonymous, {
      eventId: lecture.id,
      guardianName: "Анна",
      guardianEmail: "anna-five@example.org",
      locale: "ru",
    });
    if (!made.ok) throw new Error(made.code);
    const { requestId } = made.value;
    const back = (days: number) =>
      write([], async (tx) => {
        const at = new Date(Date.now() - days * 86_400_000);
        await tx.update(consentRequests).set({ createdAt: at, sentAt: at }).where(eq(consentRequests.id, requestId));
      });
    const request = async () => (await db.select().from(consentRequests).where(eq(consentRequests.id, requestId)))[0];
    await back(3);
    await sweep(system, {});
    const reminded = (await request())?.remindedAt;
    expect(reminded).not.toBeNull();
    await sweep(system, {});
    expect((await request())?.remindedAt).toEqual(reminded);
    await back(5);
    await sweep(system, {});
    expect(await request()).toBeUndefined();
  });
});

describe("documents", () => {
  test("that were published never change, and records neither", async () => {
    const { nari, registrationId } = await stage();
    await record(nari, onPaper(registrationId));
    const change = write([], async (tx) => {
      await tx.update(consentDocuments).set({ title: "другое" });
    });
    await expect(change).rejects.toMatchObject({ kind: "append-only", rule: "consent_documents" });
    const forge = write([], async (tx) => {
      await tx.update(consentRecords).set({ decision: "granted" });
    });
    await expect(forge).rejects.toMatchObject({ kind: "append-only", rule: "consent_records" });
    const remove = write([], async (tx) => {
      await tx.delete(consentRecords);
    });
    await expect(remove).rejects.toMatchObject({ kind: "append-only" });
  });

  test("with another recipient ask families anew; with a mended word they do not", async () => {
    const { olga, nari, lecture, registrationId } = await stage();
    await record(nari, onPaper(registrationId));
    const [before] = await db
      .select()
      .from(consentDocuments)
      .where(eq(consentDocuments.key, "participation"))
      .orderBy(consentDocuments.version);
    if (!before) throw new Error("no document");
    const { title, body, controller, items, retention, refusal } = (await latest("participation"))[0] ?? before;
    const text = { title, body, controller, items, retention, refusal };
    const said = (change: object) => ({
      purpose: "participation" as const,
      texts: { [before.locale]: { ...text, ...change } },
    });
    expect(await publish(olga, said({ title: "Mended" }) as never)).toMatchObject({ value: { anew: false } });
    expect(await stateOf(registrationId)).toBe("granted");
    expect(await publish(olga, said({ items: `Other items ${Math.random()}` }) as never)).toMatchObject({
      value: { anew: true },
    });
    expect(await stateOf(registrationId)).toBe("expired");
    expect(await publish(nari, said({}) as never)).toMatchObject({ ok: false });
    expect(lecture.id).toBeTruthy();
  });
});

const latest = async (key: string) => {
  const all = await db.select().from(consentDocuments).where(eq(consentDocuments.key, key));
  const top = Math.max(...all.map((one) => one.version));
  return all.filter((one) => one.version === top);
};

test("what an event asks for is its lead's to say, and switching it off clears the roster", async () => {
  const { aru, min, lecture, registrationId } = await stage();
  expect(await configure(min, { eventId: lecture.id, profile: "EU" })).toMatchObject({ code: "not-allowed" });
  expect(await configure(aru, { eventId: lecture.id, profile: "KR", keys: ["third_party:nobody"] })).toMatchObject({
    code: "invalid",
  });
  await configure(aru, { eventId: lecture.id, profile: "off" });
  expect(await stateOf(registrationId)).toBeNull();
  const [event] = await db.select().from(events).where(eq(events.id, lecture.id));
  expect(event?.consent).toBeNull();
});

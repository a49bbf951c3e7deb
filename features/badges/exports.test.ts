import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { badgeSheet } from "../../core/badge-sheet";
import { env } from "../../core/env";
import { cast, person } from "../../core/testing";
import { difficultClass, schoolOf, seated } from "../../core/testing-room";
import { db, write } from "../../db";
import { groupMembers, groups, persons, registrations } from "../../db/schema";
import { configure, record } from "../consent-desk/commands";
import { exportRegister } from "../consent-registers/exports";
import { list } from "../exports/queries";
import { add } from "../registrations/commands";
import { takeBadges } from "./exports";
import { badges } from "./queries";
import { type Holder, type Print, reasonFor, secondName } from "./rules";

const purpose = "badges";
const taken = async (...said: Parameters<typeof takeBadges>) => {
  const outcome = await takeBadges(...said);
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields)}`);
  return outcome.value;
};

describe("badges of an event", () => {
  let room: Awaited<ReturnType<typeof difficultClass>>;
  beforeAll(async () => {
    room = await difficultClass();
  });

  test("have names in two scripts, a code to scan and the sign for photos; nothing about age and telephone", async () => {
    const { pdf, rowCount } = await taken(room.min, { eventId: room.eventId, purpose, locale: "ko" });
    expect(rowCount).toBe(4);
    const first = pdf.faces.find(({ name }) => name === "똠방각하");
    expect(first).toMatchObject({ second: "Ttombang", languages: "KO", photo: { sign: "group", word: "단체 사진만" } });
    expect(first?.qr?.startsWith(`${env.APP_URL}/c/`)).toBe(true);
    expect(JSON.stringify(pdf)).not.toContain("1079712276");
    expect((await badgeSheet(pdf)).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("of a public event do not tell the school unless somebody asks for it", async () => {
    const said = { eventId: room.eventId, purpose } as const;
    const schools = async (more: object) =>
      (await taken(room.min, { ...said, ...more })).pdf.faces.map((one) => one.school);
    expect((await schools({})).join("")).toBe("");
    expect(await schools({ school: true })).toContain("한빛중학교");
  });

  test("are printed for a school or for one person, and refused where nobody is named", async () => {
    const said = { eventId: room.eventId, purpose } as const;
    const one = await taken(room.min, { ...said, who: "person", registrationId: room.ids[0] });
    expect(one.pdf.faces.map(({ name }) => name)).toEqual(["똠방각하"]);
    expect(await takeBadges(room.min, { ...said, who: "group" })).toMatchObject({
      code: "invalid",
      fields: { groupId: [{ code: "required" }] },
    });
    expect(await takeBadges(room.min, { ...said, start: 11 })).toMatchObject({
      fields: { start: [{ code: "too-big" }] },
    });
    const labels = { width: 100, height: 60, columns: 3, rows: 4, left: 0, top: 0, gapX: 0, gapY: 0 };
    expect(await takeBadges(room.min, { ...said, size: "custom", labels })).toMatchObject({
      fields: { labels: [{ code: "labels-too-large" }] },
    });
  });

  test("of speakers, interpreters and the team say their part and have nothing to scan", async () => {
    const interpreters = [{ name: "Айгерім Сапарова", from: "kk" as const, to: "ko" as const }];
    const { pdf } = await taken(room.min, {
      eventId: room.eventId,
      purpose,
      who: "others",
      interpreters,
      locale: "en",
    });
    expect(pdf.faces).toContainEqual(
      expect.objectContaining({ name: "Айгерім Сапарова", role: "Interpreter", languages: "KK<->KO", qr: null }),
    );
    expect(pdf.faces.filter(({ role }) => role === "Staff").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Aru", "Min"]),
    );
  });

  test("are logged as name_badges; a test page is too, and prints nobody", async () => {
    await taken(room.min, { eventId: room.eventId, purpose: "align", test: true });
    const [entry] = await list(room.min, { eventId: room.eventId, profile: "name_badges" });
    expect(entry).toMatchObject({ profile: "name_badges", rowCount: 0, purpose: "align", columns: [] });
  });

  test("are for the team alone", async () => {
    const said = { eventId: room.eventId, purpose } as const;
    expect(await takeBadges(room.bota, said)).toMatchObject({ code: "not-allowed" });
    expect(await takeBadges(room.sora, said)).toMatchObject({ code: "not-found" });
    await expect(badges(room.sora, { eventId: room.eventId })).rejects.toThrow("not-found");
  });

  test("who came after the print is to be printed, and then no more", async () => {
    const said = { eventId: room.eventId, purpose } as const;
    await taken(room.min, said);
    expect((await badges(room.min, { eventId: room.eventId })).again).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await seated(room.eventId, [{ fullName: "늦은 이", schoolId: await schoolOf("늦은중학교") }], 90);
    expect((await badges(room.min, { eventId: room.eventId })).again).toMatchObject([
      { name: "늦은 이", reason: "new" },
    ]);
    const { pdf } = await taken(room.min, { ...said, who: "again" });
    expect(pdf.faces.map(({ name }) => name)).toEqual(["늦은 이"]);
    expect((await badges(room.min, { eventId: room.eventId })).again).toEqual([]);
  });

  test("whose name, group or code changed after the print is to be printed again, and why is said", async () => {
    const said = { eventId: room.eventId, purpose } as const;
    await taken(room.min, said);
    const again = async () => (await badges(room.min, { eventId: room.eventId })).again.map(({ reason }) => reason);
    expect(await again()).toEqual([]);
    const [first = "", second = "", third = ""] = room.ids;
    const [renamed] = await db.select().from(registrations).where(eq(registrations.id, first));
    const personId = renamed?.personId ?? "";
    await write([], async (tx) => {
      await tx.update(persons).set({ fullName: "바뀐 이름" }).where(eq(persons.id, personId));
      const [group] = await tx.insert(groups).values({ eventId: room.eventId, number: 77 }).returning();
      await tx.insert(groupMembers).values({ groupId: group?.id ?? "", registrationId: second });
      await tx.update(registrations).set({ tokenVersion: 9 }).where(eq(registrations.id, third));
    });
    expect((await again()).sort()).toEqual(["code", "group", "name"]);
    expect(JSON.stringify(await list(room.min, { eventId: room.eventId }))).not.toContain("signs");
    expect((await taken(room.min, { ...said, who: "again" })).pdf.faces).toHaveLength(3);
    expect(await again()).toEqual([]);
  });
});

describe("a family that changes its mind", () => {
  const answers = { participation: "yes", data_processing: "yes", photo_web: "all" } as const;
  const onPaper = (registrationId: string, change: object = {}) =>
    ({
      ...{ registrationId, answers, relation: "father", method: "paper_signed", evidence: "3, 12", locale: "ko" },
      ...change,
    }) as never;

  async function child() {
    const all = await cast(5);
    const set = await configure(all.aru, { eventId: all.lecture.id, profile: "KR", keys: ["photo_web"] });
    if (!set.ok) throw new Error(set.code);
    const birthDate = `${new Date().getUTCFullYear() - 10}-01-01`;
    const guardian = { guardianName: "김보호", guardianEmail: `guardian-${Math.random()}@example.org` };
    const made = await add(all.min, {
      eventId: all.lecture.id,
      fullName: "김하늘",
      locale: "ko",
      birthDate,
      ...guardian,
    });
    if (!made.ok) throw new Error(made.code);
    const nari = await person("Nari", { role: "staff", place: all.program.id });
    const { registrationId } = made.value;
    expect((await record(nari, onPaper(registrationId))).ok).toBe(true);
    return { ...all, nari, registrationId, eventId: all.lecture.id };
  }
  const later = () => new Promise((resolve) => setTimeout(resolve, 5));

  test("guardian_withdraws_photo_after_badges", async () => {
    const { min, nari, registrationId, eventId } = await child();
    await later();
    const before = await taken(min, { eventId, purpose, locale: "en" });
    expect(before.pdf.faces[0]?.photo).toMatchObject({ sign: "all" });
    expect((await badges(min, { eventId })).again).toEqual([]);
    await later();
    await record(nari, onPaper(registrationId, { answers: { ...answers, photo_web: "none" } }));
    const { again, printedAt } = await badges(min, { eventId });
    expect(printedAt).not.toBeNull();
    expect(again).toMatchObject([{ registrationId, name: "김하늘", reason: "photo", photoWish: "none" }]);
    const after = await taken(min, { eventId, purpose, locale: "en", who: "again" });
    expect(after.pdf.faces[0]?.photo).toEqual({ sign: "none", word: "No photos" });
    expect((await badges(min, { eventId })).again).toEqual([]);
  });

  test("stands in the register of consents with both decisions, operator, data, term and who signed", async () => {
    const { aru, nari, registrationId, eventId } = await child();
    await later();
    await record(nari, onPaper(registrationId, { answers: { ...answers, photo_web: "none" } }));
    const outcome = await exportRegister(aru, { eventId, format: "csv", purpose: "audit", locale: "en" });
    if (!outcome.ok) throw new Error(outcome.code);
    const [register] = outcome.value.lists;
    const rows = (register?.rows ?? []) as Iterable<unknown>;
    const lines = [...rows].map((row) =>
      Object.fromEntries((register?.columns ?? []).map((column) => [column.key, column.value(row)])),
    );
    expect(lines.length).toBeGreaterThanOrEqual(4);
    const photos = lines.filter(({ purpose: about }) => about === "Photos on the web");
    expect(photos.map(({ decision, publication, third_parties }) => [decision, publication, third_parties])).toEqual([
      ["given", "Yes", "No"],
      ["refused", "Yes", "No"],
    ]);
    for (const line of lines) {
      expect(line).toMatchObject({
        name: "김하늘",
        capacity: "guardian",
        relation: "Father",
        method: "signed on paper",
      });
      for (const key of ["operator", "term", "data", "document", "given_at"]) expect(line[key]).toBeTruthy();
    }
    expect(await exportRegister(nari, { eventId, format: "csv", purpose: "audit" })).toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("whose badge is to be printed again", () => {
  const [noon, later] = [new Date("2026-01-14T03:00:00Z"), new Date("2026-01-14T05:00:00Z")];
  const earlier = new Date("2026-01-10T03:00:00Z");
  const holder: Holder = { registrationId: "r", groupId: "g", schoolId: "s", photoAt: null };
  const print = (who: Print["who"], of: string | null = null): Print => ({ at: noon, who, of });

  test.each([
    ["all", null, null],
    ["again", null, null],
    ["group", "g", null],
    ["group", "other", "new"],
    ["school", "s", null],
    ["school", "other", "new"],
    ["person", "r", null],
    ["person", "other", "new"],
    ["others", null, "new"],
  ] as const)("is known of a print of %s %s", (who, of, reason) => {
    expect(reasonFor(holder, earlier, [print(who, of)])).toBe(reason);
  });

  test("depends on when the place was there, and on what was said of photos since", () => {
    expect(reasonFor(holder, later, [print("all")])).toBe("new");
    expect(reasonFor({ ...holder, photoAt: earlier }, earlier, [print("all")])).toBeNull();
    expect(reasonFor({ ...holder, photoAt: later }, earlier, [print("all")])).toBe("photo");
  });

  test("a second name is one that differs", () => {
    const names = { fullName: "Айгерім", latinName: "Aigerim", cyrillicName: "Айгерім", hangulName: null };
    expect(secondName(names)).toBe("Aigerim");
    expect(secondName({ ...names, latinName: null })).toBe("");
  });
});

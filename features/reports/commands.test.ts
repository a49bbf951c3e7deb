import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { locales } from "../../core/i18n";
import { anonymous } from "../../core/permissions";
import { cast } from "../../core/testing";
import { mark, schoolOf, seated } from "../../core/testing-room";
import { db, write as inOne } from "../../db";
import { id } from "../../db/id";
import { agendaItems, events, groupMembers, groups, questions, reportLinks } from "../../db/schema";
import { record as takeDown } from "../attendance/commands";
import { configure, record } from "../consent-desk/commands";
import { add as addPhoto, edit as editPhoto } from "../photos/commands";
import { answeredOf } from "../question-minutes/steps";
import { log } from "../questions/commands";
import { answer, make, setState } from "../surveys/commands";
import { show as showSurvey } from "../surveys/queries";
import { opened, revoke, share, takeOut, write } from "./commands";
import { links, photo, read, show } from "./queries";

const names = ["김민준", "Әлия Қасымова", "Софья Пак", "이하은", "박도윤", "최서아", "정예준", "강지안"];

async function held() {
  const all = await cast(null);
  const eventId = all.lecture.id;
  const [big, small] = [await schoolOf("한빛중학교"), await schoolOf("푸른솔중학교")];
  const guests = names.map((fullName, at) => ({
    fullName,
    photoWish: "all" as const,
    schoolId: at < 6 ? big : small,
    grade: at < 6 ? 1 : 2,
  }));
  const ids = await seated(eventId, guests);
  const report = async (locale: (typeof locales)[number] = "en", exact = false) =>
    show(all.min, { eventId, locale, exact });
  const shared = async (days = 7) => {
    const outcome = await share(all.aru, { eventId, label: "Ministry", lang: "ru", days });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value;
  };
  const withPhoto = async (...registrationIds: string[]) => {
    const key = id().replaceAll("-", "").repeat(2);
    const added = await addPhoto(all.min, { eventId, key, name: "a.jpg", bytes: 9, width: 1_200, height: 800 });
    if (!added.ok) throw new Error(added.code);
    const { photoId } = added.value;
    const caption = { en: "On stage with 김민준" };
    await editPhoto(all.min, { photoId, version: 1, caption, people: "named", registrationIds, inReport: true });
    return photoId;
  };
  return { ...all, eventId, ids, report, shared, withPhoto };
}

const texts = (value: unknown) => JSON.stringify(value);

test("a report is made of what is known, in four languages, and a part without anything is no part", async () => {
  const { report, program } = await held();
  for (const locale of locales) {
    const { report: found } = await report(locale);
    expect(found).toMatchObject({ lang: locale, program: program.title.en });
    expect(found.sections.map(({ key }) => key)).toEqual(["figures"]);
    expect(found.figures[0]).toMatchObject({ value: "8" });
  }
  const kinds = await Promise.all(locales.map(async (locale) => (await report(locale)).report.kind));
  expect(new Set(kinds).size).toBe(4);
});

test("readers outside are told no figure below five; the team may look at them", async () => {
  const { report } = await held();
  const barsOf = async (exact: boolean) => {
    const section = (await report("ko", exact)).report.sections.find(({ key }) => key === "figures");
    const chart = section?.blocks.find((block) => block.kind === "chart" && block.title === "학교별");
    return chart?.kind === "chart" ? chart.bars.map(({ label, shown, value }) => [label, shown, value]) : [];
  };
  expect(await barsOf(true)).toEqual([
    ["한빛중학교", "6", 6],
    ["푸른솔중학교", "2", 2],
  ]);
  expect(await barsOf(false)).toEqual([
    ["한빛중학교", "·", null],
    ["푸른솔중학교", "<5", null],
  ]);
});

test("few who came are told as few on the first page and at each sitting, and exactly to the team", async () => {
  const { min, eventId, ids, report } = await held();
  const ops = ids.slice(0, 3).map((registrationId) => mark(registrationId, "present"));
  expect((await takeDown(min, { sheetId: eventId, ops })).ok).toBe(true);
  const told = async (exact: boolean) => {
    const { figures, sections } = (await report("ko", exact)).report;
    const chart = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === "chart");
    return [figures.slice(0, 2).map(({ value }) => value), chart?.kind === "chart" && chart.bars[0]?.shown];
  };
  expect(await told(false)).toEqual([["8", "<5"], "<5 / 8"]);
  expect(await told(true)).toEqual([["8", "3"], "3 / 8"]);
});

test("no child's full name stands in it, whoever wrote it where", async () => {
  const { aru, min, eventId, ids, report, withPhoto, shared } = await held();
  await withPhoto(ids[0] ?? "");
  await inOne(eventId, async (tx) => {
    const [group] = await tx
      .insert(groups)
      .values({ eventId, number: 1, name: "이하은 팀", abstract: "발표자: 김민준, Әлия Қасымова" })
      .returning();
    await tx.insert(groupMembers).values({ groupId: group?.id ?? "", registrationId: ids[0] ?? "" });
    await tx.update(events).set({ groupsPublishedAt: new Date() }).where(eq(events.id, eventId));
  });
  const asked = { eventId, lang: "ko" as const, source: "oral" as const, askerRegistrationId: ids[2] };
  await log(min, {
    ...asked,
    body: "저는 Софья Пак입니다. 왜요?",
    answerSummary: "박도윤 학생 말처럼요.",
    answerLang: "ko",
  });
  const summary = { ko: "최서아 학생이 사회를 보았습니다." };
  await write(aru, { eventId, version: 0, summary, outlook: {}, leftOut: [] });
  const { token } = await shared();
  for (const locale of locales) {
    const all = [
      texts((await report(locale)).report),
      texts((await read(anonymous, { token, locale })).report),
      texts((await takeOut(min, { eventId, locale })) as object),
    ];
    for (const text of all) for (const name of names) expect(text).not.toContain(name);
    expect(all[0]).toContain("○○○");
  }
});

test("an asker is told by the group alone, whatever the room may hear", async () => {
  const { aru, min, eventId, ids, report, shared } = await held();
  await inOne(eventId, async (tx) => {
    const [group] = await tx.insert(groups).values({ eventId, number: 1 }).returning();
    const asked = { eventId, source: "prefiled" as const, lang: "ko" as const, askedAt: new Date() };
    const said = { ...asked, no: 1, position: 1, body: "Why?", status: "answered" as const, answerSummary: "So." };
    const asker = { askerRegistrationId: ids[1], askerDisplay: "name" as const, askerGroupId: group?.id };
    await tx.insert(questions).values({ ...said, ...asker });
    await tx.insert(questions).values({ ...said, ...asker, no: 2, askerGroupId: null });
  });
  const [asked] = await answeredOf(db, eventId);
  expect(asked?.by).toBe("Әлия");
  const { token } = await shared();
  const { report: read1 } = await report();
  const { report: read2 } = await read(anonymous, { token, locale: "en" });
  const taken = await takeOut(aru, { eventId, locale: "en" });
  const exported = taken.ok ? taken.value.report : expect.fail(taken.code);
  for (const one of [read1, read2, exported, (await show(min, { eventId, locale: "en", exact: true })).report]) {
    const block = one.sections.find(({ key }) => key === "questions")?.blocks[0];
    expect(block?.kind === "entries" && block.entries.map(({ about }) => about)).toEqual(["Group 1", "A student"]);
    expect(texts(one)).not.toContain("Әлия");
  }
});

test("a consent taken back hides a photograph at once: in the report, by the link, and its bytes", async () => {
  const { aru, min, eventId, ids, report, withPhoto, shared } = await held();
  await configure(aru, {
    eventId,
    profile: "KR",
    keys: ["participation", "data_processing", "photo_internal"],
  } as never);
  const decide = async (photoWish: "all" | "none") => {
    const answers = { participation: "yes" as const, data_processing: "yes" as const, photo_internal: photoWish };
    const paper = { method: "paper_signed" as const, evidence: "folder", relation: "mother" as const };
    const said = { registrationId: ids[0] ?? "", answers, ...paper, locale: "ko" as const };
    expect(await record(min, said)).toMatchObject({ ok: true });
  };
  await decide("all");
  const photoId = await withPhoto(ids[0] ?? "");
  const { token } = await shared();
  const seen = async () => [
    texts((await report()).report).includes(photoId),
    texts((await read(anonymous, { token, locale: "ko" })).report).includes(photoId),
    await photo(anonymous, { token, photoId }).then(
      () => true,
      () => false,
    ),
  ];
  expect(await seen()).toEqual([true, true, true]);
  await decide("none");
  expect(await seen()).toEqual([false, false, false]);
  await decide("all");
  expect(await seen()).toEqual([true, true, true]);
});

test("a link works for its days and until it is taken back; what does not work answers all the same", async () => {
  const { aru, min, eventId, shared } = await held();
  const link = await shared();
  const { reportLinkId, token } = link;
  expect(await read(anonymous, { token, locale: "kk" })).toMatchObject({ report: { lang: "kk" } });
  await opened(anonymous, { token });
  expect((await links(aru, { eventId })).links).toMatchObject([{ label: "Ministry", openedCount: 1, token }]);
  const [row] = await db.select().from(reportLinks).where(eq(reportLinks.id, reportLinkId));
  expect(JSON.stringify(row)).not.toContain(token);
  const refused = async (said: string) => {
    await expect(read(anonymous, { token: said, locale: "en" })).rejects.toMatchObject({ code: "not-found" });
    expect(await opened(anonymous, { token: said })).toMatchObject({ code: "not-found" });
  };
  await refused("A".repeat(26));
  await refused("");
  const expire = (expiresAt: Date) =>
    inOne([], (tx) => tx.update(reportLinks).set({ expiresAt }).where(eq(reportLinks.id, reportLinkId)));
  await expire(new Date());
  await refused(token);
  await expire(link.expiresAt);
  await expect(read(anonymous, { token, locale: "en" })).resolves.toBeTruthy();
  expect(await revoke(aru, { reportLinkId })).toMatchObject({ ok: true });
  await refused(token);
  expect((await links(aru, { eventId })).links).toMatchObject([{ token: null }]);
  expect(await share(min, { eventId, label: "x", lang: "ko", days: 3 })).toMatchObject({ code: "not-allowed" });
  expect((await share(aru, { eventId, label: "x", lang: "ko", days: 400 })).ok).toBe(false);
});

test("an event in the trash is read by no link", async () => {
  const { eventId, shared } = await held();
  const { token } = await shared();
  await inOne(eventId, (tx) => tx.update(events).set({ trashedAt: new Date() }).where(eq(events.id, eventId)));
  await expect(read(anonymous, { token, locale: "en" })).rejects.toMatchObject({ code: "not-found" });
});

test("the day stands in it as it was planned and as it ran", async () => {
  const { eventId, report, lecture } = await held();
  const startsAt = lecture.startsAt;
  const later = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
  const item = { eventId, kind: "lecture" as const, title: { en: "Lecture" }, description: {}, startsAt, minutes: 40 };
  await inOne(eventId, (tx) =>
    tx.insert(agendaItems).values({ ...item, position: 0, startedAt: later(5), endedAt: later(52) }),
  );
  const section = (await report()).report.sections.find(({ key }) => key === "programme");
  expect(section?.blocks[0]).toMatchObject({
    head: ["Planned", "Actual", "Item"],
    rows: [["14:00–14:40", "14:05–14:52", "Lecture"]],
  });
});

test("feedback stands in it from five answers on, without what was taken out", async () => {
  const { aru, min, eventId, ids, report } = await held();
  await make(aru, { eventId });
  await setState(aru, { eventId, state: "open" });
  const { survey } = await showSurvey(min, { eventId });
  const [overall, , , , best] = survey?.questions ?? [];
  const has = async () => (await report()).report.sections.some(({ key }) => key === "feedback");
  for (const [at, registrationId] of ids.slice(0, 5).entries()) {
    expect(await has()).toBe(false);
    const answers = { [overall?.id ?? ""]: "4", [best?.id ?? ""]: `answer ${at}` };
    await answer({ kind: "link", registrationId, grants: [] }, { registrationId, locale: "ko", answers });
  }
  expect(await has()).toBe(true);
  await write(aru, { eventId, version: 0, summary: {}, outlook: {}, leftOut: ["feedback"] });
  expect(await has()).toBe(false);
  const again = { eventId, version: 0, summary: {}, outlook: {}, leftOut: [] };
  expect(await write(aru, again)).toMatchObject({ code: "changed-meanwhile" });
});

test("feedback tells readers outside no small figure, and how many free answers it does not hold", async () => {
  const { aru, eventId, min, report } = await held();
  await make(aru, { eventId });
  await setState(aru, { eventId, state: "open" });
  const more = await seated(
    eventId,
    Array.from({ length: 14 }, (_, at) => ({ fullName: `Guest ${at}` })),
    names.length + 1,
  );
  const { survey } = await showSurvey(min, { eventId });
  const [overall, lecture, , , best] = (survey?.questions ?? []).map(({ id }) => id);
  for (const [at, registrationId] of more.entries()) {
    const answers = {
      [overall ?? ""]: at < 9 ? "5" : at < 12 ? "4" : "3",
      [best ?? ""]: `answer ${at}`,
      ...(at < 2 ? { [lecture ?? ""]: "5" } : {}),
    };
    await answer({ kind: "link", registrationId, grants: [] }, { registrationId, locale: "ko", answers });
  }
  const blocksOf = async (exact: boolean) =>
    (await report("en", exact)).report.sections.find(({ key }) => key === "feedback")?.blocks ?? [];
  const barsOf = async (exact: boolean) =>
    (await blocksOf(exact)).flatMap((one) => (one.kind === "chart" ? [one.bars.map(({ shown }) => shown)] : []));
  expect(await barsOf(true)).toEqual([
    ["9", "3", "2", "0", "0"],
    ["2", "0", "0", "0", "0"],
  ]);
  expect(await barsOf(false)).toEqual([
    ["9", "<5", "<5", "0", "0"],
    ["<5", "0", "0", "0", "0"],
  ]);
  const outside = await blocksOf(false);
  expect(texts(outside)).not.toContain("2 answers");
  expect(outside.at(-1)).toMatchObject({ kind: "list", more: "and 2 more, which do not stand here" });
});

import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { system } from "../../core/permissions";
import { write } from "../../db/index";
import { allocations, wishRounds } from "../../db/schema";
import { commit } from "../../features/admissions/commands";
import { agenda } from "../../features/agenda/queries";
import { compute, publish as publishDraw } from "../../features/allocations/commands";
import { create, finish, publish } from "../../features/events/commands";
import { setRole } from "../../features/groups/commands";
import { board } from "../../features/groups/queries";
import { stageFile } from "../../features/imports/commands";
import { add as addMaterial } from "../../features/materials/commands";
import { log } from "../../features/questions/commands";
import { draw, freezeAll, plan } from "../../features/running-orders/commands";
import { running } from "../../features/running-orders/queries";
import { add as addSpeaker, attach } from "../../features/speakers/commands";
import { seedAttendance } from "./attendance";
import { consents } from "./consents";
import { done } from "./done";
import { seedDoors } from "./doors";
import { seedFiles } from "./files";
import type { Program } from "./program";
import { asked } from "./questions";
import { seedRooms } from "./rooms";
import { seedScores } from "./scores";
import { seedScreens } from "./screens";
import { seedWishes } from "./wishes";

/** The Ambassador's lecture of 15 January 2026: planned, held, written down. */
export async function seedLecture(program: Program) {
  const { eventId } = await done(
    create(system, {
      template: "lecture-presentations",
      programId: program.programId,
      kind: "lecture",
      title: {
        ko: "카자흐스탄의 다벡터 외교와 한국과의 관계",
        en: "Kazakhstan’s Multi-Vector Foreign Policy and the Development of Relations with the Republic of Korea",
        ru: "Многовекторная внешняя политика Казахстана и развитие отношений с Республикой Корея",
        kk: "Қазақстанның көпвекторлы сыртқы саясаты және Корея Республикасымен байланыстардың дамуы",
      },
      summary: {
        ko: "주한 카자흐스탄 대사의 강연, 관광 영상, 조별 발표와 질의응답.",
        en: "The Ambassador’s lecture, a film about the country, group presentations and questions.",
        ru: "Лекция посла, фильм о стране, презентации групп и ответы на вопросы.",
        kk: "Елшінің дәрісі, ел туралы фильм, топтардың баяндамалары және сұрақ-жауап.",
      },
      description: {
        ko: "중·고등학생 80여 명이 여덟 개 조로 나뉘어 **문화, 역사, 외교 정책, 관광**을 주제로 발표합니다. 대사가 각 발표에 답하고, 이어서 자유롭게 질문합니다.",
        en: "More than 80 middle and high school students in eight groups present on **culture, history, foreign policy and tourism**. The Ambassador responds to each group and answers questions.",
        ru: "Более 80 школьников в восьми группах расскажут о **культуре, истории, внешней политике и туризме**. Посол ответит каждой группе и на вопросы из зала.",
        kk: "Сегіз топқа бөлінген 80-нен астам оқушы **мәдениет, тарих, сыртқы саясат және туризм** туралы баяндама жасайды. Елші әр топқа пікірін айтып, сұрақтарға жауап береді.",
      },
      languages: ["ko", "en", "ru", "kk"],
      organizations: program.organizations,
      venueId: program.hall,
      startsAt: "2026-01-15T14:00",
      endsAt: "2026-01-15T17:00",
      timeZone: "Asia/Seoul",
      capacity: 90,
      waitlist: "true",
      guardianBelowAge: 19,
      visibility: "public",
    }),
  );
  await speakers(eventId);
  await materials(eventId);
  await done(publish(system, { eventId }));
  await register(eventId);
  await consents(eventId, 3);
  await seedWishes(eventId, "2025-12-28T18:00");
  await groups(eventId);
  await seedFiles(eventId);
  await seedRooms(eventId);
  await stage(eventId);
  await questions(eventId);
  await seedAttendance(eventId);
  await seedDoors(eventId);
  await seedScreens(eventId);
  await seedScores(eventId);
  await done(finish(system, { eventId }));
  return eventId;
}

async function speakers(eventId: string) {
  const items = await agenda(system, { eventId });
  const { speakerId } = await done(
    addSpeaker(system, {
      name: { ko: "누르갈리 아리스타노프", en: "Nurgali Arystanov", ru: "Нургали Арыстанов", kk: "Нұрғали Арыстанов" },
      honorific: { ko: "대사", en: "H.E.", ru: "Его Превосходительство", kk: "Жоғары мәртебелі" },
      office: {
        ko: "주한 카자흐스탄 대사",
        en: "Ambassador of Kazakhstan to the Republic of Korea",
        ru: "Посол Казахстана в Республике Корея",
        kk: "Қазақстанның Корея Республикасындағы елшісі",
      },
      organization: {
        ko: "주한 카자흐스탄 대사관",
        en: "Embassy of Kazakhstan",
        ru: "Посольство Казахстана",
        kk: "Қазақстан елшілігі",
      },
    }),
  );
  const his = items.items
    .filter(({ kind }) => kind === "lecture" || kind === "qa")
    .map(({ agendaItemId }) => agendaItemId);
  await done(attach(system, { eventId, speakerId, agendaItemIds: his }));
}

async function materials(eventId: string) {
  const printed = { kind: "printed" as const, quantity: 100, handedOut: 84 };
  await done(
    addMaterial(system, {
      eventId,
      ...printed,
      title: {
        ko: "카자흐스탄 여행 안내서",
        en: "Travel guide to Kazakhstan",
        ru: "Путеводитель по Казахстану",
        kk: "Қазақстан бойынша жолнұсқаулық",
      },
    }),
  );
  await done(
    addMaterial(system, {
      eventId,
      ...printed,
      quantity: 90,
      title: {
        ko: "잡지 「카자흐스탄」 한국어판",
        en: "Magazine “Kazakhstan”, Korean edition",
        ru: "Журнал «Казахстан» на корейском языке",
        kk: "«Қазақстан» журналы, корей тіліндегі басылым",
      },
    }),
  );
  await done(
    addMaterial(system, {
      eventId,
      kind: "link",
      url: "https://film.example.org/kazakhstan",
      title: {
        ko: "관광 홍보 영상",
        en: "Film about travelling in Kazakhstan",
        ru: "Фильм о путешествиях по Казахстану",
        kk: "Қазақстанға саяхат туралы фильм",
      },
    }),
  );
}

/** The class list as the schools sent it, through the same import that an organizer uses. */
async function register(eventId: string) {
  const fileName = "roster-84-ko-utf8bom.csv";
  const bytes = await readFile(`fixtures/${fileName}`);
  const { batchId } = await done(stageFile(system, { eventId, fileName, bytes }));
  await done(commit(system, { batchId }));
}

/** Groups by wish, drawn and published, so that everybody can check the draw. */
async function groups(eventId: string) {
  const { topics } = await board(system, { eventId });
  const wanted = topics.map(({ id: topicId }) => ({ topicId, groups: 1 }));
  const guarded = ["gender", "language"] as const;
  const { allocationId } = await done(
    compute(system, { eventId, mode: "joint", topics: wanted, sizeMin: 8, sizeMax: 12, guarded: [...guarded] }),
  );
  await done(publishDraw(system, { allocationId: allocationId ?? "" }));
  await dated(eventId);
  const made = await board(system, { eventId });
  for (const { members } of made.groups) {
    const [leader, deputy] = members;
    if (leader) await done(setRole(system, { registrationId: leader.registrationId, role: "leader" }));
    if (deputy) await done(setRole(system, { registrationId: deputy.registrationId, role: "deputy" }));
  }
}

/** The wishes and the draw of that lecture are of the winter before it: nothing but the demo can do something in the past. */
async function dated(eventId: string) {
  const [asked, drawn] = [new Date("2025-12-18T01:00:00Z"), new Date("2025-12-29T03:00:00Z")];
  await write(eventId, async (tx) => {
    await tx.update(wishRounds).set({ createdAt: asked, seedToldAt: drawn }).where(eq(wishRounds.eventId, eventId));
    await tx.update(allocations).set({ createdAt: drawn, publishedAt: drawn }).where(eq(allocations.eventId, eventId));
  });
}

/** The order in which the groups came on, and the files they showed. */
async function stage(eventId: string) {
  const [item] = (await running(system, { eventId })).items;
  const agendaItemId = item?.agendaItemId ?? null;
  await done(plan(system, { eventId, agendaItemId, seconds: 300, gapSeconds: 60 }));
  await done(draw(system, { eventId, seed: "founding-2026" }));
  await done(freezeAll(system, { eventId }));
}

async function questions(eventId: string) {
  const { themes, groups: made } = await board(system, { eventId });
  const { items } = await agenda(system, { eventId });
  const agendaItemId = items.find(({ kind }) => kind === "qa")?.agendaItemId;
  const people = made.flatMap((group) => group.members);
  const order = ["culture", "history", "foreignPolicy", "tourism"];
  for (const { theme, by, body, lang, answer, answerLang, source, followUp } of asked)
    await done(
      log(system, {
        eventId,
        agendaItemId,
        body,
        lang,
        source: source ?? "oral",
        themeId: themes[order.indexOf(theme)]?.id,
        askerRegistrationId: by === undefined ? undefined : people[by]?.registrationId,
        answeredBy: "누르갈리 아리스타노프 대사",
        answerSummary: answer,
        answerLang: answerLang ?? "ko",
        followUp: followUp !== undefined,
        ...(followUp ? { followUpOwner: followUp } : {}),
      }),
    );
}

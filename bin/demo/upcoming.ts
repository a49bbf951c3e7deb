import { system } from "../../core/permissions";
import { shiftDays, wallClock } from "../../core/time";
import { announce } from "../../features/absences/commands";
import { create, publish } from "../../features/events/commands";
import { add as ask } from "../../features/forms/commands";
import { add } from "../../features/registrations/commands";
import { consents } from "./consents";
import { done } from "./done";
import { seedBadges } from "./exports";
import { seedLiveQuestions } from "./live-questions";
import type { Program } from "./program";
import { seedWishes } from "./wishes";

const zone = "Asia/Seoul";
const families = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임"];
const given = ["서연", "도현", "하린", "지호", "유나", "민재", "소율", "건우", "채원", "시우", "나윤", "태오"];
const schools = ["한빛중학교", "서강중학교", "남산고등학교", "한강고등학교"];

/** The one question of the registration form. */
const wish = {
  kind: "long" as const,
  label: {
    ko: "연사에게 묻고 싶은 것이 있나요?",
    en: "What would you like to ask the speaker?",
    ru: "Что вы хотели бы спросить у докладчика?",
    kk: "Баяндамашыдан не сұрағыңыз келеді?",
  },
  viewers: "team" as const,
};

/** Some who told that they will not come. */
async function absences(registrationIds: readonly (string | undefined)[]) {
  for (const registrationId of registrationIds)
    if (registrationId) await done(announce(system, { registrationId, reason: "학교 현장 체험 학습" }));
}

/** A lecture two weeks ahead, open for registration, with 40 seats taken and five people in line. Answers its id. */
export async function seedUpcoming(program: Program) {
  const day = wallClock(shiftDays(new Date(), 14, zone), zone).slice(0, 10);
  const { eventId } = await done(
    create(system, {
      template: "lecture-presentations",
      programId: program.programId,
      kind: "lecture",
      title: {
        ko: "실크로드에서 반도체까지: 중앙아시아와 한국",
        en: "From the Silk Road to Semiconductors: Central Asia and Korea",
        ru: "От Шёлкового пути до полупроводников: Центральная Азия и Корея",
        kk: "Жібек жолынан жартылай өткізгіштерге дейін: Орталық Азия және Корея",
      },
      summary: {
        ko: "외교관과 함께하는 강연과 조별 토론. 중·고등학생 누구나 신청할 수 있습니다.",
        en: "A lecture with a diplomat and discussion in groups, open to all middle and high school students.",
        ru: "Лекция дипломата и обсуждение в группах. Для всех школьников средних и старших классов.",
        kk: "Дипломаттың дәрісі және топтық талқылау. Барлық орта және жоғары сынып оқушыларына арналған.",
      },
      description: {},
      languages: ["ko", "en", "ru", "kk"],
      organizations: program.organizations,
      venueId: program.room,
      startsAt: `${day}T15:00`,
      endsAt: `${day}T17:30`,
      timeZone: zone,
      capacity: 40,
      waitlist: "true",
      guardianBelowAge: 19,
      visibility: "public",
    }),
  );
  await done(publish(system, { eventId }));
  await done(ask(system, { eventId, ...wish }));
  const seats: string[] = [];
  for (let n = 0; n < 45; n++) {
    const { registrationId } = await done(
      add(system, {
        eventId,
        fullName: `${families[n % families.length]}${given[(n * 7) % given.length]}`,
        locale: "ko",
        school: schools[n % schools.length],
        grade: (n % 3) + 1,
        classNo: String((n % 6) + 1),
        studentNo: String(n + 1),
        guardianName: "보호자",
        guardianPhone: `010-0000-${String(1000 + n)}`,
      }),
    );
    seats.push(registrationId);
  }
  await absences([seats[3], seats[12]]);
  await consents(eventId, 14);
  await seedBadges(eventId);
  await seedWishes(eventId);
  await seedLiveQuestions(eventId);
  return eventId;
}

import { system } from "../../core/permissions";
import { shiftDays, wallClock } from "../../core/time";
import { configure } from "../../features/enrollment-desk/commands";
import { settings } from "../../features/enrollment-desk/queries";
import { enrol } from "../../features/enrollments/commands";
import { create, publish } from "../../features/events/commands";
import { done } from "./done";
import type { Program } from "./program";

const zone = "Asia/Seoul";
const people = [
  ["한지우", "seoul"],
  ["오세린", "seoul"],
  ["문하준", "busan"],
  ["서다인", "seoul"],
  ["권도윤", "busan"],
  ["양시온", "seoul"],
  ["Айгерим Ли", "seoul"],
  ["홍라온", "busan"],
] as const;

/**
 * The programme open for enrolment in two cohorts, with eight people in it and the presentation day they come to by
 * that. The lecture that is full already (`fullId`) is left to those who registered for it.
 */
export async function seedEnrollment({ programId, organizations, hall }: Program, fullId: string) {
  await presentationDay({ programId, organizations, hall });
  const { version } = await settings(system, { programId });
  await done(
    configure(system, {
      ...{ programId, version, enrolls: true, capacity: 30, waitlist: true, needsApproval: false, consents: true },
      guardianBelowAge: 19,
      cohorts: [
        { key: "seoul", name: { ko: "서울반", en: "Seoul", ru: "Сеул", kk: "Сеул" }, capacity: 20 },
        { key: "busan", name: { ko: "부산반", en: "Busan", ru: "Пусан", kk: "Пусан" }, capacity: 10 },
      ],
      withoutEventIds: [fullId],
    }),
  );
  const consents = { participation: "yes", data_processing: "yes" } as const;
  const year = Number(wallClock(new Date(), zone).slice(0, 4));
  for (const [at, [fullName, cohort]] of people.entries())
    await done(
      enrol(system, {
        ...{ programId, fullName, cohort, consents, school: "한강고등학교", grade: (at % 3) + 1 },
        ...{ locale: "ko", birthDate: `${year - 16}-01-01` },
        ...{ guardianName: "보호자", guardianPhone: `010-0000-${String(2000 + at)}` },
      }),
    );
}

async function presentationDay({
  programId,
  organizations,
  hall,
}: Pick<Program, "programId" | "organizations" | "hall">) {
  const day = wallClock(shiftDays(new Date(), 18, zone), zone).slice(0, 10);
  const { eventId } = await done(
    create(system, {
      programId,
      kind: "presentations",
      title: {
        ko: "미래 외교관 발표회와 수료식",
        en: "Presentation Day and Closing Ceremony of the Future Diplomats",
        ru: "День презентаций и закрытие программы «Будущие дипломаты»",
        kk: "«Болашақ дипломаттар»: баяндамалар күні және жабылу рәсімі",
      },
      summary: {
        ko: "한 해 동안 배운 것을 발표하고 수료증을 받는 날입니다.",
        en: "The day on which everybody presents what the year has taught and receives the certificate.",
        ru: "День, когда участники рассказывают о пройденном и получают сертификаты.",
        kk: "Қатысушылар жыл бойы үйренгенін баяндап, сертификат алатын күн.",
      },
      description: {},
      languages: ["ko", "en", "ru", "kk"],
      organizations,
      venueId: hall,
      startsAt: `${day}T14:00`,
      endsAt: `${day}T17:00`,
      timeZone: zone,
      capacity: 100,
      waitlist: "true",
      guardianBelowAge: 19,
      visibility: "public",
    }),
  );
  await done(publish(system, { eventId }));
}

import { system } from "../../core/permissions";
import { set as setRule } from "../../features/certificate-rules/commands";
import { create as createOrganization } from "../../features/organizations/commands";
import { create as createProgram } from "../../features/programs/commands";
import { create as createVenue } from "../../features/venues/commands";
import { done } from "./done";

export type Program = Awaited<ReturnType<typeof seedProgram>>;

/** The programme with who hosts and supports it, and the two halls. */
export async function seedProgram() {
  const association = await organization("association", "KR", "https://culture.example.org", {
    ko: "한국문화협회",
    en: "Korean Culture Association",
    ru: "Ассоциация корейской культуры",
    kk: "Корей мәдениеті қауымдастығы",
  });
  const embassy = await organization("embassy", "KZ", "https://embassy.example.org", {
    ko: "주한 카자흐스탄 대사관",
    en: "Embassy of Kazakhstan in the Republic of Korea",
    ru: "Посольство Казахстана в Республике Корея",
    kk: "Қазақстанның Корея Республикасындағы елшілігі",
  });
  const organizations = [
    { organizationId: association, role: "host" as const },
    { organizationId: embassy, role: "embassy" as const },
  ];
  const { programId } = await done(
    createProgram(system, {
      title: {
        ko: "2026 미래 외교관 양성 프로그램",
        en: "Future Diplomats Programme 2026",
        ru: "Программа «Будущие дипломаты» 2026",
        kk: "«Болашақ дипломаттар» бағдарламасы 2026",
      },
      summary: {
        ko: "중·고등학생이 외교 현장의 사람들을 만나 배우고 발표하는 한 해 과정입니다.",
        en: "A year in which middle and high school students meet the people of diplomacy, learn and present.",
        ru: "Год встреч школьников с дипломатами: слушать, готовиться, выступать.",
        kk: "Оқушылар дипломаттармен кездесіп, үйреніп, баяндама жасайтын бір жылдық бағдарлама.",
      },
      description: {},
      startsOn: "2026-01-05",
      endsOn: "2026-12-18",
      timeZone: "Asia/Seoul",
      organizations,
    }),
  );
  const rule = { leastPercent: 80, basis: "held" as const, mostUnexcused: 1 };
  await done(setRule(system, { placeId: programId, version: 0, ...rule }));
  return { programId, organizations, hall: await venue("대강당", 120), room: await venue("세미나실 301", 40) };
}

async function organization(
  kind: "association" | "embassy",
  country: string,
  website: string,
  name: Record<string, string>,
) {
  const { organizationId } = await done(createOrganization(system, { kind, country, website, name }));
  return organizationId;
}

async function venue(room: string, capacity: number) {
  const { venueId } = await done(
    createVenue(system, {
      name: {
        ko: "서울 청소년문화회관",
        en: "Seoul Youth Culture Hall",
        ru: "Сеульский молодёжный дом культуры",
        kk: "Сеул жастар мәдениет үйі",
      },
      address: {
        ko: "서울특별시 중구 예시로 15",
        en: "15 Yesi-ro, Jung-gu, Seoul",
        ru: "Сеул, Чун-гу, Есиро 15",
        kk: "Сеул, Чун-гу, Есиро 15",
      },
      room,
      capacity,
      mapUrl: "https://map.example.org/seoul-youth-culture-hall",
      accessibility: {
        ko: "1층 출입구에 경사로가 있고, 엘리베이터로 모든 층에 갈 수 있습니다.",
        en: "Ramp at the ground floor entrance; lift to all floors.",
        ru: "Пандус у входа на первом этаже, лифт на все этажи.",
        kk: "Бірінші қабат кіреберісінде пандус, барлық қабатқа лифт бар.",
      },
    }),
  );
  return venueId;
}

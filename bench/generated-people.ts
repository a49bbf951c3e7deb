// Made-up people in the four scripts Lectern is used in; the same number is always the same person.

type Names = { fullName: string; latinName: string | null; hangulName: string | null; cyrillicName: string | null };
export type Generated = Names & {
  locale: "en" | "ko" | "ru" | "kk";
  gender: "female" | "male" | "undisclosed";
  grade: number;
  classNo: string;
  studentNo: string;
  /** A day on which somebody of this grade may have been born. */
  birthDate: string;
  email: string;
  guardianName: string;
  /** Within Korea's mobile numbers; belongs to whom it may, nothing is ever sent to it. */
  guardianPhone: string;
};

const korean = {
  family: "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 남궁 선우".split(" "),
  first: "민 서 지 하 도 예 수 은 현 준 유 태 시 채 나 다 윤 재 승 연".split(" "),
  second: "준 연 우 은 윤 아 현 서 진 호 빈 린 율 원 희 영 혁 솔 람 결".split(" "),
};
const kazakh = {
  first: "Әбдіқадыр Нұрлан Жақсылық Қасым Өмір Тоқтар Мұхтар Ғабит Сейіт Болат Ерлан Досжан Үсен Іңкәр Әуез".split(" "),
  second: "Айнұр Әсел Ғабиден Қуаныш Жұлдыз Өркен Ұлжан Үміт Дана Нұрай Ерасыл Әлихан Мәди Томирис Жанерке".split(" "),
  third: "Ерланұлы Бауыржанқызы Қайратұлы Серікқызы Мұратұлы Нұрланқызы Асқарұлы Әділқызы Ғалымұлы Өмірқызы".split(" "),
};
const russian = {
  first: "Иванов Кузнецова Семёнов Ким Пак Цой Соловьёва Щербаков Юрьева Алёхин Чернышёва Жуков".split(" "),
  second: "Пётр Алёна Фёдор Артём Мария Михаил Ксения Егор Юлия Дмитрий Эльвира София".split(" "),
  third: "Андреевич Сергеевна Ильич Юрьевич Олеговна Петрович Львовна Маратович".split(" "),
};
const latin = {
  first: "Anna Zoë José Søren Ayşe Björn Chloé Liam Noël Emma Jürgen Mia".split(" "),
  second: "Maria Lee J. van de Ann Şule K. Éva Max Inês Bo".split(" "),
  third: "Smith O'Brien Núñez Müller Håkansson Łukasik D’Angelo García-Lorca Nguyễn Brown Öztürk".split(" "),
};

/** The schools of the generated people, by their languages. */
export const generatedSchools = [
  ...["한빛", "새솔", "가온", "푸른", "누리", "다온", "해오름", "별내", "은하", "소담"].flatMap((name) => [
    { ko: `${name}중학교` },
    { ko: `${name}고등학교` },
  ]),
  ...Array.from({ length: 10 }, (_, n) => ({ kk: `№${n + 1} мектеп-лицей` })),
  ...Array.from({ length: 6 }, (_, n) => ({ ru: `Школа-гимназия № ${n + 21}` })),
  ...["Seoul", "Busan", "Almaty", "Astana"].map((city) => ({ en: `International School of ${city}` })),
];

/** The `at`-th of a list, round and round; the rest of the number for the next list. */
function pick<T>(list: readonly T[], at: number): [T, number] {
  return [list[at % list.length] as T, Math.floor(at / list.length)];
}

const hard: Record<string, string> = { ә: "a", ғ: "g", қ: "q", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i" };
/** Roughly as a passport spells it; enough to be searched for. */
const romanized = (name: string) => {
  const from = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  const to = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split(" ");
  const spelt = [...name.toLowerCase()].map((letter) => {
    const place = from.indexOf(letter);
    return hard[letter] ?? (place < 0 ? letter : to[place]?.replace("-", ""));
  });
  return spelt.join("").replace(/(^|[\s-])\p{L}/gu, (first) => first.toUpperCase());
};

function namesOf(at: number): Names & Pick<Generated, "locale"> {
  const [turn, round] = [at % 6, Math.floor(at / 6)];
  if (turn < 3) {
    const [family, more] = pick(korean.family, round * 3 + turn);
    const [first, last] = pick(korean.first, more);
    const fullName = `${family}${first}${pick(korean.second, last)[0]}`;
    return { locale: "ko", fullName, latinName: null, hangulName: fullName, cyrillicName: null };
  }
  const [locale, parts] = (
    [
      ["kk", kazakh],
      ["ru", russian],
      ["en", latin],
    ] as const
  )[turn - 3] ?? ["en", latin];
  const [first, more] = pick(parts.first, round);
  const [second, last] = pick(parts.second, more);
  const fullName = `${first} ${second} ${pick(parts.third, last)[0]}`;
  if (locale === "en") return { locale, fullName, latinName: fullName, hangulName: null, cyrillicName: null };
  return { locale, fullName, latinName: romanized(fullName), hangulName: null, cyrillicName: fullName };
}

/** The person of a number from 0. */
export function generatedPerson(at: number): Generated {
  const names = namesOf(at);
  const grade = 1 + (at % 3);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    ...names,
    gender: pick(["female", "male", "female", "male", "undisclosed"] as const, at)[0],
    grade,
    classNo: String(1 + (at % 12)),
    studentNo: String(1 + (at % 35)),
    birthDate: `${2012 - grade}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`,
    email: `student${at}@school.example`,
    guardianName: namesOf(at + 7).fullName,
    guardianPhone: `+8210${String(10_000_000 + ((at * 7_919) % 89_999_999)).padStart(8, "0")}`,
  };
}

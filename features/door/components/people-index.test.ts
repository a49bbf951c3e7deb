import { expect, test } from "vitest";
import type { DoorPerson } from "../contract";
import { indexOf, schoolsOf, search } from "./people-index";

const families = "김 이 박 최 정 강 조 윤 장 임".split(" ");
const given = "민준 서연 지호 하은 도윤 수아 예준 지우 시우 서현 현우 유진 태양 나은".split(" ");
const person = (n: number, name: string, also: string[] = [], school = `학교 ${n % 60}`): DoorPerson => ({
  ...{ registrationId: String(n), name, also, school, grade: (n % 3) + 1, classNo: String((n % 9) + 1) },
  ...{ group: null, photo: null, alert: false, consent: "fine", status: "confirmed" },
  ...{ qr: `qr${n}`, code: `code${n}` },
});
const people = [
  ...Array.from({ length: 5_000 }, (_, n) =>
    person(n, `${families[n % 10]}${given[n % 14]}`, [`Student ${n}`, `Ученик ${n}`]),
  ),
  person(5_001, "Әсел Қасымова", ["Assel Kassymova"], "Назарбаев мектебі"),
  person(5_002, "조이 라이더", ["Joy Rider"], "한빛중학교"),
];

test("5,000 people are ready within a second and found within 100 ms, in any script, by any part, by initials", () => {
  /** Of three tries the quickest: what else the machine does is not measured. */
  const timed = <T>(deed: () => T): [T, number] => {
    const tries = [1, 2, 3].map(() => {
      const from = performance.now();
      return [deed(), performance.now() - from] as [T, number];
    });
    return tries.sort((a, b) => a[1] - b[1])[0] as [T, number];
  };
  const [index, ready] = timed(() => {
    const made = indexOf(people);
    made.entries();
    return made;
  });
  const times: number[] = [];
  const found = [
    ..."ㄱㅁㅈ",
    "ㄱㅁㅈ",
    "асел",
    "қасым",
    "kassym",
    "라이",
    "조일",
    "rider 한빛",
    "5_",
    "ㅈㅇㄹㅇㄷ",
  ].map((typed) => {
    const [name, took] = timed(() => search(index, typed)[0]?.name);
    times.push(took);
    return name;
  });
  console.log(`ready in ${ready.toFixed(0)} ms, found in ${Math.max(...times).toFixed(0)} ms at most`);
  expect(found.slice(3)).toEqual([
    ...["김민준", "Әсел Қасымова", "Әсел Қасымова", "Әсел Қасымова", "조이 라이더"],
    ...["조이 라이더", "조이 라이더", undefined, "조이 라이더"],
  ]);
  // Three times what is promised: the machine may have more to do.
  expect(ready).toBeLessThan(3_000);
  expect(Math.max(...times)).toBeLessThan(300);
});

test("names come before schools, beginnings before middles, and no more than fit on a screen", () => {
  const few = [person(1, "박하늘", [], "김해중학교"), person(2, "이김나", []), person(3, "김나라", [])];
  expect(search(indexOf(few), "김").map(({ name }) => name)).toEqual(["김나라", "이김나", "박하늘"]);
  expect(search(indexOf(people), "student")).toHaveLength(30);
  expect(search(indexOf(people), "  ")).toEqual([]);
});

test("each school is proposed once", () => {
  expect(schoolsOf([person(1, "a", [], "B"), person(2, "b", [], "A"), person(3, "c", [], "B"), person(4, "d", [], "")])) //
    .toEqual(["A", "B"]);
});

import { expect, test } from "vitest";
import { bareWord, cleanCell, hasIdNumber, readDay, withoutIdNumber, withoutIdNumbers } from "./cells";

test.each([
  ["  김\u200b서연  ", "김서연"],
  ["박서연".normalize("NFD"), "박서연"],
  ["０１０－１２３４", "010-1234"],
  ["ＫＩＭ", "KIM"],
  ["a\u00a0b\u3000c\r\nd", "a b c d"],
  ["de la Cruz", "de la Cruz"],
  ["\ufeff성명", "성명"],
  ["Ғалымжан\u202e", "Ғалымжан"],
])("%j is kept as %j", (written, kept) => {
  expect(cleanCell(written)).toBe(kept);
});

test("words are looked up without spaces, signs and capitals", () => {
  expect(bareWord(" E-mail * ")).toBe("email");
  expect(bareWord("№")).toBe("no");
  expect(bareWord("보호자 연락처(필수)")).toBe("보호자연락처필수");
});

test.each([
  ["2010-03-05", "2010-03-05"],
  ["2010.3.5", "2010-03-05"],
  ["2010. 3. 5.", "2010-03-05"],
  ["2010/03/05", "2010-03-05"],
  ["2010년 3월 5일", "2010-03-05"],
  ["20100305", "2010-03-05"],
  ["100305", "2010-03-05"],
  ["991231", "1999-12-31"],
  ["270101", "1927-01-01"],
  ["05.03.2010", "2010-03-05"],
  ["5.3.2010 г.", "2010-03-05"],
  ["25/03/2010", "2010-03-25"],
  ["03/25/2010", "2010-03-25"],
  ["03-03-2010", "2010-03-03"],
  ["40242", "2010-03-05"],
  ["2010-03-05 00:00:00", "2010-03-05"],
  ["2012-02-29", "2012-02-29"],
])("the day %s is %s", (written, day) => {
  expect(readDay(written, "2026-01-15")).toEqual({ ok: true, day });
});

test.each(["05/03/2010", "05-03-2010", "10.03.05", "5/3/10"])("%s could be two days and is not guessed", (written) => {
  expect(readDay(written, "2026-01-15")).toEqual({ ok: false, code: "date-ambiguous" });
});

test.each(["2012-13-45", "2013-02-29", "03.25.2010", "2026-01-16", "1899-12-31", "봄", "2010", "99999", "131332", ""])(
  "%j is no birth date",
  (written) => {
    expect(readDay(written, "2026-01-15")).toEqual({ ok: false, code: "date-impossible" });
  },
);

test("a resident registration number is recognised in any writing, and stays recognised when masked", () => {
  for (const text of ["131109-3123456", "1311093123456", "131109 - 4123456", "주민 131109–3123456 번"]) {
    expect(hasIdNumber(text)).toBe(true);
    expect(withoutIdNumber(text)).not.toMatch(/3123456|4123456/);
    expect(hasIdNumber(withoutIdNumber(text))).toBe(true);
  }
  for (const text of ["010-7971-2276", "+821079712276", "131109-9123456", "2010-03-05", "12345678901234"]) {
    expect(hasIdNumber(text)).toBe(false);
    expect(withoutIdNumber(text)).toBe(text);
  }
});

test("a Kazakh individual number is one by its birthday, its century and its check digit", () => {
  for (const number of ["100305550012", "990101300012"])
    for (let check = 0; check < 10; check++) {
      // Of the ten last digits at most one is right.
      const digits = `${number.slice(0, 11)}${check}`;
      expect(withoutIdNumber(`ИИН ${digits}`)).toBe(hasIdNumber(digits) ? "ИИН ******-*******" : `ИИН ${digits}`);
    }
  const right = (eleven: string) => [...Array(10).keys()].filter((check) => hasIdNumber(`${eleven}${check}`));
  expect(right("10030555001")).toHaveLength(1);
  expect(right("10130555001")).toEqual([]); // no thirteenth month
  expect(right("10033255001")).toEqual([]); // no 32nd day
  expect(right("10030595001")).toEqual([]); // no ninth century
  expect(right("82101234567")).toEqual([]); // a mobile number with Korea's 82
  expect(hasIdNumber("+100305550010 +821079712276 010-7971-2276 20100305 4000000000000")).toBe(false);
});

test("below a header that asks for such numbers nothing is kept, whatever it is", () => {
  const table = [
    ["2026 class list"],
    ["ФИО", "Паспорт", "Примечание"],
    ["Пак Алексей", "N12345678", "паспорт с собой"],
    ["Ким Анна", " ", "131109-3123456"],
  ];
  expect(withoutIdNumbers(table, 1)).toEqual({
    rows: [
      table[0],
      table[1],
      ["Пак Алексей", "******-*******", "паспорт с собой"],
      ["Ким Анна", " ", "******-*******"],
    ],
    count: 2,
  });
  for (const header of ["ИИН", "ЖСН", "주민등록번호", "여권번호", "Passport No.", "төлқұжат нөмірі"])
    expect(withoutIdNumbers([[header], ["x"]], 0).count).toBe(1);
  for (const header of ["번호", "Student ID", "Номер", "비고"])
    expect(withoutIdNumbers([[header], ["x"]], 0).count).toBe(0);
});

test("what is taken for clean at a glance is what cleaning would leave", () => {
  const slowly = (text: string) => cleanCell(`${text}\u200B`);
  for (const text of [
    "",
    " ",
    "a",
    " a",
    "a ",
    "a  b",
    "a b",
    "김 서연",
    "Ёлка й",
    "é",
    "e\u0301",
    "ａ",
    "a\tb",
    "각",
    "И\u0306",
  ])
    expect(cleanCell(text)).toBe(slowly(text));
  expect(cleanCell(`${"a ".repeat(20_000)} `)).toHaveLength(39_999);
});

import { expect, test } from "vitest";
import { normalPhone } from "../../core/phone";
import { importFields } from "./choices";
import { type ImportField, type Mapping, mappingInput, readGrade } from "./inputs";
import { checkRows, findHeader, guessMapping } from "./rules";

const settings = { today: "2026-01-15", toPhone: (text: string) => normalPhone(text) };

/** One row under the given headers. */
function one(header: string[], cells: string[]) {
  const [checked] = checkRows([header, cells], { row: 0, mapping: guessMapping(header) }, settings);
  if (!checked) throw new Error("no row");
  return checked;
}

test("the header is found under title rows, and rows of the file keep their numbers", () => {
  const rows = [
    ["2026 외교 강연 참가 학생 명단", "", ""],
    [""],
    ["연번", "성 명", "학교 (전체 이름)"],
    ["1", "김서연", "한빛중학교"],
    [""],
    ["연번", "성 명", "학교 (전체 이름)"],
    ["2", "이산", "서강중학교"],
  ];
  const header = findHeader(rows);
  expect(header).toEqual({ row: 2, mapping: { 1: "fullName", 2: "school" } satisfies Mapping });
  const checked = checkRows(rows, { row: 2, mapping: { 1: "fullName", 2: "school" } }, settings);
  expect(checked.map(({ row, line, values }) => [row, line, values.fullName])).toEqual([
    [1, 4, "김서연"],
    [2, 7, "이산"],
  ]);
});

test("a sheet without a header in its first ten rows has none", () => {
  expect(
    findHeader([
      ["김서연", "한빛중학교"],
      ["이산", "서강중학교"],
    ]),
  ).toBeNull();
  expect(findHeader([...Array.from({ length: 10 }, () => ["x"]), ["성명", "학교"]])).toBeNull();
});

test.each<[string[], (ImportField | undefined)[]]>([
  [
    ["№", "ФИО", "Класс", "Школа", "Дата рождения"],
    [undefined, "fullName", "grade", "school", "birthDate"],
  ],
  [
    ["Фамилия", "Имя Отчество", "Пол", "Телефон родителя"],
    ["familyName", "givenName", "gender", "guardianPhone"],
  ],
  [
    ["Аты-жөні", "Мектебі", "Сыныбы", "Туған күні", "Ата-ана телефоны"],
    ["fullName", "school", "grade", "birthDate", "guardianPhone"],
  ],
  [
    ["First name", "Last name", "E-mail", "Parent phone"],
    ["givenName", "familyName", "email", "guardianPhone"],
  ],
  [
    ["Name", "Surname", "Date of birth"],
    ["givenName", "familyName", "birthDate"],
  ],
  [
    ["번호", "성명", "보호자 이메일", "담임 이름"],
    [undefined, "fullName", undefined, undefined],
  ],
  [
    ["학년", "반", "번호", "이름"],
    ["grade", "classNo", "studentNo", "fullName"],
  ],
  [
    ["성", "이름", "보호자 휴대폰 번호"],
    ["familyName", "givenName", "guardianPhone"],
  ],
  [
    ["Имя", "Школа"],
    ["fullName", "school"],
  ],
  [
    ["이름(한글)", "이름(영문)"],
    ["hangulName", "latinName"],
  ],
])("headers %j are understood", (header, fields) => {
  const mapping = guessMapping(header);
  expect(header.map((_cell, column) => mapping[column])).toEqual(fields);
});

test.each([
  ["1", 1, null],
  ["1학년", 1, null],
  ["중2", 2, null],
  ["고1", 1, null],
  ["고등학교 3학년", 3, null],
  ["초6", 6, null],
  ["7 класс", 7, null],
  ["Grade 10", 10, null],
  ["9-сынып", 9, null],
  ["1-6", 1, "6"],
  ["2학년 3반", 2, "3"],
  ["7А", 7, "А"],
  ["11 «Б»".replace(/[«»]/g, '"'), 11, "Б"],
])("grade %s", (text, grade, classNo) => {
  expect(readGrade(text)).toEqual({ grade, classNo });
});

test.each(["12학년도", "0", "13", "2026", "일학년", "중", "1.5", "-1", "123"])("%s is no grade", (text) => {
  expect(readGrade(text)).toBeNull();
});

test("a grade that carries the class fills an empty class only", () => {
  expect(one(["성명", "학년"], ["김서연", "1-6"]).values).toMatchObject({ grade: 1, classNo: "6" });
  expect(one(["성명", "학년", "반"], ["김서연", "1-6", "7반"]).values).toMatchObject({ grade: 1, classNo: "7" });
});

test.each([
  ["모두 허용", "all"],
  ["동의함", "all"],
  ["O", "all"],
  ["단체 사진만", "group"],
  ["group only", "group"],
  ["только групповые", "group"],
  ["тек топтық", "group"],
  ["허용 안 함", "none"],
  ["미동의", "none"],
  ["X", "none"],
  ["не согласен", "none"],
  ["жоқ", "none"],
  ["", null],
])("the photo wish %j is %s", (text, wish) => {
  expect(one(["성명", "사진 동의"], ["김서연", text])).toMatchObject({ values: { photoWish: wish }, problems: [] });
});

test.each<[string, string, string, string]>([
  ["사용 언어", "러시아어", "locale", "ru"],
  ["사용 언어", "Қазақша", "locale", "kk"],
  ["성별", "Ж", "gender", "female"],
  ["성별", "남학생", "gender", "male"],
  ["성별", "비공개", "gender", "undisclosed"],
  ["번호", "007번", "studentNo", "007"],
  ["이메일", "Aru@Example.ORG", "email", "aru@example.org"],
  ["보호자 연락처", "1079712276", "guardianPhone", "+821079712276"],
  ["생년월일", "05.03.2010", "birthDate", "2010-03-05"],
])("%s: %s", (header, text, field, value) => {
  expect(one(["성명", header], ["김서연", text])).toMatchObject({ values: { [field]: value }, problems: [] });
});

test.each([
  ["사용 언어", "스와힐리어", "language-unknown"],
  ["성별", "?", "gender-unknown"],
  ["보호자 연락처", "010-1", "phone-bad"],
  ["생년월일", "05/03/2010", "date-ambiguous"],
  ["비고", "가".repeat(1001), "too-long"],
  ["이메일", "a@b", "email-bad"],
])("%s cannot be %j: %s", (header, value, code) => {
  const { problems } = one(["성명", header], ["김서연", value]);
  expect(problems).toEqual([expect.objectContaining({ column: 1, code, value })]);
});

test("an id number is refused wherever it stands and is neither kept nor shown", () => {
  const number = "131109-3123456";
  for (const header of ["주민등록번호", "비고", "생년월일"]) {
    const { values, problems } = one(["성명", header], ["김서연", number]);
    expect(problems).toEqual([expect.objectContaining({ column: 1, code: "id-number-refused", value: "" })]);
    expect(JSON.stringify({ values, problems })).not.toContain("3123456");
  }
  expect(one(["성명", "비고"], [number, ""]).problems.map(({ code }) => code)).toEqual(["id-number-refused"]);
});

test("a name in two columns is one name, in Hangul without a space", () => {
  expect(one(["성", "이름"], ["김", "서연"]).values.fullName).toBe("김서연");
  expect(one(["Фамилия", "Имя"], ["Пак", "Алексей"]).values.fullName).toBe("Пак Алексей");
  expect(one(["영문 이름", "학교"], ["Eunu Yoon", "x"]).values.fullName).toBe("Eunu Yoon");
});

test("twins with everything but the name in common are two people", () => {
  const header = ["성명", "학교", "생년월일", "이메일", "보호자 연락처"];
  const rest = ["한빛중학교", "2010-03-05", "a@example.org", "010-7971-2276"];
  const rows = [header, ["김서연", ...rest], ["김서준", ...rest]];
  const checked = checkRows(rows, { row: 0, mapping: guessMapping(header) }, settings);
  expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
});

test("a mapping names each field once and real columns only", () => {
  expect(mappingInput.safeParse({ 0: "fullName", 1: "school" }).success).toBe(true);
  for (const wrong of [{ 0: "fullName", 1: "fullName" }, { 100: "school" }, { a: "school" }, { 0: "passport" }])
    expect(mappingInput.safeParse(wrong).success).toBe(false);
});

test("no header word stands for two fields", () => {
  const all = importFields
    .map((field) => guessMapping(["x", field]))
    .filter((mapping) => Object.keys(mapping).length > 1);
  expect(all).toEqual([]);
});

test("as many rows as a list may have are checked, none lost", () => {
  const header = ["성명", "학교", "학년", "생년월일", "보호자 연락처"];
  const rows = Array.from({ length: 5_000 }, (_, n) => [
    `이름${n}`,
    "한빛중학교",
    "1",
    "2010-03-05",
    `010-7971-${1000 + n}`,
  ]);
  expect(checkRows([header, ...rows], { row: 0, mapping: guessMapping(header) }, settings)).toHaveLength(5_000);
});

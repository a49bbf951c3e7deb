import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { type Decoded, decode, type Encoding } from "./decode";

const file = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const read = (bytes: Uint8Array, chosen?: Encoding): Decoded => {
  const result = decode(bytes, chosen);
  if (!result.ok) throw new Error(result.code);
  return result;
};

test("import_cp949_rare_syllables: a Korean file from Excel keeps the syllables that EUC-KR lacks", () => {
  const { encoding, text, sure, lostLetters } = read(file("roster-78-ko-cp949.csv"));
  expect({ encoding, sure, lostLetters }).toEqual({ encoding: "cp949", sure: true, lostLetters: 0 });
  expect(text).toContain("설믜솔");
  expect(text).toContain("한똠이");
});

test("the same file is offered in the other encoding with its first five rows, and the user's choice wins", () => {
  const bytes = file("roster-78-ko-cp949.csv");
  const [other] = read(bytes).alternatives;
  expect(other?.encoding).toBe("windows-1251");
  expect(other?.preview).toHaveLength(5);
  expect(other?.preview[0]).toHaveLength(13);
  const chosen = read(bytes, "windows-1251");
  expect(chosen.encoding).toBe("windows-1251");
  expect(chosen.alternatives.map(({ encoding }) => encoding)).toEqual(["cp949"]);
});

test.each([
  ["똠방각하 뷁 설믜", "cp949"],
  ["성명,학교\n김서연,한빛중학교", "cp949"],
  ["이름\n가", "cp949"],
  ["Фамилия;Имя;Школа\nИванов;Пётр;Гимназия № 3\nПАК;Алексей;Школа-лицей", "windows-1251"],
  ["Имя\nМария Ким", "windows-1251"],
  ["ФИО\nКонстантинопольский-Преображенский Иван", "windows-1251"],
] as const)("%j is recognised as %s", (text, encoding) => {
  const result = read(iconv.encode(text, encoding));
  expect(result.encoding).toBe(encoding);
  expect(result.text).toBe(text);
});

test.each([
  ["utf-8", Buffer.from("\uFEFFӘлия,김")],
  ["utf-16le", Buffer.from("\uFEFFӘлия,김", "utf16le")],
  ["utf-16be", Buffer.from("\uFEFFӘлия,김", "utf16le").swap16()],
] as const)("a byte order mark settles it: %s", (encoding, bytes) => {
  expect(read(bytes)).toMatchObject({ encoding, text: "Әлия,김", sure: true, alternatives: [] });
});

test("UTF-8 without a mark is recognised and keeps Kazakh letters", () => {
  const text = "Ғалымжан Өмірұлы,Қасымова\n";
  expect(read(Buffer.from(text))).toMatchObject({ encoding: "utf-8", text, sure: true });
});

test("plain ASCII needs no question", () => {
  expect(read(Buffer.from("name,school\nKim,X"))).toMatchObject({ encoding: "utf-8", sure: true, alternatives: [] });
});

test("import_win1251_kazakh_lost: Kazakh names saved as windows-1251 have lost letters, which is told", () => {
  const result = read(iconv.encode("ФИО\nӘлия Нұрланова\nДархан Қайратұлы\nЧто это?\n", "windows-1251"));
  expect(result.encoding).toBe("windows-1251");
  expect(result.text).toContain("?лия Н?рланова");
  expect(result.lostLetters).toBe(4);
});

test("Hangul lost on the way is told too, a question is not", () => {
  expect(read(Buffer.from("설?솔,사진 동의?\n")).lostLetters).toBe(1);
});

test("a file with replacement characters, or bytes of no text, is refused rather than spoilt", () => {
  expect(decode(Buffer.from("김\uFFFD연"), "utf-8")).toEqual({ ok: false, code: "encoding-unknown" });
  expect(decode(file("roster-78-ko-cp949.csv"), "utf-8")).toEqual({ ok: false, code: "encoding-unknown" });
  expect(decode(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toEqual({ ok: false, code: "encoding-unknown" });
  expect(decode(Buffer.from([0x00, 0x01, 0x02, 0xff, 0x00]))).toEqual({ ok: false, code: "encoding-unknown" });
});

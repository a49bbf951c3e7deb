// What people write in the cells of a table. Pure: no imports.

const ZERO_WIDTH = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** Words of ASCII, Hangul syllables and Cyrillic letters with single spaces between: nothing to clean, as nearly always. */
const CLEAN = /^(?:[!-~\uAC00-\uD7A3\u0400-\u0482\u048A-\u052F]|(?<=[^ ]) (?=[^ ]))*$/;

/**
 * A cell as it is kept: NFC, full-width digits, letters and signs made ordinary, zero-width signs gone, every kind of
 * space (NBSP, U+3000, line breaks) made one. Letters and capitals are never touched.
 */
export function cleanCell(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(ZERO_WIDTH, "")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** A word for looking up: NFKC, lower case, without spaces and punctuation ("E-mail *" and "e mail" are one). */
export const bareWord = (text: string): string =>
  cleanCell(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,:;*()[\]{}<>/\\'"`~!?#_|·・-]+/g, "");

const RESIDENT = /(?<!\d)\d{6}\s?[-–—]?\s?[1-8]\d{6}(?!\d)/g;
const INDIVIDUAL = /(?<![\d+])\d{12}(?!\d)/g;
/** What stands in place of such a number. */
const ID_MASK = "******-*******";

/**
 * Kazakhstan's individual number (ЖСН, ИИН): a birthday, a digit of the century from 1 to 6, four more and a check digit
 * by the weights of its rules, twelve in all. A Korean mobile number with its country's 82 10 is none.
 */
function isIndividual(digits: string): boolean {
  const [month, day, century] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6)), Number(digits[6])];
  if (month < 1 || month > 12 || day < 1 || day > 31 || century < 1 || century > 6 || /^8210/.test(digits))
    return false;
  const sum = (from: number) =>
    [...digits.slice(0, 11)].reduce((all, digit, at) => all + Number(digit) * (((at + from - 1) % 11) + 1), 0) % 11;
  const first = sum(1);
  return (first === 10 ? sum(3) : first) === Number(digits[11]);
}

const masked = (plain: string) =>
  plain.replace(RESIDENT, ID_MASK).replace(INDIVIDUAL, (digits) => (isIndividual(digits) ? ID_MASK : digits));

/**
 * Whether a text holds a Korean resident registration number, which only a statute may ask for (PIPA 24-2), or a
 * Kazakh individual number, which no lecture needs. A masked one counts too, so that a row stays refused after the number
 * is gone.
 */
export const hasIdNumber = (text: string): boolean => {
  if (!/[\d\uFF10-\uFF19*]/.test(text)) return false;
  const plain = cleanCell(text);
  return plain.includes(ID_MASK) || (/\d{6}/.test(plain) && masked(plain) !== plain);
};

/** The text with every such number masked; do this before a row is stored or shown. */
export const withoutIdNumber = (text: string): string => (hasIdNumber(text) ? masked(cleanCell(text)) : text);

/** Headers of columns that no list may bring, whatever stands in them: residents', individuals' and passports' numbers. */
const refusedHeaders = new Set(
  "주민등록번호 주민번호 주민등록번호뒷자리 외국인등록번호 외국인번호 여권번호 여권 residentregistrationnumber residentnumber rrn nationalid nationalidnumber idnumber iin individualidentificationnumber passport passportno passportnumber иин номериин паспорт номерпаспорта серияиномерпаспорта загранпаспорт удостоверениеличности номерудостоверения жсн жекесәйкестендірунөмірі төлқұжат төлқұжатнөмірі паспортнөмірі жекекуәлік жекекуәлікнөмірі".split(
    " ",
  ),
);

/**
 * A table without numbers that may not be collected: each is masked, and so is all that stands below a header which asks
 * for them. `count`: how many cells that were.
 */
export function withoutIdNumbers(table: readonly string[][], header: number): { rows: string[][]; count: number } {
  const refused = (table[header] ?? []).map((cell) => refusedHeaders.has(bareWord(cell)));
  let count = 0;
  const rows = table.map((row, at) =>
    row.map((cell, column) => {
      const isBelow = at > header && refused[column] && cell.trim() !== "";
      if (!isBelow && !hasIdNumber(cell)) return cell;
      count += 1;
      return isBelow ? ID_MASK : withoutIdNumber(cell);
    }),
  );
  return { rows, count };
}

export type Day = { ok: true; day: string } | { ok: false; code: "date-impossible" | "date-ambiguous" };

const impossible: Day = { ok: false, code: "date-impossible" };
const ambiguous: Day = { ok: false, code: "date-ambiguous" };

/** A real day between 1900 and `latest`. */
function real(year: number, month: number, day: number, latest: string): Day {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return impossible;
  const iso = at.toISOString().slice(0, 10);
  return year < 1900 || iso > latest ? impossible : { ok: true, day: iso };
}

const CLOCK = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
const YEAR_FIRST = /^(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})\s?[일.]?$/;
const YEAR_LAST = /^(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4})\s?(г\.?|ж\.?)?$/;
const SHORT = /^\d{1,2}[-./]\d{1,2}[-./]\d{1,2}$/;

/**
 * A birth date as lists write it. Year first in any form; `05.03.2010` with dots is day first, as in Russian and Kazakh;
 * `100305` is a Korean six-digit birthday (this century when that is not in the future); `20100305`; a five-digit number
 * is Excel's count of days. With slashes or hyphens day and month are told apart only when one is above 12, else the
 * date is ambiguous: it is never guessed. `latest` is the last day possible, usually today.
 */
export function readDay(text: string, latest: string): Day {
  const plain = cleanCell(text).replace(CLOCK, "");
  const first = YEAR_FIRST.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (first) return real(Number(first[1]), Number(first[2]), Number(first[3]), latest);
  const last = YEAR_LAST.exec(plain);
  if (last) return dayAndMonth(Number(last[1]), Number(last[3]), Number(last[4]), last[2] === ".", latest);
  const six = /^(\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (six) {
    const [year, month, day] = [Number(six[1]), Number(six[2]), Number(six[3])];
    const recent = real(2000 + year, month, day, latest);
    return recent.ok ? recent : real(1900 + year, month, day, latest);
  }
  if (/^\d{5}$/.test(plain)) {
    const at = new Date(Date.UTC(1899, 11, 30 + Number(plain)));
    return real(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), latest);
  }
  return SHORT.test(plain) ? ambiguous : impossible;
}

function dayAndMonth(a: number, b: number, year: number, dots: boolean, latest: string): Day {
  if (dots || a === b) return real(year, b, a, latest);
  if (a <= 12 && b <= 12) return ambiguous;
  return a > 12 ? real(year, b, a, latest) : real(year, a, b, latest);
}

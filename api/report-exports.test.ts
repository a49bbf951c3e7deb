import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { cast } from "../core/testing";
import { partsOf } from "../core/testing-files";
import { difficultClass, keyOf, mark, schoolOf, seated } from "../core/testing-room";
import { record } from "../features/attendance/commands";
import { list } from "../features/exports/queries";
import { api } from "./app";

let room: Awaited<ReturnType<typeof difficultClass>>;
let eventId: string;
beforeAll(async () => {
  room = await difficultClass();
  eventId = room.eventId;
  await record(room.min, {
    sheetId: eventId,
    ops: [mark(room.ids[0] ?? "", "present"), mark(room.ids[1] ?? "", "excused", { reason: "=1+1" })],
  });
});

const ask = (path: string, said: Record<string, unknown> = {}, as = "organizer") =>
  api.request(`/api/exports/${path}`, {
    method: "POST",
    body: JSON.stringify({ purpose: "for the school", ...said }),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${room.keys[as]}` },
  });
const bytesOf = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
const linesOf = async (answer: Response) => (await bytesOf(answer)).toString("utf8").slice(1).split("\r\n");
const textOf = async (bytes: Buffer) => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.flatMap((item) => ("str" in item ? [item.str] : [])).join(" ");
};
const korean = ["no", "school", "grade", "class", "student_no", "name", "mark", "remarks"];

describe("an attendance list", () => {
  test("on paper has statuses, sums and a place for the stamp, and no contacts", async () => {
    const answer = await ask(`attendance/${eventId}.pdf`, { locale: "ko", columns: ["guardian_phone"] });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const text = await textOf(await bytesOf(answer));
    for (const word of ["똠방각하", "출석", "공결", "(직인)", "한빛중학교"]) expect(text).toContain(word);
    expect(text).not.toContain("1079712276");
    const [entry] = await list(room.min, { eventId });
    expect(entry).toMatchObject({ profile: "attendance", format: "pdf", rowCount: 4 });
    expect(entry?.columns).not.toContain("guardian_phone");
  });

  test("as a workbook has the list, the matrix, a summary, and what it is about", async () => {
    const bytes = await bytesOf(await ask(`attendance/${eventId}.xlsx`, { locale: "en", columns: ["no", "name"] }));
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map((one) => one.sheet)).toEqual(["attendance", "attendance summary", "Summary", "About", "keys"]);
    expect(sheets[1]?.data[0]).toContain("2026-01-15 Ambassador's lecture");
  });

  test("in the form of Korean schools has their words in their order", async () => {
    const lines = await linesOf(await ask(`attendance/${eventId}.csv`, { locale: "ko", columns: korean }));
    expect(lines[0]).toBe("연번,학교,학년,반,번호,성명,출결,비고");
    expect(lines).toContain("4,한빛중학교,2,01,0012,Әлия Қасымғали,공결,'=1+1");
  });
});

describe("reports for schools", () => {
  test("are one file each in one archive, named and logged by school", async () => {
    const answer = await ask(`school-report/${eventId}.zip`, { locale: "ko", as: "csv" });
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const parts = await partsOf(await bytesOf(answer));
    const names = Object.keys(parts);
    expect(names).toHaveLength(2);
    expect(names.some((name) => name.includes("한빛중학교"))).toBe(true);
    // A school called like a formula neither breaks the name of the file nor is lost from it.
    expect(names.every((name) => !/[\\/:*?"<>|]/.test(name))).toBe(true);
    const entries = (await list(room.min, { eventId, profile: "school_report" })).map((one) => one.recipient);
    expect(entries.sort()).toEqual(['=HYPERLINK("http://x")학교', "한빛중학교"]);
  });

  test("csv_formula_in_school_name", async () => {
    const parts = await partsOf(await bytesOf(await ask(`school-report/${eventId}.zip`, { locale: "ko", as: "csv" })));
    const other = Object.entries(parts).find(([name]) => !name.includes("한빛"))?.[1] ?? "";
    expect(other).toContain(`"'=HYPERLINK(""http://x"")학교"`);
    expect(other.split("\r\n").filter((line) => /(^|,)"?=/.test(line))).toEqual([]);
  });

  test("xlsx_leading_zero_student_no", async () => {
    const school = await schoolOf("온누리중학교");
    const [first] = await seated(
      eventId,
      [{ fullName: "하늘", schoolId: school, classNo: "03", studentNo: "0007" }],
      50,
    );
    expect(first).toBeDefined();
    const bytes = await bytesOf(await ask(`school-report/${eventId}.xlsx`, { locale: "ko", school }));
    const [sheet] = await readXlsxFile(bytes);
    expect(sheet?.data[1]?.slice(1, 6)).toEqual(["온누리중학교", null, "03", "0007", "하늘"]);
    expect((await partsOf(bytes))["xl/worksheets/sheet1.xml"]).not.toMatch(/<f[ >]/);
  });

  test("twins_same_school_dob_email", async () => {
    const school = await schoolOf("쌍둥이중학교");
    await seated(
      eventId,
      [
        { fullName: "김하나", schoolId: school },
        { fullName: "김하나", schoolId: school },
      ],
      60,
    );
    const lines = await linesOf(
      await ask(`school-report/${eventId}.csv`, { locale: "ko", school, columns: ["no", "name", "sheets"] }),
    );
    expect(lines).toEqual(["연번,성명,출결", "1,김하나,해당 없음", "2,김하나,해당 없음", ""]);
  });

  test("register_empty", async () => {
    const empty = await cast();
    room.keys.empty = await keyOf("staff", empty.program.id);
    const school = await schoolOf("빈중학교");
    for (const [path, said] of [
      [`school-report/${empty.lecture.id}.csv`, { school, columns: ["no", "name"] }],
      [`attendance/${empty.lecture.id}.csv`, { columns: ["no", "name"] }],
    ] as const)
      expect(await linesOf(await ask(path, { locale: "en", ...said }, "empty"))).toEqual(["No.,Name", ""]);
    const sheets = await readXlsxFile(await bytesOf(await ask(`attendance/${empty.lecture.id}.xlsx`, {}, "empty")));
    expect(sheets[0]?.data[0]).toContain("Name");
    expect(await textOf(await bytesOf(await ask(`attendance/${empty.lecture.id}.pdf`, {}, "empty")))).toContain("Name");
    const badges = await ask(`badges/${empty.lecture.id}.pdf`, {}, "empty");
    expect([badges.status, ((await badges.json()) as { code: string }).code]).toEqual([409, "nobody-chosen"]);
  });
});

describe("numbers for sponsors", () => {
  test("name nobody and hide small cells for a reader outside, who is meant unless said otherwise", async () => {
    const lines = await linesOf(await ask(`sponsor-summary/${eventId}.csv`, { locale: "en" }));
    expect(lines[0]).toBe("By,Value,Registered,Attended,Different people,Presences,Needs an interpreter");
    expect(lines[1]).toMatch(/^All,,7,/);
    expect(lines.join("\n")).not.toContain("똠방각하");
    expect(lines.find((line) => line.startsWith("School,한빛중학교"))).toMatch(/,(<5|•),(<5|•),(<5|•),•,$/);
    expect(lines.find((line) => line.startsWith("Gender,Not said"))).toContain(",7,");
  });

  test("are plain for the house's own use, and on paper", async () => {
    const lines = await linesOf(await ask(`sponsor-summary/${eventId}.csv`, { locale: "en", outside: false }));
    expect(lines.find((line) => line.startsWith("School,한빛중학교"))).toBe("School,한빛중학교,2,1,1,1,");
    const text = await textOf(await bytesOf(await ask(`sponsor-summary/${eventId}.pdf`, { locale: "en" })));
    expect(text).toContain("one to four");
  });
});

test("the register of consents is for those who lead, with its header though nobody said anything", async () => {
  const path = `consent-register/${eventId}.csv`;
  const answer = await ask(path, { locale: "en" }, "staff");
  expect(answer.status).toBe(403);
  const [head, ...rest] = await linesOf(await ask(path, { locale: "en" }));
  for (const word of ["Operator", "Kept for", "Given to third parties", "Sent abroad", "Published", "Withdrawn at"])
    expect(head).toContain(word);
  expect(rest).toEqual([""]);
});

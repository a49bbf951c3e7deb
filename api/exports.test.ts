import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { cast } from "../core/testing";
import { difficultClass, keyOf, mark } from "../core/testing-room";
import { write } from "../db";
import { id } from "../db/id";
import { questions } from "../db/schema";
import { record } from "../features/attendance/commands";
import { list } from "../features/exports/queries";
import { api } from "./app";

let room: Awaited<ReturnType<typeof difficultClass>>;
let eventId: string;
beforeAll(async () => {
  room = await difficultClass();
  eventId = room.eventId;
  const scan = {
    id: id(),
    registrationId: room.ids[0],
    kind: "scan_in",
    source: "qr",
    effectiveAt: "2026-01-15T05:20:00Z",
  };
  const excuse = mark(room.ids[1] ?? "", "excused", { reason: "=1+1" });
  await record(room.min, { sheetId: eventId, ops: [scan, excuse] });
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
const sheetsOf = async (answer: Response) => readXlsxFile(await bytesOf(answer));
const few = ["no", "school", "class", "student_no", "name", "status_code", "status_label", "arrived_at", "reason"];

describe("an attendance list as CSV", () => {
  test("begins with one byte order mark, ends its lines with CRLF, and has the header in line 1", async () => {
    const bytes = await bytesOf(await ask(`attendance/${eventId}.csv`, { locale: "ko", columns: few }));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.indexOf(Buffer.from([0xef, 0xbb, 0xbf]), 3)).toBe(-1);
    const text = bytes.toString("utf8").slice(1);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.split("\r\n")[0]).toBe("연번,학교,반,번호,성명,기호,출석 상태,도착 (Asia/Seoul),까닭");
  });

  test("keeps every letter, leading zeros and commas, guards formulas, and tells unmarked from absent", async () => {
    const lines = await linesOf(await ask(`attendance/${eventId}.csv`, { locale: "ko", columns: few }));
    expect(lines).toContain("3,한빛중학교,01,007,똠방각하,L,지각,2026-01-15 14:20,");
    expect(lines).toContain("4,한빛중학교,01,0012,Әлия Қасымғали,X,공결,,'=1+1");
    const guarded = lines.filter((line) => line.includes("HYPERLINK"));
    expect(guarded).toHaveLength(2);
    for (const line of guarded) expect(line).toContain(`"'=HYPERLINK(""http://x"")학교"`);
    expect(lines.some((line) => line.includes(`"Ефимова, Анна",-,미확인,,`))).toBe(true);
    expect(lines.some((line) => line.includes(",'-5 (공백),-,"))).toBe(true);
  });

  test.each([
    ["en", "No.,Name,Attendance"],
    ["ko", "연번,성명,출석 상태"],
    ["ru", "№,Имя,Посещаемость"],
    ["kk", "№,Аты-жөні,Қатысуы"],
  ])("speaks %s when asked to", async (locale, head) => {
    const [first] = await linesOf(
      await ask(`attendance/${eventId}.csv`, { locale, columns: ["no", "name", "status_label"] }),
    );
    expect(first).toBe(head);
  });

  test("goes by semicolons when a spreadsheet wants it, in the order of columns chosen, and as filtered", async () => {
    const said = { locale: "en", columns: ["name", "no"], delimiter: ";", only: "unmarked" };
    expect(await linesOf(await ask(`attendance/${eventId}.csv`, said))).toEqual([
      "Name;No.",
      "'-5 (공백);1",
      "Ефимова, Анна;2",
      "",
    ]);
  });

  test("is named by day, event and list, in full and in ASCII", async () => {
    const answer = await ask(`attendance/${eventId}.csv`, { locale: "ko" });
    const disposition = answer.headers.get("content-disposition") ?? "";
    expect(disposition).toContain('filename="attendance_20260115.csv"');
    expect(decodeURIComponent(disposition)).toContain("2026-01-15_대사 초청 강연_출석부.csv");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  test("of nobody still has its header", async () => {
    const empty = await cast();
    room.keys.empty = await keyOf("staff", empty.program.id);
    const answer = await ask(`attendance/${empty.lecture.id}.csv`, { locale: "en", columns: ["no", "name"] }, "empty");
    expect(await linesOf(answer)).toEqual(["No.,Name", ""]);
  });
});

describe("an attendance list as XLSX", () => {
  test("has the list, a summary, what it is about, and the keys of its columns", async () => {
    const sheets = await sheetsOf(await ask(`attendance/${eventId}.xlsx`, { locale: "ko", columns: few }));
    expect(sheets.map((one) => one.sheet)).toEqual(["출석부", "출석현황", "요약", "정보", "keys"]);
    const [found, , summary, about, names] = sheets.map((one) => one.data);
    expect(found?.[0]?.[4]).toBe("성명");
    expect(found?.[3]?.slice(0, 7)).toEqual([3, "한빛중학교", "01", "007", "똠방각하", "L", "지각"]);
    // A real date: a fraction of a day, told to the minute.
    expect(Math.round(Number(found?.[3]?.[7]) / 60_000) * 60_000).toBe(Date.parse("2026-01-15T14:20:00Z"));
    expect(found?.[4]?.slice(3, 9)).toEqual(["0012", "Әлия Қасымғали", "X", "공결", null, "=1+1"]);
    expect(summary?.at(-1)?.slice(0, 3)).toEqual(["전체", 4, 0]);
    const facts = new Map(about?.map((row) => [row[0], row[1]]));
    expect(facts.get("목적")).toBe("for the school");
    expect(facts.get("줄 수")).toBe(4);
    expect(names).toContainEqual(["출석부", "student_no", "번호"]);
  });

  test("tells the same hash that the log keeps", async () => {
    const about = (await sheetsOf(await ask(`attendance/${eventId}.xlsx`, { locale: "en", purpose: "hash" })))[3]?.data;
    const entry = (await list(room.min, { eventId })).find((one) => one.purpose === "hash");
    expect(about?.at(-1)?.[1]).toBe(entry?.sha256);
  });
});

describe("other lists", () => {
  test("the matrix has a column for each sheet, sums and rates", async () => {
    const lines = await linesOf(
      await ask(`matrix/${eventId}.csv`, { locale: "en", columns: ["name", "sheets", "late", "excused", "rate_held"] }),
    );
    expect(lines[0]).toBe("Name,2026-01-15 Ambassador's lecture,Late,Excused,Rate (%)");
    expect(lines).toContain("똠방각하,L,1,0,100");
    expect(lines).toContain("Әлия Қасымғали,X,0,1,");
  });

  test("the roster comes as it was filtered, with contacts only for those who may read them", async () => {
    const said = { locale: "en", columns: ["name", "guardian_phone", "photo"], search: "똠" };
    expect(await linesOf(await ask(`roster/${eventId}.csv`, said))).toEqual([
      "Name,Guardian's telephone,Photos",
      "똠방각하,'+821079712276,Group photos only",
      "",
    ]);
    const refused = await ask(`roster/${eventId}.csv`, said, "staff");
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: "invalid", fields: { columns: [{ code: "column-refused" }] } });
    expect(
      await linesOf(await ask(`roster/${eventId}.csv`, { ...said, columns: ["name", "photo"] }, "staff")),
    ).toHaveLength(3);
    const unknown = await ask(`roster/${eventId}.csv`, { columns: ["password"] });
    expect(await unknown.json()).toMatchObject({ fields: { columns: [{ code: "column-unknown" }] } });
  });

  test("the log of questions comes with who asked and what was answered", async () => {
    await write([], async (tx) => {
      const said = { body: "Почему Астана?\nИ когда?", lang: "ru", answerSummary: "1997", status: "answered" as const };
      await tx.insert(questions).values({
        eventId,
        no: 1,
        position: 1,
        source: "oral",
        askedAt: new Date(),
        askerRegistrationId: room.ids[1],
        ...said,
      });
    });
    const columns = ["no", "question", "question_lang", "asker", "answer", "state"];
    expect((await linesOf(await ask(`questions/${eventId}.csv`, { locale: "kk", columns }))).slice(0, 2)).toEqual([
      "№,Сұрақ,Сұрақ тілі,Сұраған,Қысқаша жауап,Күйі",
      `1,"Почему Астана?\nИ когда?",Русский,Әлия Қасымғали,1997,${(await import("../messages/kk.json")).default.questions.states.answered}`,
    ]);
  });

  test("the sheet to sign in prints every name, with lines left to write on", async () => {
    const answer = await ask(`sign-in/${eventId}.pdf`, { locale: "ko", photo: true });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const pdf = await getDocument({ data: new Uint8Array(await bytesOf(answer)), verbosity: 0 }).promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const texts = items.map((item) => ("str" in item ? item.str : ""));
    for (const text of ["똠방각하", "Ttombang", "Әлия Қасымғали", "2-01", "서명", "△", "1 / 1"])
      expect(texts).toContain(text);
    expect(texts.join()).not.toContain("2276");
  });
});

import { Readable } from "node:stream";
import { type Context, Hono } from "hono";
import { ZipFile } from "yazl";
import { absenceLetter } from "../core/absence-letter";
import { fromForm } from "../core/forms";
import { asLocale } from "../core/i18n";
import { report } from "../core/log";
import type { Actor } from "../core/permissions";
import { type QuestionPaper, questionPaper } from "../core/question-paper";
import type { Outcome } from "../core/refusal";
import { readOpen } from "../core/sealed-files";
import { signInSheet } from "../core/sign-in-sheet";
import { csvStream } from "../core/table";
import { writeXlsx } from "../core/workbook";
import { takeLetter } from "../features/absence-letters/exports";
import { takeDraw } from "../features/allocations/exports";
import { exportAttendance } from "../features/attendance/exports";
import { takeOut as takePersonOut } from "../features/dossiers/exports";
import type { Taken } from "../features/exports/steps";
import { exportMatrix, exportSchoolMatrix } from "../features/matrix/exports";
import { exportLeftovers } from "../features/question-answers/exports";
import { exportMinutes } from "../features/question-minutes/exports";
import { exportQuestions } from "../features/questions/exports";
import { exportRejected } from "../features/rejected-ops/exports";
import { exportResults } from "../features/results/exports";
import { exportRoster, exportSchoolRoster } from "../features/roster/exports";
import { takeSignInSheet } from "../features/sign-in-sheets/exports";
import { callerOf } from "./caller";
import { plainProblem, problemOf } from "./problem";

/**
 * Lists as files: `GET` or `POST /attendance/{sheetId}.xlsx`, `/matrix/{eventId}.csv`, `/roster/…`, `/questions/…`, `/results/…`, `/rejected-check-ins/…`,
 * `/sign-in/{sheetId}.pdf`, `/question-minutes/{eventId}.pdf` and `/question-leftovers/…` (tables too), a school's own `/school-roster/{eventId}.xlsx`, `/school-attendance/…` and
 * `/absence-letters/{eventId}.pdf` with its `schoolId`, `/draw/{allocationId}.csv`, `/person/{registrationId}.zip`, by a session or a key. What is wanted comes as query, form or JSON: `purpose`, `locale`,
 * `columns` and the list's own filters. Noted down before the first byte leaves.
 */
export const exports = new Hono();

type Command = (actor: Actor, input: unknown) => Promise<Outcome<Taken>>;

const lists: Record<string, { open: Command; about: "sheetId" | "eventId" }> = {
  attendance: { open: exportAttendance, about: "sheetId" },
  matrix: { open: exportMatrix, about: "eventId" },
  roster: { open: exportRoster, about: "eventId" },
  questions: { open: exportQuestions, about: "eventId" },
  results: { open: exportResults, about: "eventId" },
  "rejected-check-ins": { open: exportRejected, about: "eventId" },
  "school-roster": { open: exportSchoolRoster, about: "eventId" },
  "school-attendance": { open: exportSchoolMatrix, about: "eventId" },
};

const kinds = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const;

const bodyBytes = 64 * 1024;

/** What is wanted, or why it cannot be read. */
async function saidIn(c: Context): Promise<Record<string, unknown> | Response> {
  if (c.req.method === "GET") {
    // A link on another site must not take lists out of the house in a visitor's name.
    const site = c.req.header("sec-fetch-site");
    if (!c.req.header("authorization") && site && site !== "same-origin" && site !== "none")
      return plainProblem(403, "foreign-origin");
    const { columns, ...said } = c.req.query();
    return columns === undefined ? said : { ...said, columns: columns.split(",") };
  }
  if (Number(c.req.header("content-length") ?? 0) > bodyBytes) return plainProblem(413, "too-large");
  const text = await c.req.text();
  if (text.length > bodyBytes) return plainProblem(413, "too-large");
  if (/^application\/x-www-form-urlencoded\b/i.test(c.req.header("content-type") ?? ""))
    return fromForm(new URLSearchParams(text));
  try {
    const said: unknown = JSON.parse(text || "{}");
    if (typeof said === "object" && said !== null && !Array.isArray(said)) return said as Record<string, unknown>;
  } catch {
    // What is no JSON and what is no object are the same mistake.
  }
  return plainProblem(400, "json-object");
}

const headers = (taken: Pick<Taken, "file">, kind: keyof typeof kinds, locale: string) => ({
  "Content-Type": kinds[kind],
  "Content-Disposition": taken.file.disposition,
  "Content-Language": locale,
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
});

async function file(taken: Taken, locale: string): Promise<Response> {
  const [first] = taken.lists;
  if (taken.format === "csv" && first)
    return new Response(csvStream(first, { delimiter: taken.delimiter }), { headers: headers(taken, "csv", locale) });
  const { title, facts, rowsLabel, shaLabel } = taken.about;
  const workbook = await writeXlsx(taken.lists, {
    title,
    facts: ({ sha256 }) => [...facts, { label: rowsLabel, value: taken.rowCount }, { label: shaLabel, value: sha256 }],
  });
  return new Response(new Uint8Array(workbook), { headers: headers(taken, "xlsx", locale) });
}

exports.on(
  ["GET", "POST"],
  "/:list{attendance|matrix|roster|questions|results|school-roster|school-attendance}/:file{[0-9a-f-]{36}\\.(csv|xlsx)}",
  async (c) => {
    const { list, file: name } = c.req.param();
    const [id = "", format] = name.split(".");
    const found = lists[list];
    const said = await saidIn(c);
    if (said instanceof Response) return said;
    if (!found) return plainProblem(404, "not-found");
    const outcome = await found.open(await callerOf(c.req.raw.headers), { ...said, [found.about]: id, format });
    if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
    return file(outcome.value, asLocale(typeof said.locale === "string" ? said.locale : null));
  },
);

exports.on(["GET", "POST"], "/person/:file{[0-9a-f-]{36}\\.zip}", async (c) => {
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const registrationId = c.req.param("file").replace(/\.zip$/, "");
  const outcome = await takePersonOut(await callerOf(c.req.raw.headers), { ...said, registrationId } as never);
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  return new Response(packed(outcome.value), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": outcome.value.file.disposition,
      "Content-Language": outcome.value.locale,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});

/** What opens a file of class S. */
type Sealing = { fileId: string; secret: string };

type Packed = {
  texts: readonly { path: string; text: string }[];
  files: readonly { path: string; key: string; bytes: number; at: Date; sealed?: Sealing }[];
};

/** One archive, packed while it is sent. */
function packed({ texts, files }: Packed): ReadableStream {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on("error", (error: Error) => {
    report(error, { kind: "archive" });
    out.destroy(error);
  });
  for (const { path, text } of texts) zip.addBuffer(Buffer.from(text), path);
  for (const { path, key, at, bytes, sealed } of files)
    zip.addReadStreamLazy(path, { compress: false, mtime: at, size: bytes }, (give) =>
      give(null, readOpen(key, sealed)),
    );
  zip.end();
  return Readable.toWeb(out) as ReadableStream;
}

exports.on(["GET", "POST"], "/sign-in/:file{[0-9a-f-]{36}\\.pdf}", async (c) => {
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const sheetId = c.req.param("file").replace(/\.pdf$/, "");
  const outcome = await takeSignInSheet(await callerOf(c.req.raw.headers), { ...said, sheetId, format: "pdf" });
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  const { pdf, ...taken } = outcome.value;
  return new Response(new Uint8Array(await signInSheet(pdf)), { headers: headers(taken, "pdf", pdf.lang) });
});

exports.on(["GET", "POST"], "/draw/:file{[0-9a-f-]{36}\\.csv}", async (c) => {
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const allocationId = c.req.param("file").replace(/\.csv$/, "");
  const outcome = await takeDraw(await callerOf(c.req.raw.headers), { ...said, allocationId, format: "csv" });
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  // The bytes as they are: their hash is what was told.
  return new Response(outcome.value.csv, {
    headers: headers(outcome.value, "csv", asLocale(typeof said.locale === "string" ? said.locale : null)),
  });
});

exports.on(["GET", "POST"], "/absence-letters/:file{[0-9a-f-]{36}\\.pdf}", async (c) => {
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const eventId = c.req.param("file").replace(/\.pdf$/, "");
  const outcome = await takeLetter(await callerOf(c.req.raw.headers), { ...said, eventId, format: "pdf" });
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  const { pdf, ...taken } = outcome.value;
  return new Response(new Uint8Array(await absenceLetter(pdf)), { headers: headers(taken, "pdf", pdf.lang) });
});

type Papered = (actor: Actor, input: unknown) => Promise<Outcome<Taken & { pdf: QuestionPaper }>>;
const papers: Record<string, Papered> = {
  "question-minutes": exportMinutes,
  "question-leftovers": exportLeftovers,
};

exports.on(
  ["GET", "POST"],
  "/:list{question-minutes|question-leftovers}/:file{[0-9a-f-]{36}\\.(csv|xlsx|pdf)}",
  async (c) => {
    const { list, file: name } = c.req.param();
    const [eventId = "", format] = name.split(".");
    const open = papers[list];
    const said = await saidIn(c);
    if (said instanceof Response) return said;
    if (!open) return plainProblem(404, "not-found");
    const outcome = await open(await callerOf(c.req.raw.headers), { ...said, eventId, format });
    if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
    const { pdf, ...taken } = outcome.value;
    if (format !== "pdf") return file(taken, pdf.lang);
    return new Response(new Uint8Array(await questionPaper(pdf)), { headers: headers(taken, "pdf", pdf.lang) });
  },
);

import { Hono } from "hono";
import { absenceLetter } from "../core/absence-letter";
import { asLocale } from "../core/i18n";
import type { Actor } from "../core/permissions";
import { type QuestionPaper, questionPaper } from "../core/question-paper";
import type { Outcome } from "../core/refusal";
import { signInSheet } from "../core/sign-in-sheet";
import { takeLetter } from "../features/absence-letters/exports";
import { takeDraw } from "../features/allocations/exports";
import { exportAttendance } from "../features/attendance-lists/exports";
import { takeOut as takePersonOut } from "../features/dossiers/exports";
import type { Taken } from "../features/exports/steps";
import { exportMatrix, exportSchoolMatrix } from "../features/matrix/exports";
import { exportProgram, exportSchoolProgram } from "../features/program-matrix/exports";
import { exportLeftovers } from "../features/question-answers/exports";
import { exportMinutes } from "../features/question-minutes/exports";
import { exportQuestions } from "../features/questions/exports";
import { exportRejected } from "../features/rejected-ops/exports";
import { exportResults } from "../features/results/exports";
import { exportRoster, exportSchoolRoster } from "../features/roster/exports";
import { takeSignInSheet } from "../features/sign-in-sheets/exports";
import { exportSurvey } from "../features/surveys/exports";
import { callerOf } from "./caller";
import { file, headers, saidIn, zipOf } from "./export-files";
import { plainProblem, problemOf } from "./problem";
import { reportExports } from "./report-exports";

/**
 * Lists as files: `GET` or `POST /attendance/{sheetId}.xlsx`, `/matrix/{eventId}.csv`, `/roster/…`, `/questions/…`, `/results/…`, `/survey/…`, `/rejected-check-ins/…`,
 * `/program-matrix/{programId}.xlsx`,
 * `/sign-in/{sheetId}.pdf`, `/question-minutes/{eventId}.pdf` and `/question-leftovers/…` (tables too), a school's own `/school-roster/{eventId}.xlsx`, `/school-attendance/…`, `/school-program/{programId}.xlsx` and
 * `/absence-letters/{eventId}.pdf` with its `schoolId`, `/draw/{allocationId}.csv`, `/person/{registrationId}.zip`, by a session or a key. What is wanted comes as query, form or JSON: `purpose`, `locale`,
 * `columns` and the list's own filters. Noted down before the first byte leaves.
 */
export const exports = new Hono();
exports.route("/", reportExports);

type Command = (actor: Actor, input: unknown) => Promise<Outcome<Taken>>;

const lists: Record<string, { open: Command; about: "sheetId" | "eventId" | "programId" }> = {
  attendance: { open: exportAttendance, about: "sheetId" },
  matrix: { open: exportMatrix, about: "eventId" },
  roster: { open: exportRoster, about: "eventId" },
  questions: { open: exportQuestions, about: "eventId" },
  results: { open: exportResults, about: "eventId" },
  "program-matrix": { open: exportProgram, about: "programId" },
  survey: { open: exportSurvey, about: "eventId" },
  "rejected-check-ins": { open: exportRejected, about: "eventId" },
  "school-roster": { open: exportSchoolRoster, about: "eventId" },
  "school-attendance": { open: exportSchoolMatrix, about: "eventId" },
  "school-program": { open: exportSchoolProgram, about: "programId" },
};

exports.on(
  ["GET", "POST"],
  "/:list{attendance|matrix|roster|questions|results|survey|program-matrix|rejected-check-ins|school-roster|school-attendance|school-program}/:file{[0-9a-f-]{36}\\.(csv|xlsx)}",
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
  return zipOf(outcome.value);
});

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

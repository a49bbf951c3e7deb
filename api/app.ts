import { Hono } from "hono";
import { env } from "../core/env";
import { readiness } from "../core/health";
import { faceOf } from "./answer";
import { answerFiles } from "./answer-files";
import { calendar } from "./calendar";
import { certificateFiles } from "./certificate-files";
import { checkForm } from "./check-form";
import { checkIn } from "./check-in";
import { commentForm } from "./comment-form";
import { docsPage, docsStyle } from "./docs";
import { enrollmentForm } from "./enrollment-form";
import { exports } from "./exports";
import { files } from "./files";
import { guardianForm } from "./guardian-form";
import { imports } from "./imports";
import { joinForm } from "./join-form";
import { letters } from "./letters";
import { live } from "./live";
import { type Document, openapi } from "./openapi";
import { ownQuestionsForm } from "./own-questions-form";
import { photos } from "./photos";
import { presentations } from "./presentations";
import { plainProblem, problemOfError } from "./problem";
import { registrationForm } from "./registration-form";
import { reports } from "./reports";
import { roomForm } from "./room-form";
import { scans } from "./scans";
import { selfCheckIn } from "./self-check-in";
import { surveyForm } from "./survey-form";
import { troublePage } from "./trouble-page";
import { uploads } from "./uploads";
import { endpoints } from "./v1/endpoints";
import { others } from "./v1/others";

/** The HTTP face of Lectern, mounted in front of the pages. */
export const api = new Hono();

api.onError(async (error, c) => {
  const answer = problemOfError(error, c.req.raw);
  return (await troublePage(c, error)) ?? answer;
});
api.notFound((c) => plainProblem(404, "unknown-path", { acceptLanguage: c.req.header("accept-language") ?? null }));

api.get("/healthz", (c) => c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" }));
api.get("/readyz", async (c) => {
  const state = await readiness();
  c.header("Cache-Control", "no-store");
  // Without its files it still registers, checks in and shows the day: it must not be taken out for that.
  if (state.status !== "not-ready") return c.json(state);
  c.header("Retry-After", "5");
  return c.json(state, 503);
});

let written: Document | undefined;
/** The same for everybody: what may be asked, not what there is. */
export const documentOfApi = (): Document => {
  written ??= openapi(endpoints, env.APP_URL, others);
  return written;
};
const forAll = { "Cache-Control": "public, max-age=300" };

api.get("/api/v1/openapi.json", (c) => c.json(documentOfApi(), 200, forAll));
api.get("/api/v1/docs", (c) => c.html(docsPage(documentOfApi()), 200, forAll));
api.get("/api/v1/docs.css", (c) => c.body(docsStyle, 200, { ...forAll, "Content-Type": "text/css; charset=utf-8" }));

// Taking a list or an archive out is noted down, so asking only for its head would note what nobody took.
for (const path of [
  "/api/exports/*",
  "/api/reports/:file",
  "/api/certificates/*",
  "/api/files/archives/*",
  "/api/files/stage-archives/*",
  "/api/files/answers/*",
])
  api.use(path, (c, next) =>
    c.req.method === "HEAD"
      ? Promise.resolve(plainProblem(405, "method-not-allowed", { headers: { Allow: "GET" } }))
      : next(),
  );

api.route("/api/files/answers", answerFiles);
api.route("/api/files/scans", scans);
api.route("/api/files", presentations);
api.route("/api/files", files);
api.route("/api/exports", exports);
api.route("/api/certificates", certificateFiles);
api.route("/api/uploads", uploads);
api.route("/api/comments/r", commentForm);
api.route("/api/rooms/r", roomForm);
api.route("/api/surveys/r", surveyForm);
api.route("/api/photos", photos);
api.route("/api/reports", reports);
api.route("/api/calendar", calendar);
api.route("/api/letters", letters);
api.route("/api/live", live);
api.route("/api/check-in/r", selfCheckIn);
api.route("/api/check-in", checkIn);
// Before the JSON face: they pass on whatever is no form.
api.route("/api/v1", registrationForm);
api.route("/api/v1", guardianForm);
api.route("/api/v1", enrollmentForm);
api.route("/api/v1", ownQuestionsForm);
api.route("/api/v1", joinForm);
api.route("/api/v1", checkForm);
api.route("/api/v1", imports);
api.route("/api/v1", faceOf(endpoints));

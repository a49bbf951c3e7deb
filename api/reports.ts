import { type Context, Hono } from "hono";
import type { EventReport } from "../core/event-report";
import { fileName } from "../core/file-name";
import { asLocale, type Locale, type LocalizedText, say, words } from "../core/i18n";
import { asJpeg, asPng } from "../core/images";
import { report as reportError } from "../core/log";
import { anonymous } from "../core/permissions";
import { isRefusal } from "../core/refusal";
import { reportPaper } from "../core/report-paper";
import { isoDay } from "../core/time";
import { takeOut } from "../features/reports/commands";
import { photo, read } from "../features/reports/queries";
import { callerOf } from "./caller";
import { problemOfRefusal } from "./file-answers";
import { photoAnswer } from "./photos";
import { plainProblem, problemOf } from "./problem";

/**
 * Reports as PDF: `GET /{eventId}.pdf?locale=` for the team; by a link `GET /links/{token}/report.pdf?locale=` and the
 * photographs it shows at that moment, `GET /links/{token}/photos/{photoId}?w=`.
 */
export const reports = new Hono();

reports.onError(problemOfRefusal);

type Found = {
  report: EventReport;
  photoKeys: ReadonlyMap<string, string>;
  logoKeys: ReadonlyMap<string, string>;
  event: { title: LocalizedText; startsAt: Date; timeZone: string };
};

/** Pictures by their id; one whose bytes are gone is left out. */
async function drawn(keys: ReadonlyMap<string, string>, draw: (key: string) => Promise<Buffer>) {
  const all = new Map<string, Buffer>();
  for (const [own, key] of keys) {
    const bytes = await draw(key).catch((error: unknown) => {
      if (isRefusal(error)) throw error; // the store is away: a report without its pictures is not what was asked for
      reportError(error, { kind: "report-image" });
    });
    if (bytes) all.set(own, bytes);
  }
  return all;
}

async function paper({ report, photoKeys, logoKeys, event }: Found, locale: Locale): Promise<Response> {
  const photos = await drawn(photoKeys, (key) => asJpeg(key, { width: 1_000, height: 1_000 }));
  const logos = await drawn(logoKeys, (key) => asPng(key, { width: 400, height: 160 }));
  const pdf = await reportPaper(report, { photos, logos });
  const list = words(locale)("reports.kind");
  const date = isoDay(event.startsAt, event.timeZone);
  const name = fileName({ date, title: say(event.title, locale), list, kind: "report", ext: "pdf" });
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": name.disposition,
      "Content-Language": locale,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
}

const localeIn = (c: Context) => asLocale(c.req.query("locale"));

reports.get("/:file{[0-9a-f-]{36}\\.pdf}", async (c) => {
  // A link on another site must not take a report out of the house in a visitor's name.
  const site = c.req.header("sec-fetch-site");
  if (!c.req.header("authorization") && site && site !== "same-origin" && site !== "none")
    return plainProblem(403, "foreign-origin");
  const locale = localeIn(c);
  const eventId = c.req.param("file").replace(/\.pdf$/, "");
  const outcome = await takeOut(await callerOf(c.req.raw.headers), { eventId, locale });
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  return paper(outcome.value, locale);
});

reports.get("/links/:token/report.pdf", async (c) => {
  const locale = localeIn(c);
  return paper(await read(anonymous, { token: c.req.param("token").slice(0, 60), locale }), locale);
});

reports.get("/links/:token/photos/:photoId{[0-9a-f-]{36}}", async (c) => {
  const { key } = await photo(anonymous, { token: c.req.param("token").slice(0, 60), photoId: c.req.param("photoId") });
  return photoAnswer(key, Number(c.req.query("w")), c.req.method);
});

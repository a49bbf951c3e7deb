import { Hono } from "hono";
import { badgeSheet } from "../core/badge-sheet";
import { contentDisposition } from "../core/file-name";
import { asLocale } from "../core/i18n";
import { type ListPaper, listPaper } from "../core/list-paper";
import type { Actor } from "../core/permissions";
import type { Outcome } from "../core/refusal";
import { exportAttendance } from "../features/attendance-lists/exports";
import { takeBadges } from "../features/badges/exports";
import { exportRegister } from "../features/consent-registers/exports";
import type { Taken } from "../features/exports/steps";
import { exportForm, exportReports } from "../features/school-reports/exports";
import { exportSummary } from "../features/sponsor-summaries/exports";
import { callerOf } from "./caller";
import { archive, file, headers, saidIn } from "./export-files";
import { problemOf } from "./problem";

/**
 * Reports as files: `/attendance/{sheetId}.pdf` for a stamp, `/school-report/{eventId}.zip` with a file for each school
 * (`as`: xlsx or csv) or `.xlsx` and `.csv` of the one named as `school`, a school's own `/school-form/{eventId}.xlsx`
 * with its `schoolId`, `/sponsor-summary/{eventId}.xlsx`, `.csv` and `.pdf`, `/consent-register/…`, and
 * `/badges/{eventId}.pdf`. Asked and noted down as all lists of api/exports.
 */
export const reportExports = new Hono();

const localeOf = (said: Record<string, unknown>) => asLocale(typeof said.locale === "string" ? said.locale : null);

type Tabled = (actor: Actor, input: unknown) => Promise<Outcome<Taken & { pdf?: ListPaper }>>;
const lists: Record<string, { open: Tabled; about: "sheetId" | "eventId" }> = {
  attendance: { open: exportAttendance, about: "sheetId" },
  "sponsor-summary": { open: exportSummary, about: "eventId" },
  "consent-register": { open: exportRegister, about: "eventId" },
  "school-form": { open: exportForm, about: "eventId" },
};

for (const [list, { open, about }] of Object.entries(lists))
  reportExports.on(["GET", "POST"], `/${list}/:file{[0-9a-f-]{36}\\.(csv|xlsx|pdf)}`, async (c) => {
    const [id = "", format] = c.req.param("file").split(".");
    const said = await saidIn(c);
    if (said instanceof Response) return said;
    const outcome = await open(await callerOf(c.req.raw.headers), { ...said, [about]: id, format });
    if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
    const { pdf, ...taken } = outcome.value;
    if (!pdf || format !== "pdf") return file(taken, localeOf(said));
    return new Response(new Uint8Array(await listPaper(pdf)), { headers: headers(taken, "pdf", pdf.lang) });
  });

reportExports.on(["GET", "POST"], "/school-report/:file{[0-9a-f-]{36}\\.(csv|xlsx|zip)}", async (c) => {
  const [eventId = "", kind] = c.req.param("file").split(".");
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const { as = "xlsx", school, ...wanted } = said;
  const one = kind === "zip" ? { format: as } : { format: kind, school: school || "none" };
  const outcome = await exportReports(await callerOf(c.req.raw.headers), { ...wanted, ...one, eventId });
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  const [first] = outcome.value.reports;
  if (kind !== "zip" && first) return file(first, localeOf(said));
  const { name, ascii } = outcome.value.archive;
  return new Response(archive(outcome.value.reports), {
    headers: {
      ...{ "Content-Type": "application/zip", "Content-Disposition": contentDisposition(name, ascii) },
      ...{ "Content-Language": localeOf(said), "Cache-Control": "private, no-store" },
      "X-Content-Type-Options": "nosniff",
    },
  });
});

reportExports.on(["GET", "POST"], "/badges/:file{[0-9a-f-]{36}\\.pdf}", async (c) => {
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const eventId = c.req.param("file").replace(/\.pdf$/, "");
  const outcome = await takeBadges(await callerOf(c.req.raw.headers), { ...said, eventId, format: "pdf" });
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  const { pdf, ...taken } = outcome.value;
  return new Response(new Uint8Array(await badgeSheet(pdf)), { headers: headers(taken, "pdf", pdf.lang) });
});

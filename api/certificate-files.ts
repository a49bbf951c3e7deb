import { Hono } from "hono";
import { certificatePdf } from "../core/certificate";
import { openFilePass } from "../core/file-pass";
import { asLocale } from "../core/i18n";
import type { Actor } from "../core/permissions";
import { isRefusal, refuse } from "../core/refusal";
import { openSealed } from "../core/sealed-files";
import { preview } from "../features/certificate-pages/queries";
import { exportRegister, openOne, takeArchive } from "../features/certificates/exports";
import { ownFile } from "../features/own-certificates/queries";
import { callerOf } from "./caller";
import { file, saidIn, zipOf } from "./export-files";
import { problemOfRefusal, sealed } from "./file-answers";
import { problemOf } from "./problem";

/**
 * Certificates as files: `GET /{certificateId}.pdf` for the team, `GET /links/{pass}` for their holder from the own page,
 * `POST /preview/{templateId}.pdf` with what a template says now, `/all/{placeId}.zip` and `/register/{placeId}.xlsx`
 * with what they are for. A certificate's bytes are those that were issued, for ever.
 */
export const certificateFiles = new Hono();
certificateFiles.onError(problemOfRefusal);

const saving = { ...sealed, "Content-Type": "application/pdf", "Cache-Control": "private, no-store" };

type Found = { fileId: string; key: string; about: { secret: string; name: string } };

async function answered({ fileId, key, about }: Found, disposition: string): Promise<Response> {
  const bytes = await openSealed(fileId, key, about.secret);
  return new Response(new Uint8Array(bytes), {
    headers: { ...saving, "Content-Length": String(bytes.length), "Content-Disposition": disposition },
  });
}

certificateFiles.get("/links/:pass", async (c) => {
  // The pass says whose place it is, a registration or an enrolment, and which certificate.
  const pass = openFilePass(c.req.param("pass"), new Date()) ?? refuse("link-gone");
  const { registrationId: own, fileId: certificateId } = pass;
  const found = await asRegistration(own, certificateId).catch((error: unknown) => {
    if (isRefusal(error)) return asEnrollment(own, certificateId);
    throw error;
  });
  return answered(found, `attachment; filename="${found.about.name}"`);
});

const asRegistration = (registrationId: string, certificateId: string) => {
  const actor: Actor = { kind: "link", registrationId, grants: [] };
  return ownFile(actor, { registrationId, certificateId });
};
const asEnrollment = (enrollmentId: string, certificateId: string) => {
  const actor: Actor = { kind: "link", enrollmentId, grants: [] };
  return ownFile(actor, { enrollmentId, certificateId });
};

certificateFiles.post("/preview/:file{[0-9a-f-]{36}\\.pdf}", async (c) => {
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const templateId = c.req.param("file").replace(/\.pdf$/, "");
  const page = await preview(await callerOf(c.req.raw.headers), { ...said, templateId } as never);
  return new Response(new Uint8Array(await certificatePdf(page)), { headers: saving });
});

certificateFiles.on(["GET", "POST"], "/all/:file{[0-9a-f-]{36}\\.zip}", async (c) => {
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const placeId = c.req.param("file").replace(/\.zip$/, "");
  const outcome = await takeArchive(await callerOf(c.req.raw.headers), { ...said, placeId } as never);
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  return zipOf(outcome.value);
});

certificateFiles.on(["GET", "POST"], "/register/:file{[0-9a-f-]{36}\\.(csv|xlsx)}", async (c) => {
  const said = await saidIn(c);
  if (said instanceof Response) return said;
  const [placeId = "", format] = c.req.param("file").split(".");
  const outcome = await exportRegister(await callerOf(c.req.raw.headers), { ...said, placeId, format } as never);
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  return file(outcome.value, asLocale(typeof said.locale === "string" ? said.locale : null));
});

certificateFiles.get("/:file{[0-9a-f-]{36}\\.pdf}", async (c) => {
  const certificateId = c.req.param("file").replace(/\.pdf$/, "");
  const { document, file: saved } = await openOne(await callerOf(c.req.raw.headers), { certificateId });
  return answered(document, saved.disposition);
});

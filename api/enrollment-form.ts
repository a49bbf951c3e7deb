import { Hono } from "hono";
import { anonymous } from "../core/permissions";
import { actorOfLink } from "../core/session";
import { askGuardian, enrol, restore, withdraw } from "../features/enrollments/commands";
import { enrolStage } from "../features/enrollments/queries";
import { reviseOwn } from "../features/own-answers/commands";
import { ageStep, guardianStep, joining, joinStep } from "./joining";
import { formOf, goTo, isForm } from "./plain-form";

/**
 * What the pages of enrolling in a programme post to, so that they work without JavaScript, as those of an event do
 * (api/registration-form.ts). Other content types are left to the JSON face.
 */
export const enrollmentForm = new Hono();

enrollmentForm.post("/programs/:programId/age", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const programId = c.req.param("programId");
  return ageStep(c, joining("program", programId, form), (birthDate) =>
    enrolStage(anonymous, { programId, birthDate }),
  );
});

enrollmentForm.post("/programs/:programId/guardian-requests", async (c, next) => {
  if (!isForm(c)) return next();
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const programId = c.req.param("programId");
  return guardianStep(c, joining("program", programId, form), (said, once) =>
    askGuardian(anonymous, { ...said, programId }, once),
  );
});

enrollmentForm.post("/programs/:programId/enrollments", async (c, next) => {
  if (!isForm(c)) return next();
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const programId = c.req.param("programId");
  return joinStep(c, joining("program", programId, form), "enrolled", (said, once) =>
    enrol(anonymous, { ...said, programId }, once),
  );
});

enrollmentForm.post("/enrolled/:token/:what{withdraw|return|consents}", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const token = c.req.param("token").slice(0, 40);
  const actor = await actorOfLink(token);
  const { enrollmentId } = actor;
  const page = `/${form.locale}/enrolled/${encodeURIComponent(token)}`;
  if (!enrollmentId) return goTo(c, page);
  const what = c.req.param("what");
  if (what === "consents") {
    const revised = await reviseOwn(actor, { ...form.said, enrollmentId, locale: form.locale });
    return goTo(c, page, revised.ok ? { done: "changed" } : { problem: revised.code });
  }
  const outcome = await (what === "withdraw" ? withdraw : restore)(actor, { enrollmentIds: [enrollmentId] });
  if (!outcome.ok) return goTo(c, page, { problem: outcome.code });
  return goTo(c, page, { done: what === "withdraw" ? "withdrawn" : "returned" });
});

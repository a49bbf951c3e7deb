import { Hono } from "hono";
import { anonymous } from "../core/permissions";
import { isRefusal } from "../core/refusal";
import { actorOfLink } from "../core/session";
import { ask, decide, revise } from "../features/families/commands";
import { consentRequest } from "../features/families/queries";
import { reviseOwn } from "../features/own-answers/commands";
import { beginning } from "../features/own-consents/queries";
import { ageStep, guardianStep, joining } from "./joining";
import { type Back, formOf, goBack, goTo, isForm, keep, tooMany } from "./plain-form";
import { byCode } from "./traffic";

/**
 * What the pages about age and consent post to, without JavaScript: the birth date before anything else, whom to ask,
 * a guardian's answers, and a change of mind. A GET of any of the links changes nothing.
 */
export const guardianForm = new Hono();

/** Guesses of links and codes of one network in ten minutes. */
const mostGuesses = 60;

guardianForm.post("/events/:eventId/age", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const eventId = c.req.param("eventId");
  return ageStep(c, joining("event", eventId, form), (birthDate) => beginning(anonymous, { eventId, birthDate }));
});

guardianForm.post("/events/:eventId/guardian-requests", async (c, next) => {
  if (!isForm(c)) return next();
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const eventId = c.req.param("eventId");
  return guardianStep(c, joining("event", eventId, form), (said, once) =>
    byCode(c.req.raw.headers, said, () => ask(anonymous, { ...said, eventId } as never, once)),
  );
});

/** Somebody types a printed code. */
guardianForm.post("/consent-codes", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const code = String(form.said.code ?? "")
    .replace(/[^0-9A-Za-z]/g, "")
    .slice(0, 40);
  if (await tooMany(c, "consent-code", mostGuesses)) return goTo(c, `/${form.locale}/consent`, { problem: "too-many" });
  const leads = await consentRequest(anonymous, { token: code || "none" } as never).then(
    () => true,
    (error) => isRefusal(error) && error.code !== "not-found" && error.code !== "invalid",
  );
  if (!leads) return goTo(c, `/${form.locale}/consent`, { problem: "not-found" });
  return goTo(c, `/${form.locale}/consent/${code}`);
});

guardianForm.post("/consent/:token", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const token = c.req.param("token").slice(0, 40);
  const path = `/${form.locale}/consent/${encodeURIComponent(token)}`;
  const { ticket, requestId, ...said } = form.said;
  const { ticket: _ticket, requestId: _request, ...typed } = form.typed;
  const back: Back = { path, form: `consent:${String(requestId).slice(0, 40)}`, typed };
  const refused = await tooMany(c, "consent", 300);
  if (refused) return goBack(c, back, refused);
  const outcome = await decide(anonymous, { ...said, token, locale: form.locale } as never);
  if (!outcome.ok && (outcome.code === "link-used" || outcome.code === "not-found")) return goTo(c, path);
  if (!outcome.ok) return goBack(c, back, outcome);
  keep(c, { path, value: "" });
  if (outcome.value.status === "declined") return goTo(c, `/${form.locale}/consent`, { done: "declined" });
  return goTo(c, `/${form.locale}/g/${outcome.value.token}`, { done: outcome.value.status });
});

guardianForm.post("/g/:token/revise", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const token = c.req.param("token").slice(0, 40);
  const path = `/${form.locale}/g/${encodeURIComponent(token)}`;
  const outcome = await revise(anonymous, { ...form.said, token, locale: form.locale } as never);
  if (!outcome.ok) return goTo(c, path, { problem: outcome.code });
  return goTo(c, path, { done: outcome.value.decision });
});

guardianForm.post("/r/:token/consents", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const token = c.req.param("token").slice(0, 40);
  const path = `/${form.locale}/r/${encodeURIComponent(token)}`;
  const actor = await actorOfLink(token);
  if (!actor.registrationId) return goTo(c, path);
  const said = { ...form.said, registrationId: actor.registrationId, locale: form.locale };
  const outcome = await reviseOwn(actor, said as never);
  if (!outcome.ok) return goTo(c, path, { problem: outcome.code });
  return goTo(c, path, { done: "changed" });
});

import { type Context, Hono } from "hono";
import { ticketName } from "../core/kept-form";
import { anonymous } from "../core/permissions";
import { actorOfLink } from "../core/session";
import { announce, withdraw } from "../features/absences/commands";
import { give } from "../features/answers/commands";
import { accept } from "../features/offers/commands";
import { cancel, change, register, restore } from "../features/registrations/commands";
import { give as giveWishes } from "../features/wishes/commands";
import { documentTaker } from "./answer-files";
import { joining, joinStep } from "./joining";
import { isAnyForm, mixedFormOf, withFiles } from "./mixed-form";
import { formOf, goBack, goTo, keep } from "./plain-form";
import { byCode } from "./traffic";

/**
 * What the registration pages' plain HTML forms post to, so that they work without JavaScript: every answer is a 303,
 * on to the personal page, or back to the form with the refusal's code. What was typed comes back in a sealed cookie
 * that only that page receives; nothing personal is ever in an address. Other content types are left to the JSON face.
 */
export const registrationForm = new Hono();

/** A form of one's own page: what it says, who holds the link, and the page to go back to. */
async function ownFormOf(c: Context) {
  const form = await formOf(c);
  const token = (c.req.param("token") ?? "").slice(0, 40);
  return { form, actor: await actorOfLink(token), page: `/${form?.locale ?? "en"}/r/${encodeURIComponent(token)}` };
}

registrationForm.post("/events/:eventId/registrations", async (c, next) => {
  if (!isAnyForm(c)) return next();
  const eventId = c.req.param("eventId");
  const nameOf = (ticket: unknown) => ticketName(`register:${eventId}`, String(ticket), new Date());
  const form = await mixedFormOf(c, (before) => {
    const once = before.website ? undefined : nameOf(before.ticket);
    return once ? documentTaker(c, anonymous, { eventId }, once) : undefined;
  });
  if (!form) return c.text("", 413);
  return joinStep(c, joining("event", eventId, form), "r", async (said, once) => {
    if (form.isCut) return { ok: false as const, code: "file-cut" as const };
    const registering = () => register(anonymous, { ...said, eventId } as never, once);
    const outcome = await byCode(c.req.raw.headers, said, registering);
    return outcome.ok ? outcome : withFiles(outcome, form);
  });
});

registrationForm.post("/r/:token/answers", async (c) => {
  const token = c.req.param("token").slice(0, 40);
  const actor = await actorOfLink(token);
  const { registrationId } = actor;
  const form = await mixedFormOf(c, () =>
    registrationId ? documentTaker(c, actor, { registrationId }, `answers|${registrationId}`) : undefined,
  );
  if (!form) return c.text("", 413);
  const page = `/${form.locale}/r/${encodeURIComponent(token)}`;
  if (!registrationId) return goTo(c, page);
  const path = `${page}/answers`;
  const back = { path, form: `answers:${registrationId}`, typed: form.typed };
  if (form.isCut) return goBack(c, back, "file-cut");
  const outcome = await give(actor, { registrationId, form: form.said.form ?? {} } as never);
  if (!outcome.ok) return goBack(c, back, withFiles(outcome, form));
  keep(c, { path, value: "" });
  return goTo(c, page, { done: "answered" });
});

registrationForm.post("/r/:token/wishes", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const token = c.req.param("token").slice(0, 40);
  const actor = await actorOfLink(token);
  const { registrationId } = actor;
  const page = `/${form.locale}/r/${encodeURIComponent(token)}`;
  if (!registrationId) return goTo(c, page);
  const path = `${page}/wishes`;
  const { topicIds, friend, ratherNot } = form.said;
  // Without the empty ones, as they are kept: what is wrong then stands where it comes back.
  const ranked = Array.isArray(topicIds) ? topicIds.filter(Boolean) : topicIds;
  const outcome = await giveWishes(actor, { registrationId, topicIds: ranked, friend, ratherNot });
  if (!outcome.ok) return goBack(c, { path, form: `wishes:${registrationId}`, typed: form.typed }, outcome);
  keep(c, { path, value: "" });
  return goTo(c, page, { done: "wished" });
});

registrationForm.post("/r/:token/absences", async (c) => {
  const { form, actor, page } = await ownFormOf(c);
  if (!form) return c.text("", 413);
  if (!actor.registrationId) return goTo(c, page);
  const { sheetId, reason } = form.said;
  const outcome = await announce(actor, { registrationId: actor.registrationId, sheetId, reason } as never);
  return goTo(c, page, outcome.ok ? { done: "absence" } : { problem: outcome.code });
});

registrationForm.post("/r/:token/absences/:absenceId/withdraw", async (c) => {
  const { form, actor, page } = await ownFormOf(c);
  if (!form) return c.text("", 413);
  if (!actor.registrationId) return goTo(c, page);
  const outcome = await withdraw(actor, { absenceId: c.req.param("absenceId") });
  return goTo(c, page, outcome.ok ? { done: "absence-back" } : { problem: outcome.code });
});

registrationForm.post("/r/:token/:what{change|cancel|return|accept}", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const token = c.req.param("token").slice(0, 40);
  const actor = await actorOfLink(token);
  const registrationId = actor.registrationId;
  const page = `/${form.locale}/r/${encodeURIComponent(token)}`;
  if (!registrationId) return goTo(c, page);
  const what = c.req.param("what");
  if (what === "change") {
    const outcome = await change(actor, { ...form.said, registrationId } as never);
    if (outcome.ok) {
      keep(c, { path: `${page}/edit`, value: "" });
      return goTo(c, page, { done: "changed" });
    }
    return goBack(c, { path: `${page}/edit`, form: `change:${registrationId}`, typed: form.typed }, outcome);
  }
  if (what === "accept") {
    const accepted = await accept(actor, { registrationId });
    return goTo(c, page, accepted.ok ? { done: "accepted" } : { problem: accepted.code });
  }
  const outcome = await (what === "cancel" ? cancel : restore)(actor, { registrationIds: [registrationId] });
  if (!outcome.ok) return goTo(c, page, { problem: outcome.code });
  return goTo(c, page, { done: what === "cancel" ? "cancelled" : "returned" });
});

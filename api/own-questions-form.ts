import { type Context, Hono } from "hono";
import { type Locale, words } from "../core/i18n";
import type { Outcome } from "../core/refusal";
import { actorOfLink } from "../core/session";
import { ask, vote, withdraw } from "../features/own-questions/commands";
import { formOf, goBack, goTo, keep } from "./plain-form";

/**
 * What the page of one's questions posts to, as plain forms that work without JavaScript: answered by 303 back to it.
 * Its script asks for JSON instead, and is told in words what was wrong.
 */
export const ownQuestionsForm = new Hono();

const wantsJson = (c: Context) => (c.req.header("accept") ?? "").includes("application/json");

const inWords = (outcome: Outcome<unknown>, locale: Locale) =>
  outcome.ok ? { ok: true } : { ok: false, text: words(locale)(`refusals.${outcome.code}`, outcome.values ?? {}) };

async function whose(c: Context) {
  const form = await formOf(c);
  const token = (c.req.param("token") ?? "").slice(0, 40);
  const actor = await actorOfLink(token);
  const page = `/${form?.locale ?? "en"}/r/${encodeURIComponent(token)}`;
  return { form, actor, registrationId: actor.registrationId, page, path: `${page}/questions` };
}

ownQuestionsForm.post("/r/:token/questions", async (c) => {
  const { form, actor, registrationId, page, path } = await whose(c);
  if (!form) return c.text("", 413);
  if (!registrationId) return goTo(c, page);
  const outcome = await ask(actor, { ...form.said, registrationId } as never);
  if (!outcome.ok) return goBack(c, { path, form: `ask:${registrationId}`, typed: form.typed }, outcome);
  keep(c, { path, value: "" });
  return goTo(c, path, { done: "sent" });
});

ownQuestionsForm.post("/r/:token/questions/:questionId/:what{withdraw|vote|unvote}", async (c) => {
  const { form, actor, registrationId, page, path } = await whose(c);
  if (!form) return c.text("", 413);
  if (!registrationId) return goTo(c, page);
  const { questionId, what } = c.req.param();
  const one = { registrationId, questionId };
  const outcome =
    what === "withdraw" ? await withdraw(actor, one) : await vote(actor, { ...one, wanted: what === "vote" });
  if (wantsJson(c)) return c.json(inWords(outcome, form.locale), 200, { "Cache-Control": "no-store" });
  if (!outcome.ok) return goTo(c, path, { problem: outcome.code });
  return goTo(c, path, what === "withdraw" ? { done: "withdrawn" } : {});
});

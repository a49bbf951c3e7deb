import { type Context, Hono } from "hono";
import { type Locale, words } from "../core/i18n";
import type { Outcome } from "../core/refusal";
import { actorOfLink, actorOfSeat } from "../core/session";
import { lower, raise } from "../features/hands/commands";
import { ask, vote, withdraw } from "../features/own-questions/commands";
import { formOf, goBack, goTo, keep } from "./plain-form";

/**
 * What the page of one's questions posts to, as plain forms that work without JavaScript: answered by 303 back to it.
 * Its script asks for JSON instead, and is told in words what was wrong. `r`: by one's personal link; `q`: by a seat that
 * was taken with the room's code.
 */
export const ownQuestionsForm = new Hono();

const wantsJson = (c: Context) => (c.req.header("accept") ?? "").includes("application/json");

const inWords = (outcome: Outcome<unknown>, locale: Locale) =>
  outcome.ok ? { ok: true } : { ok: false, text: words(locale)(`refusals.${outcome.code}`, outcome.values ?? {}) };
const asJson = (c: Context, body: object) => c.json(body, 200, { "Cache-Control": "no-store" });
const freed = { ok: false, code: "seats-freed" } as const;

async function whose(c: Context) {
  const form = await formOf(c);
  const { door = "r", token: given = "" } = c.req.param();
  const token = given.slice(0, 40);
  const actor = await (door === "q" ? actorOfSeat : actorOfLink)(token);
  const registrationId = actor.registrationId ?? actor.seat?.registrationId;
  const page = `/${form?.locale ?? "en"}/${door === "q" ? "q" : "r"}/${encodeURIComponent(token)}`;
  return { form, actor, registrationId, page, path: door === "q" ? page : `${page}/questions` };
}

/** Whose door this is nobody knows any more: a seat that was freed is taken anew, a link leads to its own page. */
function nobodys(c: Context, page: string, locale: Locale) {
  const isSeat = c.req.param("door") === "q";
  if (isSeat && wantsJson(c)) return asJson(c, inWords(freed, locale));
  return isSeat ? goTo(c, `/${locale}/join`, { problem: freed.code }) : goTo(c, page);
}

ownQuestionsForm.post("/:door{[rq]}/:token/questions", async (c) => {
  const { form, actor, registrationId, page, path } = await whose(c);
  if (!form) return c.text("", 413);
  if (!registrationId) return nobodys(c, page, form.locale);
  const outcome = await ask(actor, { ...form.said, registrationId } as never);
  if (!outcome.ok) return goBack(c, { path, form: `ask:${registrationId}`, typed: form.typed }, outcome);
  keep(c, { path, value: "" });
  return goTo(c, path, { done: "sent" });
});

ownQuestionsForm.post("/:door{[rq]}/:token/questions/:questionId/:what{withdraw|vote|unvote}", async (c) => {
  const { form, actor, registrationId, page, path } = await whose(c);
  if (!form) return c.text("", 413);
  if (!registrationId) return nobodys(c, page, form.locale);
  const { questionId, what } = c.req.param();
  const one = { registrationId, questionId };
  const outcome =
    what === "withdraw" ? await withdraw(actor, one) : await vote(actor, { ...one, wanted: what === "vote" });
  if (wantsJson(c)) return asJson(c, inWords(outcome, form.locale));
  if (!outcome.ok) return goTo(c, path, { problem: outcome.code });
  return goTo(c, path, what === "withdraw" ? { done: "withdrawn" } : {});
});

ownQuestionsForm.post("/:door{[rq]}/:token/hand/:what{raise|lower}", async (c) => {
  const { form, actor, registrationId, page, path } = await whose(c);
  if (!form) return c.text("", 413);
  if (!registrationId) return nobodys(c, page, form.locale);
  const outcome = await (c.req.param("what") === "raise" ? raise : lower)(actor, { registrationId });
  if (wantsJson(c))
    return asJson(c, { ...inWords(outcome, form.locale), ...(outcome.ok ? { handId: outcome.value.handId } : {}) });
  return goTo(c, path, outcome.ok ? {} : { hand: outcome.code });
});

import { Hono } from "hono";
import { limit } from "../core/limits";
import { isRefusal } from "../core/refusal";
import { actorOfLink } from "../core/session";
import { answer } from "../features/surveys/commands";
import { formOf, goBack, goTo, keep } from "./plain-form";

/**
 * The feedback form of one's own page, as a plain form: `POST /{token}`. Answered by 303 back to it; what was refused
 * comes back with what was typed.
 */
export const surveyForm = new Hono();

surveyForm.post("/:token", async (c) => {
  const token = c.req.param("token").slice(0, 40);
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const path = `/${form.locale}/r/${encodeURIComponent(token)}/feedback`;
  const actor = await actorOfLink(token);
  const { registrationId } = actor;
  if (!registrationId) return goTo(c, path);
  const back = { path, form: `survey:${registrationId}`, typed: form.typed };
  try {
    await limit(`survey:${registrationId}`, 60, 3_600);
    const { answers = {}, named } = form.said;
    const said = { registrationId, locale: form.locale, answers, ...(named ? { named } : {}) };
    const outcome = await answer(actor, said);
    if (!outcome.ok) return goBack(c, back, outcome);
    keep(c, { path, value: "" });
    return goTo(c, path, { done: "1" });
  } catch (error) {
    if (isRefusal(error)) return goBack(c, back, error);
    throw error;
  }
});

import { Hono } from "hono";
import { limit } from "../core/limits";
import { isRefusal } from "../core/refusal";
import { actorOfLink } from "../core/session";
import { enter } from "../features/self-check-in/commands";
import { formOf, goTo } from "./plain-form";

/** The field for the code of the room on one's own page: a plain form, answered by 303 back to it. */
export const selfCheckIn = new Hono();

selfCheckIn.post("/:token", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const token = c.req.param("token").slice(0, 40);
  const page = `/${form.locale}/r/${encodeURIComponent(token)}`;
  const actor = await actorOfLink(token);
  if (!actor.registrationId) return goTo(c, page);
  try {
    await limit(`self-check-in:${actor.registrationId}`, 60, 600);
  } catch (error) {
    if (isRefusal(error)) return goTo(c, page, { problem: "check-in-rest" });
    throw error;
  }
  const code = typeof form.said.code === "string" ? form.said.code : "";
  const outcome = await enter(actor, { registrationId: actor.registrationId, code });
  if (!outcome.ok) {
    const said = { "too-many": "check-in-rest", invalid: "check-in-code" } as const;
    return goTo(c, page, { problem: outcome.code in said ? said[outcome.code as keyof typeof said] : outcome.code });
  }
  return goTo(c, page, outcome.value.result === "wrong" ? { problem: "check-in-code" } : { done: "checked-in" });
});

import { Hono } from "hono";
import { limit } from "../core/limits";
import { isRefusal, refuse } from "../core/refusal";
import { actorOfLink } from "../core/session";
import { comment } from "../features/reviews/commands";
import { mine } from "../features/submissions/queries";
import { formOf, goBack, goTo, keep } from "./plain-form";

/**
 * A member's word about the group's file, from the plain form of the group's page; answered by 303 back to it. What was
 * refused comes back with what was typed, in a sealed cookie that only that page receives.
 */
export const commentForm = new Hono();

commentForm.post("/:token", async (c) => {
  const token = c.req.param("token").slice(0, 40);
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const path = `/${form.locale}/r/${encodeURIComponent(token)}/group`;
  const actor = await actorOfLink(token);
  const { registrationId } = actor;
  if (!registrationId) return goTo(c, path);
  const back = { path, form: `room:${registrationId}`, typed: form.typed };
  try {
    await limit(`comment:${registrationId}`, 30, 3_600);
    const own = (await mine(actor, { registrationId })) ?? refuse("not-found");
    const { body, deliverableId } = form.said;
    const said = await comment(actor, { groupId: own.groupId, deliverableId, body } as never);
    if (!said.ok) return goBack(c, back, said);
    keep(c, { path, value: "" });
    return goTo(c, path, { said: "1" });
  } catch (error) {
    if (isRefusal(error)) return goBack(c, back, error);
    throw error;
  }
});

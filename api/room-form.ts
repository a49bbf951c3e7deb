import { type Context, Hono } from "hono";
import { limit } from "../core/limits";
import type { Actor } from "../core/permissions";
import { isRefusal, type Outcome, refuse } from "../core/refusal";
import { actorOfLink } from "../core/session";
import { file, withdraw } from "../features/own-questions/commands";
import { mark, setDuties, writeAbstract } from "../features/rooms/commands";
import { mine } from "../features/submissions/queries";
import { formOf, goBack, goTo, keep } from "./plain-form";

/**
 * What members do in their group's room, from the plain forms of its page: tick a task, say who takes care of what,
 * write the paragraph, file questions for the day. Answered by 303 back to it; what was refused comes back with what was typed.
 */
export const roomForm = new Hono();

type Said = Record<string, unknown>;
type Deed = (actor: Actor, said: Said, own: { groupId: string; registrationId: string }) => Promise<Outcome<unknown>>;

/** Each with the part of the page it stands in. */
const deeds: Record<string, { part: string; run: Deed }> = {
  tasks: {
    part: "tasks",
    run: (actor, { taskId, done }, { groupId }) => mark(actor, { groupId, taskId, done } as never),
  },
  duties: {
    part: "members",
    run: (actor, { registrationId, duties = [] }) =>
      setDuties(actor, { registrationId, duties: Array.isArray(duties) ? duties.filter(Boolean) : duties } as never),
  },
  abstract: {
    part: "abstract",
    run: (actor, { version, abstract }, { groupId }) =>
      writeAbstract(actor, { groupId, version, text: abstract } as never),
  },
  questions: {
    part: "filed",
    run: (actor, { clientId, question, lang, display }, { registrationId }) =>
      file(actor, { registrationId, clientId, question, lang, display } as never),
  },
  withdrawn: {
    part: "filed",
    run: (actor, { questionId }, { registrationId }) => withdraw(actor, { registrationId, questionId } as never),
  },
};

roomForm.post("/:token/:what{tasks|duties|abstract|questions|withdrawn}", async (c) => {
  const token = c.req.param("token").slice(0, 40);
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const path = `/${form.locale}/r/${encodeURIComponent(token)}/group`;
  const actor = await actorOfLink(token);
  const { registrationId } = actor;
  const deed = deeds[c.req.param("what")];
  if (!registrationId || !deed) return goTo(c, path);
  const back = { path, form: `room:${registrationId}`, typed: form.typed };
  try {
    await limit(`room:${registrationId}`, 300, 3_600);
    const own = (await mine(actor, { registrationId })) ?? refuse("not-found");
    const outcome = await deed.run(actor, form.said, { groupId: own.groupId, registrationId });
    if (!outcome.ok) return goBack(c, back, outcome);
    keep(c, { path, value: "" });
    return toPart(c, path, deed.part);
  } catch (error) {
    if (isRefusal(error)) return goBack(c, back, error);
    throw error;
  }
});

function toPart(c: Context, path: string, part: string) {
  c.header("Cache-Control", "no-store");
  return c.redirect(`${path}?said=2#${part}`, 303);
}

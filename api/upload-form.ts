import { type Context, Hono } from "hono";
import { storeBytes } from "../core/files";
import { asLocale } from "../core/i18n";
import { inspect } from "../core/inspect";
import { limit } from "../core/limits";
import { boundaryOf, firstFile } from "../core/multipart";
import type { Actor } from "../core/permissions";
import { isRefusal, Refusal, refuse } from "../core/refusal";
import { actorOfLink } from "../core/session";
import { abandon, begin, finish } from "../features/submissions/commands";
import { mine } from "../features/submissions/queries";
import { drain } from "./file-answers";

/**
 * A group's file from a plain HTML form, for browsers without scripts: streamed, checked like all others, answered by
 * 303 back to the group's page with what was made or the refusal's code.
 */
export const uploadForm = new Hono();

/** What a form adds around its file. */
const wrapping = 16 * 1024;

uploadForm.post("/:token", async (c) => {
  const token = c.req.param("token").slice(0, 40);
  const page = `/${asLocale(c.req.query("page"))}/r/${encodeURIComponent(token)}/group`;
  const actor = await actorOfLink(token);
  if (!actor.registrationId) return back(c, page, {});
  try {
    return back(c, page, { done: String(await received(c, actor, actor.registrationId)) });
  } catch (error) {
    await drain(c.req.raw);
    if (isRefusal(error)) return back(c, page, { problem: error.code });
    throw error;
  }
});

function back(c: Context, page: string, query: Record<string, string>) {
  const asked = new URLSearchParams(query).toString();
  c.header("Cache-Control", "no-store");
  return c.redirect(`${page}${asked ? `?${asked}` : ""}#files`, 303);
}

/** Takes the form's file in; answers the number of the version it became. */
async function received(c: Context, actor: Actor, registrationId: string): Promise<number> {
  const own = (await mine(actor, { registrationId })) ?? refuse("not-found");
  await limit(`upload:${registrationId}`, 60, 3_600);
  const asked = c.req.query("what");
  const { wanted } =
    own.files.find((one) => (asked ? one.wanted.id === asked : one.wanted.forStage)) ?? refuse("not-found");
  const most = wanted.maxBytes;
  const announced = Number(c.req.header("content-length") ?? most);
  if (announced > most + wrapping) refuse("file-too-large", { mb: Math.floor(most / 1024 / 1024) });
  const boundary = boundaryOf(c.req.header("content-type"));
  if (!boundary || !c.req.raw.body) return refuse("file-missing");
  const cut = () => refuse("file-cut");
  const file = await firstFile(c.req.raw.body as unknown as AsyncIterable<Uint8Array>, boundary).catch(cut);
  if (!file?.fileName) return refuse("file-missing");
  const bytes = Math.max(1, Math.min(announced, most));
  const begun = await begin(actor, { groupId: own.groupId, deliverableId: wanted.id, fileName: file.fileName, bytes });
  if (!begun.ok) throw new Refusal(begun.code, begun.fields, begun.values);
  const { uploadId, extension } = begun.value;
  try {
    let surprise = false;
    const look = (path: string) =>
      inspect(path, extension).catch((error: unknown) => {
        surprise = true;
        throw error;
      });
    const stored = await storeBytes(file.bytes, most, look).catch((error: unknown) =>
      surprise || isRefusal(error) ? raise(error as Error) : cut(),
    );
    const finished = await finish(actor, { uploadId, ...stored });
    if (!finished.ok) throw new Refusal(finished.code, finished.fields, finished.values);
    return finished.value.no;
  } catch (error) {
    await abandon(actor, { uploadId });
    throw error;
  }
}

const raise = (error: Error): never => {
  throw error;
};

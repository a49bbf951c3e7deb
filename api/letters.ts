import { Hono } from "hono";
import { keptLetter } from "../core/mailbox";
import { anonymous } from "../core/permissions";
import { decline } from "../features/letters/commands";
import { mailbox } from "../features/letters/queries";
import { callerOf } from "./caller";
import { formOf, goTo } from "./plain-form";
import { plainProblem, problemOf } from "./problem";

/** What letters lead to without a page of ours: ending them by one click, and the files of kept ones. */
export const letters = new Hono();

/**
 * Ends letters one can do without. A mail program posts `List-Unsubscribe=One-Click` (RFC 8058) and gets 200; the
 * page's form posts `want` and is led back to the page.
 */
letters.post("/:token", async (c) => {
  const token = c.req.param("token").slice(0, 120);
  const form = await formOf(c);
  const want = form?.said.want === "all" ? "all" : "none";
  const outcome = await decline(anonymous, { token, want });
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  if (form?.said.want) return goTo(c, `/${form.locale}/letters/${encodeURIComponent(token)}`, { done: want });
  return c.body(null, 200, { "Cache-Control": "no-store" });
});

/** A file of a kept letter, for the owner, where letters are kept to be read. Never shown, only saved or drawn. */
letters.get("/kept/:name/:no{[0-9]+}", async (c) => {
  await mailbox(await callerOf(c.req.raw.headers), {});
  const file = (await keptLetter(c.req.param("name")))?.attachments[Number(c.req.param("no"))];
  if (!file) return plainProblem(404, "unknown-path", { acceptLanguage: c.req.header("accept-language") ?? null });
  const name = encodeURIComponent(file.filename);
  return c.body(Buffer.from(file.base64, "base64"), 200, {
    "Content-Type": file.contentType.startsWith("image/png") ? "image/png" : "application/octet-stream",
    "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  });
});

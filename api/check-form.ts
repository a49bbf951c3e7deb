import { type Context, Hono } from "hono";
import { readCode, shownCode } from "../core/certificate-code";
import { keepForm } from "../core/kept-form";
import { anonymous } from "../core/permissions";
import { actorOfLink } from "../core/session";
import { match } from "../features/certificate-checks/queries";
import { confirmName } from "../features/own-certificates/commands";
import { formOf, goTo, isForm, keep, tooMany } from "./plain-form";
import { problemOf } from "./problem";

/**
 * "Is this the name on the certificate?": a plain form, answered by 303 back to the page with the answer in a sealed
 * cookie, so that neither the name nor what it came to is ever in an address; or JSON. Ten tries in an hour of one
 * network, whatever the code.
 */
export const checkForm = new Hono();

const tries = { most: 10, seconds: 3_600 };
const path = "/certificate-checks";

type Said = { code?: unknown; name?: unknown };
const text = (value: unknown) => (typeof value === "string" ? value.slice(0, 200) : "");
const asked = ({ code, name }: Said) => match(anonymous, { code: text(code), name: text(name) });

async function jsonOf(c: Context): Promise<Said> {
  const body: unknown = await c.req.json().catch(() => ({}));
  return typeof body === "object" && body !== null ? body : {};
}

checkForm.post(path, async (c) => {
  const sent = isForm(c) ? await formOf(c) : undefined;
  if (isForm(c) && !sent) return c.text("", 413);
  if (!sent && Number(c.req.header("content-length") ?? 0) > 4_096) return c.text("", 413);
  const refused = await tooMany(c, "certificate-check", tries.most, tries.seconds);
  if (!sent) {
    if (refused) return problemOf(refused, c.req.header("accept-language") ?? null);
    return c.json(await asked(await jsonOf(c)), 200, { "Cache-Control": "no-store" });
  }
  const code = readCode(text(sent.said.code));
  const page = `/${sent.locale}/v${code ? `/${shownCode(code)}` : ""}`;
  const answer = refused ? "too-many" : (await asked(sent.said)).match ? "match" : "other";
  keep(c, { path: page, value: keepForm("certificate-check", { values: {}, code: answer }, new Date()) });
  return goTo(c, page);
});

/** "Yes, print my name like this", from one's own page. */
checkForm.post("/:own{r|enrolled}/:token/certificate-name", async (c) => {
  const sent = await formOf(c);
  if (!sent) return c.text("", 413);
  const own = c.req.param("own");
  const token = c.req.param("token").slice(0, 40);
  const actor = await actorOfLink(token);
  const { registrationId, enrollmentId } = actor;
  const outcome = await confirmName(actor, own === "r" ? { registrationId } : { enrollmentId });
  const page = `/${sent.locale}/${own}/${encodeURIComponent(token)}`;
  return outcome.ok ? goTo(c, `${page}#certificates`) : goTo(c, page, { problem: outcome.code });
});

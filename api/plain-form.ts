import { createHash } from "node:crypto";
import type { Context } from "hono";
import { env } from "../core/env";
import { fromForm } from "../core/forms";
import { asLocale, type Locale } from "../core/i18n";
import { keepForm, keptCookie, keptSeconds } from "../core/kept-form";
import { limit, networkOf } from "../core/limits";
import { isRefusal, type Refused } from "../core/refusal";

// What all plain HTML forms have in common: they work without JavaScript, every answer is a 303, and what was typed
// comes back in a sealed cookie that only the form's own page receives. Nothing personal is ever in an address.

const formType = /^application\/x-www-form-urlencoded\b/i;
/** Forty answers of 2,000 letters in a script whose letters take nine bytes each in a form. */
export const formBytes = 768 * 1024;

export const isForm = (c: Context) => formType.test(c.req.header("content-type") ?? "");

export type Form = { said: Record<string, unknown>; typed: Record<string, string>; locale: Locale };

/** The form's fields, or nothing when it is none or too large. */
export async function formOf(c: Context): Promise<Form | undefined> {
  if (!isForm(c)) return undefined;
  if (Number(c.req.header("content-length") ?? 0) > formBytes) return undefined;
  const text = await c.req.text();
  if (text.length > formBytes) return undefined;
  return formSaid(new URLSearchParams(text));
}

/** What a form's fields say. */
export function formSaid(fields: URLSearchParams): Form {
  const { page, ...said } = fromForm(fields);
  return { said, typed: flat(said), locale: asLocale(typeof page === "string" ? page : "") };
}

/** What was typed by field name, as it is kept: `form.k3` of nested fields, several ticked boxes with commas between. */
function flat(said: object, before = ""): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, value] of Object.entries(said)) {
    if (typeof value === "string") all[before + key] = value;
    else if (Array.isArray(value)) all[before + key] = value.filter(Boolean).join(",");
    else if (value && typeof value === "object") Object.assign(all, flat(value, `${before}${key}.`));
  }
  return all;
}

/** The kept form's cookie, for the form's own page only; an empty value takes it away. */
export function keep(c: Context, { path, value }: { path: string; value: string }) {
  const secure = env.APP_URL.startsWith("https:") ? "; Secure" : "";
  const age = value ? keptSeconds : 0;
  c.header("Set-Cookie", `${keptCookie}=${value}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`);
}

/** On to a page. Never to another site: the path is ours, only its parts come from outside. */
export function goTo(c: Context, path: string, query: Record<string, string> = {}) {
  const asked = new URLSearchParams(query).toString();
  c.header("Cache-Control", "no-store");
  return c.redirect(`${path}${asked ? `?${asked}` : ""}`, 303);
}

export type Back = { path: string; form: string; typed: Record<string, string> };

/** Back to the form: what was typed and what is wrong with it travel sealed. */
export function goBack(
  c: Context,
  { path, form, typed }: Back,
  refused: Pick<Refused, "code" | "fields" | "values"> | string,
) {
  const { code, ...rest } = typeof refused === "string" ? { code: refused } : refused;
  const { fields, values: numbers } = rest as Pick<Refused, "fields" | "values">;
  keep(c, { path, value: keepForm(form, { values: typed, code, fields, numbers }, new Date()) });
  return goTo(c, path, { problem: code });
}

/** Counts tries of a network, in ten minutes unless said: a class behind one router comes at once, a flood does not. */
export const tooMany = (c: Context, what: string, most = 600, seconds = 600) =>
  refusalOf(() => limit(`${what}:${networkOf(c.req.header("x-forwarded-for"))}`, most, seconds));

/** The refusal that counting a try throws, as a value. */
export async function refusalOf(counted: () => Promise<void>): Promise<Refused | undefined> {
  try {
    await counted();
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code, values: error.values };
    throw error;
  }
}

export const digest = (typed: Record<string, string>) =>
  createHash("sha256").update(JSON.stringify(typed)).digest("base64url").slice(0, 27);

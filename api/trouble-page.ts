import type { Context } from "hono";
import { html } from "hono/html";
import { troubleOf } from "../core/http";
import { type Locale, negotiate, words } from "../core/i18n";
import { isAnyForm } from "./mixed-form";
import { formOf, isForm } from "./plain-form";

const isForPeople = (c: Context) =>
  isAnyForm(c) && /text\/html|^\*\/\*$|^$/.test(c.req.header("accept") ?? "") && c.req.method === "POST";

/**
 * What a person whose form met trouble that passes gets to see without JavaScript: what is the matter, in the page's
 * language, and the same form once more behind a button (with it its ticket, so that it counts once). It asks nothing of
 * the database. Undefined for all other requests and errors.
 */
export async function troublePage(c: Context, error: unknown): Promise<Response | undefined> {
  const trouble = isForPeople(c) ? troubleOf(error) : undefined;
  if (!trouble) return undefined;
  // A form with files has been read to its end, or cannot be any more; the browser still has it.
  const form = isForm(c) ? await formOf(c) : undefined;
  const locale: Locale = form?.locale ?? negotiate(c.req.header("accept-language") ?? null);
  const t = words(locale);
  const fields = [...new URLSearchParams(form ? await c.req.text() : "")];
  const again = html`<form method="post" action="${new URL(c.req.url).pathname}">
${fields.map(([name, value]) => html`<textarea name="${name}" hidden>${value}</textarea>`)}
<p><button>${t("trouble.again")}</button></p>
</form>`;
  const page = html`<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t("trouble.title")}</title>
<h1>${t("trouble.title")}</h1>
<p>${t(`problems.${trouble.code}`)}</p>
${form ? again : html`<p>${t("trouble.backKeeps")}</p>`}
</html>`;
  return c.html(page, trouble.status, { "Cache-Control": "no-store", "Retry-After": String(trouble.retryAfter) });
}

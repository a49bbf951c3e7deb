"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { limit, networkOf } from "../../core/limits";
import { pathHere } from "../../core/path-here";
import { type Actor, anonymous } from "../../core/permissions";
import { browserHere, carry, nameBrowser, sessionHere } from "../../core/sign-in";
import { currentLocale, stateAction } from "../../core/web";
import { askLink, end, endOthers, enterByLink } from "./commands";

const quarter = 900;
type Form = Record<string, unknown>;
const said = (value: unknown) => (typeof value === "string" ? value : "");

const client = async () => {
  const all = await headers();
  return { network: networkOf(all.get("x-forwarded-for")), label: all.get("user-agent") ?? "" };
};

async function ask(_: Actor, raw: unknown) {
  const { email, purpose } = raw as Form;
  const [{ network }, locale, browser] = [await client(), await currentLocale(), await nameBrowser()];
  const outcome = await askLink(anonymous, { email, purpose, locale, browser, network });
  return outcome.ok ? { ok: true as const, value: { code: outcome.value.code } } : outcome;
}

async function enter(_: Actor, raw: unknown) {
  const { token, code, next } = raw as Form;
  const { network, label } = await client();
  await limit(`link|network|${network}`, 60, quarter);
  const outcome = await enterByLink(anonymous, { token, code, label, browser: await browserHere() });
  if (!outcome.ok) return outcome;
  if (outcome.value.state === "wrong-code") return { ok: true as const, value: outcome.value };
  await carry(outcome.value.sessionToken);
  const path = pathHere(said(next));
  return redirect(path === "/" ? `/${outcome.value.locale}/manage` : path);
}

const endTheOthers = async (actor: Actor) => endOthers(actor, { sessionToken: await sessionHere() });

export const askLinkAction = stateAction(ask);
export const enterByLinkAction = stateAction(enter);
export const endOthersAction = stateAction(endTheOthers);
export const endSessionAction = stateAction(end);

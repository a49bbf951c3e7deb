"use server";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { limit, networkOf } from "../../core/limits";
import { pathHere } from "../../core/path-here";
import { type Actor, anonymous, system } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { browserHere, carry, connecting, signInServices, wayTo } from "../../core/sign-in";
import { currentLocale, stateAction } from "../../core/web";
import {
  changePassword,
  changeProfile,
  choosePassword,
  disable,
  disconnect,
  enable,
  join,
  setUp,
  signIn,
} from "./commands";
import { checkPassword } from "./queries";

const quarter = 900;
type Form = Record<string, unknown>;
const said = (value: unknown) => (typeof value === "string" ? value : "");

const client = async () => {
  const all = await headers();
  return { network: networkOf(all.get("x-forwarded-for")), label: all.get("user-agent") ?? "" };
};

async function enter(
  { sessionToken, locale }: { sessionToken: string; locale: string },
  next?: unknown,
): Promise<never> {
  await carry(sessionToken);
  const path = pathHere(said(next));
  return redirect(path === "/" ? `/${locale}/manage` : path);
}

async function byPassword(_: Actor, raw: unknown) {
  const { email, password, next } = raw as Form;
  const { network, label } = await client();
  const { accountId } = await checkPassword(system, { email: said(email), password: said(password), network });
  const outcome = await signIn(system, { accountId, label });
  return outcome.ok ? enter(outcome.value, next) : outcome;
}

async function byService(_: Actor, raw: unknown) {
  const { service, next } = raw as Form;
  const known = signInServices().find(({ id }) => id === service);
  return redirect(await wayTo(known?.id ?? refuse("not-found"), said(next)));
}

/** The same way, to connect the service to the account that is signed in here. */
async function toConnect(actor: Actor, raw: unknown) {
  if (actor.kind !== "person") return refuse("sign-in-needed");
  await connecting(true);
  return byService(actor, { ...(raw as Form), next: `/${await currentLocale()}/manage/account` });
}

/** Pages behind a token: whoever guesses has 60 tries in a quarter of an hour. */
async function guarded() {
  const { network, label } = await client();
  await limit(`token|network|${network}`, 60, quarter);
  return { label };
}

async function choose(_: Actor, raw: unknown) {
  const { token, code, password } = raw as Form;
  const outcome = await choosePassword(anonymous, {
    token,
    code,
    password,
    ...(await guarded()),
    browser: await browserHere(),
  });
  if (!outcome.ok) return outcome;
  return outcome.value.state === "wrong-code" ? { ok: true as const, value: outcome.value } : enter(outcome.value);
}

async function begin(_: Actor, raw: unknown) {
  const outcome = await setUp(anonymous, { ...(raw as Form), ...(await guarded()) });
  return outcome.ok ? enter(outcome.value) : outcome;
}

async function joinHere(_: Actor, raw: unknown) {
  const outcome = await join(anonymous, { ...(raw as Form), ...(await guarded()) });
  return outcome.ok ? enter(outcome.value) : outcome;
}

/** The page goes on in the language chosen. */
async function saveProfile(actor: Actor, raw: unknown) {
  const outcome = await changeProfile(actor, raw);
  if (!outcome.ok) return outcome;
  const { locale } = outcome.value;
  (await cookies()).set("locale", locale, { path: "/", sameSite: "lax", maxAge: 31_536_000 });
  return locale === (await currentLocale()) ? outcome : redirect(`/${locale}/manage/account?saved=profile`);
}

async function newPassword(actor: Actor, raw: unknown) {
  const { label } = await client();
  await limit(`password|change|${actor.id}`, 10, quarter);
  const outcome = await changePassword(actor, { ...(raw as Form), label });
  if (!outcome.ok) return outcome;
  await carry(outcome.value.sessionToken);
  // This request still carries the cookie of the session that has just ended: the next one shows the page.
  return redirect(`/${await currentLocale()}/manage/account?saved=password`);
}

export const signInAction = stateAction(byPassword);
export const serviceAction = stateAction(byService);
export const connectAction = stateAction(toConnect);
export const disconnectAction = stateAction(disconnect);
export const choosePasswordAction = stateAction(choose);
export const setUpAction = stateAction(begin);
export const joinAction = stateAction(joinHere);
export const saveProfileAction = stateAction(saveProfile);
export const changePasswordAction = stateAction(newPassword);
export const disableAction = stateAction(disable);
export const enableAction = stateAction(enable);

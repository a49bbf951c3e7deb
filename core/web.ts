import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { fromForm } from "./forms";
import { troubleOf } from "./http";
import { asLocale, type Locale, words } from "./i18n";
import { report } from "./log";
import { type Actor, anonymous } from "./permissions";
import { isRefusal, type Outcome, type Refused } from "./refusal";
import { actorOfLink, actorOfSession, sessionTokenOf } from "./session";

/** Who looks at this page: the signed-in account, or nobody. Asked once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = await sessionTokenOf((await headers()).get("cookie"));
  return token ? actorOfSession(token) : anonymous;
});

/** Who holds the personal link of a page `/r/[token]/…`. */
export const linkActor = cache((token: string): Promise<Actor> => actorOfLink(token));

type Ask<I, T> = (actor: Actor, input: I) => Promise<T>;

/** A query, asked by a page: no becomes not-found or sign-in, as a visitor expects. */
export async function load<I, T>(ask: Ask<I, T>, input: I, as?: Actor): Promise<T> {
  const actor = as ?? (await currentActor());
  try {
    return await ask(actor, input);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === "sign-in-needed" || (actor.kind === "anonymous" && !as)) return redirect(await signInPath());
    return notFound();
  }
}

/** A query whose refusal is part of the page: undefined instead of not-found. */
export async function loadOrNothing<I, T>(ask: Ask<I, T>, input: I, as?: Actor): Promise<T | undefined> {
  try {
    return await ask(as ?? (await currentActor()), input);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

async function signInPath() {
  const all = await headers();
  const locale = await currentLocale();
  const path = all.get("x-lectern-path") ?? "";
  return `/${locale}/sign-in${path.startsWith("/") && !path.startsWith("//") ? `?next=${encodeURIComponent(path)}` : ""}`;
}

/** The language of the page in sight, as its address says; else the visitor's cookie. */
export async function currentLocale(): Promise<Locale> {
  const path = (await headers()).get("x-lectern-path") ?? "";
  return asLocale(path.split("/")[1] ?? (await cookies()).get("locale")?.value);
}

type Open<T> = (actor: Actor, input: unknown, once?: { idempotencyKey?: string }) => Promise<Outcome<T>>;

/** A command, as the function a form calls; the pages in sight are read again after it. */
export const formAction =
  <T>(open: Open<T>) =>
  async (input: unknown): Promise<Outcome<T>> => {
    const outcome = await settled(async () =>
      open(await currentActor(), input instanceof FormData ? fromForm(input) : input),
    );
    if (outcome.ok) refresh();
    return outcome;
  };

/** A query, as the function a client component calls (search while typing); a refusal is a value. */
export const askAction =
  <I, T>(ask: Ask<I, T>) =>
  async (input: I): Promise<Outcome<T>> =>
    settled(async () => ({ ok: true, value: await ask(await currentActor(), input) }));

/** A command for the holder of a personal link: the token comes with the form, as `token`. */
export const linkAction =
  <T>(open: Open<T>) =>
  async (input: unknown): Promise<Outcome<T>> => {
    const { token, ...rest } = (input instanceof FormData ? fromForm(input) : input) as Record<string, unknown>;
    const outcome = await settled(async () => open(await actorOfLink(typeof token === "string" ? token : ""), rest));
    if (outcome.ok) refresh();
    return outcome;
  };

/** What a page shows after its form was sent, in the visitor's language already: it needs no script and no words. */
export type FormState<T = unknown> = {
  value?: T;
  problem?: string;
  /** Problems by the field's name. */
  fields?: Record<string, string>;
  /** What was typed, for the fields to keep; never passwords or codes. */
  values?: Record<string, string>;
};

/** A command, as `<form action>` on a page that must work without scripts calls it: useActionState's (state, form). */
export const stateAction =
  <T>(open: Open<T>) =>
  async (_: unknown, form: FormData): Promise<FormState<T>> => {
    const outcome = await settled(async () => open(await currentActor(), fromForm(form)));
    const values = typed(form);
    if (!outcome.ok) return { ...inWords(outcome, await currentLocale()), values };
    refresh();
    return { value: outcome.value };
  };

/**
 * A refusal thrown before the command (a limit, a query) is a value like its own; so is trouble that passes, for what was
 * typed stays in sight then, and a page of its own would have to ask the database.
 */
async function settled<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code, fields: error.fields, values: error.values };
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    report(error);
    return { ok: false, code: trouble.code };
  }
}

const unkept = new Set(["password", "current", "code", "token"]);

function typed(form: FormData): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !unkept.has(name) && !name.startsWith("$")) kept[name] = value.slice(0, 4_000);
  return kept;
}

function inWords(refused: Refused, locale: Locale): FormState<never> {
  const t = words(locale);
  const fields = Object.entries(refused.fields ?? {}).flatMap(([name, [first]]) =>
    first ? [[name, t(`fields.${first.code}`, first.values)] as const] : [],
  );
  return { problem: t(`refusals.${refused.code}`, refused.values), fields: Object.fromEntries(fields) };
}

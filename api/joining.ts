import type { Context } from "hono";
import { keepForm, ticketName } from "../core/kept-form";
import type { Once } from "../core/operation";
import { isRefusal, type Outcome } from "../core/refusal";
import { type Back, digest, type Form, goBack, goTo, keep, refusalOf, tooMany } from "./plain-form";
import { countRegistration } from "./traffic";

// What the forms to register for an event and to enrol in a programme have in common: how old one is, whom a child
// names, and the form itself.

type Kind = "event" | "program";

/** A form that was sent, and where it came from. */
export type Joining = {
  /** The public page of the event or programme, and the form's own below it. */
  home: string;
  path: string;
  /** The name under which it is kept when it is refused. */
  form: string;
  locale: Form["locale"];
  said: Record<string, unknown>;
  typed: Record<string, string>;
  ticket: string;
  /** A field that people do not see was filled in: by a program, which thinks it went well. */
  byProgram: boolean;
};

const homes = { event: "e", program: "programs" } as const;
const forms = { event: "register", program: "enrol" } as const;

export function joining(kind: Kind, id: string, { said: all, typed: written, locale }: Form): Joining {
  const { ticket, slug, website, ...said } = all;
  const { ticket: _ticket, slug: _slug, website: _website, ...typed } = written;
  const home = `/${locale}/${homes[kind]}/${/^[a-z0-9-]{1,200}$/.test(String(slug)) ? slug : "-"}`;
  const form = `${forms[kind]}:${id}`;
  const from = { home, path: `${home}/${forms[kind]}`, form, locale };
  return { ...from, said, typed, ticket: String(ticket), byProgram: Boolean(website) };
}

/** The first step: how old somebody is decides which form follows. Nothing is stored; the date travels sealed. */
export async function ageStep(
  c: Context,
  { path, form, said }: Joining,
  beginningFor: (birthDate: string) => Promise<{ stage: string | null } | null>,
) {
  const birthDate = String(said.birthDate ?? "");
  // A code that came with the link goes on to the form.
  const code: Record<string, string> =
    typeof said.invitation === "string" ? { invitation: said.invitation.slice(0, 40) } : {};
  const { stage, wrong } = await beginningFor(birthDate).then(
    (found) => ({ stage: found?.stage, wrong: undefined }),
    (error: unknown) => ({ stage: undefined, wrong: isRefusal(error) ? error.fields?.birthDate : undefined }),
  );
  if (!stage) {
    const fields = { birthDate: wrong ?? [{ code: "required" as const }] };
    keep(c, { path, value: keepForm(form, { values: code, code: "age", fields }, new Date()) });
    return goTo(c, path, { problem: "age" });
  }
  // Of a child not even the day leaves the form.
  const values: Record<string, string> = stage === "child" ? code : { ...code, birthDate };
  keep(c, { path, value: keepForm(form, { values, code: stage }, new Date()) });
  return goTo(c, path, { step: stage === "child" ? "guardian" : "form" });
}

type Said = Record<string, unknown>;

/** A child names whom to ask. */
export async function guardianStep(
  c: Context,
  { home, path, form, said, typed, ticket, byProgram }: Joining,
  ask: (said: Said, once: Once) => Promise<Outcome<{ byLetter: boolean }>>,
) {
  if (byProgram) return goTo(c, home);
  const again = (refused: Parameters<typeof goBack>[2]) => backToStep(c, { path, form, typed }, refused);
  const name = ticketName(form, ticket, new Date());
  if (!name) return again("form-too-old");
  const refused = await tooMany(c, "guardian-ask", 200);
  if (refused) return again(refused);
  const outcome = await ask(said, { idempotencyKey: `guardian:${name}:${digest(typed)}` });
  if (!outcome.ok) return again(outcome);
  keep(c, { path, value: "" });
  return goTo(c, path, { step: outcome.value.byLetter ? "asked" : "paper" });
}

/** Back to the form for a guardian's contact, not to the first step. */
function backToStep(c: Context, back: Back, refused: Parameters<typeof goBack>[2]) {
  const answer = goBack(c, back, refused);
  const to = new URL(answer.headers.get("location") ?? "", "http://x");
  to.searchParams.set("step", "guardian");
  answer.headers.set("location", `${to.pathname}${to.search}`);
  return answer;
}

type Joined = { token: string } | { status: "already-registered" | "already-enrolled" };

/** The form itself: on to one's own page, or back with what is wrong. `own`: the folder of that page. */
export async function joinStep(
  c: Context,
  { home, path, form, locale, said, typed, ticket, byProgram }: Joining,
  own: "r" | "enrolled",
  join: (said: Said, once: Once) => Promise<Outcome<Joined>>,
) {
  if (byProgram) return goTo(c, home);
  const back = { path, form, typed };
  const name = ticketName(form, ticket, new Date());
  if (!name) return goBack(c, back, "form-too-old");
  const refused = own === "r" ? await refusalOf(() => countRegistration(c.req.raw.headers)) : await tooMany(c, "enrol");
  if (refused) return goBack(c, back, refused);
  // The same words on the same form are one registration; another name on it (a sister's) is another.
  const outcome = await join(said, { idempotencyKey: `form:${name}:${digest(typed)}` });
  if (!outcome.ok) return goBack(c, back, outcome);
  if (!("token" in outcome.value)) return goBack(c, back, outcome.value.status);
  // The next one at the same tablet must not find what this one typed.
  keep(c, { path, value: "" });
  return goTo(c, `/${locale}/${own}/${outcome.value.token}`, { done: own === "r" ? "registered" : "enrolled" });
}

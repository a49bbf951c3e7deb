import { deflateRawSync, inflateRawSync } from "node:zlib";
import { blindIndex, newToken, open, seal } from "./seal";

// What plain HTML forms need to do without JavaScript what others do with it: a ticket that says we made the form, so
// that the same press twice is one; and a sealed cookie in which what was typed survives a refusal (never in the URL).

/** Seconds after which a form is shown afresh; what was typed is kept. */
const ticketSeconds = 24 * 3600;
/** Seconds for which what was typed is kept. */
export const keptSeconds = 600;
const mac = (form: string, issued: string, nonce: string) =>
  blindIndex(`form|${form}`, `${issued}:${nonce}`).slice(0, 27);

/** A ticket for one showing of a form; `form` names it and what it is about. */
export function formTicket(form: string, now: Date): string {
  const issued = Math.floor(now.getTime() / 1_000).toString(36);
  const nonce = newToken().slice(0, 22);
  return `${issued}.${nonce}.${mac(form, issued, nonce)}`;
}

/** The ticket's own random name; undefined when it is not ours, of another form, or older than a day. */
export function ticketName(form: string, ticket: string, now: Date): string | undefined {
  const [issued = "", nonce = "", proof = ""] = ticket.split(".");
  const age = now.getTime() / 1_000 - Number.parseInt(issued, 36);
  return proof === mac(form, issued, nonce) && age >= -60 && age <= ticketSeconds ? nonce : undefined;
}

export type KeptForm = {
  values: Record<string, string>;
  /** The refusal's code. */
  code: string;
  /** Problems by field: code and the values of its words. */
  fields?: Record<string, { code: string; values?: Record<string, string | number> }[]>;
  numbers?: Record<string, string | number>;
};

/** What was typed and what was wrong with it, as a cookie's value: sealed, at most 3,800 characters. */
export function keepForm(form: string, kept: KeptForm, now: Date): string {
  const written = (values: Record<string, string>) =>
    seal(`form|${form}`, deflateRawSync(JSON.stringify({ ...kept, values, at: now.getTime() })).toString("base64url"));
  const whole = written(kept.values);
  if (whole.length <= 3_800) return whole;
  const longest = Object.entries(kept.values).sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
  return keepForm(
    form,
    { ...kept, values: Object.fromEntries(Object.entries(kept.values).filter(([k]) => k !== longest)) },
    now,
  );
}

/** What `keepForm` kept for the same form in the last ten minutes; undefined for anything else. */
export function keptForm(form: string, cookie: string | undefined, now: Date): KeptForm | undefined {
  if (!cookie) return undefined;
  try {
    const text = inflateRawSync(Buffer.from(open(`form|${form}`, cookie), "base64url"), { maxOutputLength: 100_000 });
    const kept = JSON.parse(text.toString("utf8")) as KeptForm & { at: number };
    return now.getTime() - kept.at <= keptSeconds * 1_000 ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The cookie's name; its path is the form's own page, so that it is sent nowhere else. */
export const keptCookie = "lectern.form";

import { type Context, Hono } from "hono";
import { isLocale, negotiate } from "../core/i18n";
import { anonymous } from "../core/permissions";
import { refuse } from "../core/refusal";
import { pair } from "../features/devices/commands";
import { push, seen, wiped } from "../features/door/commands";
import { doorChanges, doorPaired, doorPushed, doorRoster } from "../features/door/contract";
import { changes, checkPin, roster } from "../features/door/queries";
import { tooMany } from "./plain-form";
import { plainProblem, problemOf, problemOfError } from "./problem";

/**
 * What a device at a door asks (features/door/contract.ts). It says who it is by `Authorization: Device <token>`; no
 * session, key or link counts here. Nothing may be kept on the way.
 */
export const checkIn = new Hono();

checkIn.onError((error, c) => problemOfError(error, c.req.raw));
checkIn.use("*", async (c, next) => {
  await next();
  c.header("Cache-Control", "no-store");
});

/** 500 operations with walk-ins' names in scripts whose letters take three bytes. */
const mostBytes = 1024 * 1024;

const tokenOf = (c: Context) => {
  const found = /^Device ([\w-]{1,64})$/i.exec(c.req.header("authorization") ?? "");
  return found?.[1] ?? refuse("device-unknown");
};
const localeOf = (c: Context) => {
  const asked = c.req.query("locale");
  return isLocale(asked) ? asked : negotiate(c.req.header("accept-language"));
};

type Body = Record<string, unknown>;
/** The body as an object; a problem for what is none, or too large. */
async function bodyOf(c: Context): Promise<Body | Response> {
  if (Number(c.req.header("content-length") ?? 0) > mostBytes) return plainProblem(413, "too-large");
  const text = await c.req.text();
  if (Buffer.byteLength(text) > mostBytes) return plainProblem(413, "too-large");
  try {
    const said: unknown = JSON.parse(text);
    if (said !== null && typeof said === "object" && !Array.isArray(said)) return said as Body;
  } catch {
    // Not JSON: answered below like what is no object.
  }
  return plainProblem(400, "json-object", { acceptLanguage: c.req.header("accept-language") ?? null });
}

/** Notes at most once a minute that a device was heard of. */
async function heardOf(token: string, seenAt: Date | null) {
  if (!seenAt || Date.now() - seenAt.getTime() > 60_000) await seen(anonymous, { token });
}

checkIn.get("/clock", (c) => c.json({ now: new Date().toISOString() }));

checkIn.post("/pair", async (c) => {
  const acceptLanguage = c.req.header("accept-language") ?? null;
  const refused = await tooMany(c, "door-pair", 30);
  if (refused) return problemOf(refused, acceptLanguage);
  const said = await bodyOf(c);
  if (said instanceof Response) return said;
  const outcome = await pair(anonymous, said as never);
  return outcome.ok ? c.json(doorPaired.parse(outcome.value), 201) : problemOf(outcome, acceptLanguage);
});

checkIn.get("/roster", async (c) => {
  const token = tokenOf(c);
  const found = await roster(anonymous, { token, locale: localeOf(c) });
  await heardOf(token, found.seenAt);
  return c.json(doorRoster.parse(found));
});

checkIn.get("/changes", async (c) => {
  const token = tokenOf(c);
  const found = await changes(anonymous, {
    token,
    locale: localeOf(c),
    since: (c.req.query("since") ?? "").slice(0, 80),
  });
  await heardOf(token, found.seenAt);
  return c.json(doorChanges.parse(found));
});

checkIn.post("/ops", async (c) => {
  const token = tokenOf(c);
  const said = await bodyOf(c);
  if (said instanceof Response) return said;
  const outcome = await push(anonymous, { ...said, token } as never);
  return outcome.ok
    ? c.json(doorPushed.parse(outcome.value))
    : problemOf(outcome, c.req.header("accept-language") ?? null);
});

checkIn.post("/pin", async (c) => {
  const token = tokenOf(c);
  const said = await bodyOf(c);
  if (said instanceof Response) return said;
  await checkPin(anonymous, { ...said, token } as never);
  return c.body(null, 204);
});

checkIn.post("/wiped", async (c) => {
  const outcome = await wiped(anonymous, { token: tokenOf(c) });
  return outcome.ok ? c.body(null, 204) : problemOf(outcome, c.req.header("accept-language") ?? null);
});

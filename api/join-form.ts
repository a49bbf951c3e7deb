import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { env } from "../core/env";
import { ticketName } from "../core/kept-form";
import { networkOf, secondsLeft, tally } from "../core/limits";
import { anonymous } from "../core/permissions";
import type { Outcome } from "../core/refusal";
import { take } from "../features/room-seats/commands";
import { formOf, goBack, goTo, keep } from "./plain-form";

/**
 * What the page for a room's code posts to: a plain form that works without JavaScript, answered by 303 on to one's
 * questions, or back with why not. A class behind one router comes in at once: tries are counted by the phone that makes
 * them. Whoever drops the cookie to guess on has the form's own ticket counted, and then the network.
 */
export const joinForm = new Hono();

const form = "join";
const clientCookie = "lectern.join";
const seatCookie = "lectern.seat";
const path = "/api/v1/join";
const day = 86_400;

/** Tries in five minutes: wrong codes of one phone, names it said, wrong codes of one network (live-presentations.md §7). */
const seconds = 300;
const most = { code: 20, name: 10, network: 3_000 } as const;

type Client = { key: string; ticket?: string };
/** The phone that asks: by the cookie we gave it, else by the ticket of its form; a program without either by its network. */
function clientOf(c: Context, ticket: unknown): Client {
  const now = new Date();
  const known = ticketName(form, getCookie(c, clientCookie) ?? "", now);
  if (known) return { key: known };
  const shown = ticketName(form, String(ticket ?? ""), now);
  return shown ? { key: shown, ticket: String(ticket) } : { key: `of ${networkOf(c.req.header("x-forwarded-for"))}` };
}

function give(answer: Response, name: string, value: string) {
  const secure = env.APP_URL.startsWith("https:") ? "; Secure" : "";
  answer.headers.append(
    "Set-Cookie",
    `${name}=${value}; Path=${path}; Max-Age=${day}; HttpOnly; SameSite=Lax${secure}`,
  );
}

const keysOf = (c: Context, { key }: Client) => ({
  code: `join-code:${key}`,
  name: `join-name:${key}`,
  network: `join:${networkOf(c.req.header("x-forwarded-for"))}`,
});
type Keys = ReturnType<typeof keysOf>;

/** Takes the seat, unless this phone has said too much; whose name was right counts too, so that nobody takes them all. */
async function taking(keys: Keys, said: object): Promise<Outcome<{ token: string }>> {
  const waits = [await secondsLeft(keys.code, most.code), await secondsLeft(keys.name, most.name)];
  const left = Math.max(...waits);
  if (left > 0) return { ok: false, code: "too-many", values: { seconds: left } };
  const outcome = await take(anonymous, said as never);
  const wrongCode = !outcome.ok && outcome.code === "seats-code";
  await tally(wrongCode ? keys.code : keys.name, seconds);
  if (!wrongCode) return outcome;
  // A network that is full of guessers is not told what was wrong; who says what is right comes in all the same.
  const over = await secondsLeft(keys.network, most.network);
  await tally(keys.network, seconds);
  return over > 0 ? { ok: false, code: "too-many", values: { seconds: over } } : outcome;
}

joinForm.post("/join", async (c) => {
  const sent = await formOf(c);
  if (!sent) return c.text("", 413);
  const { ticket, ...said } = sent.said;
  const { ticket: _, ...typed } = sent.typed;
  const page = `/${sent.locale}/join`;
  const client = clientOf(c, ticket);
  const seat = getCookie(c, seatCookie);
  const outcome = await taking(keysOf(c, client), {
    ...said,
    ...(seat && /^[0-9A-Z]{26}$/.test(seat) ? { seat } : {}),
  });
  if (outcome.ok) keep(c, { path: page, value: "" });
  const answer = outcome.ok
    ? goTo(c, `/${sent.locale}/q/${outcome.value.token}`)
    : goBack(c, { path: page, form, typed }, outcome);
  if (outcome.ok) give(answer, seatCookie, outcome.value.token);
  if (client.ticket) give(answer, clientCookie, client.ticket);
  return answer;
});

import { createHash } from "node:crypto";
import type { Context, Hono } from "hono";
import type { Audience, Frame } from "../core/watchers";
import { watchers } from "../features/live/live";
import { eventStream, openStreams } from "./event-stream";

/** Whoever asks: to which audiences they belong, and whether they still do. */
export type Seat = { audiences: Audience[]; allowed: () => Promise<boolean>; calm?: boolean };

/** A thousand phones: that their link was renewed or their seat given up is in the marks (`live.mark`). */
export const calmly = async (seat: Promise<Seat>): Promise<Seat> => ({ ...(await seat), calm: true });

/** Everyone is looked up anew each time: a session that ended, a role that was taken, an address that was revoked. */
export async function seatOf<P extends { eventId: string }>(
  place: () => Promise<P>,
  audiencesOf: (place: P) => Audience[],
): Promise<Seat> {
  const keysOf = (audiences: Audience[]) => audiences.map(({ place: at, key }) => `${at} ${key}`).join();
  const audiences = audiencesOf(await place());
  return { audiences, allowed: async () => keysOf(audiencesOf(await place())) === keysOf(audiences) };
}

const privately = {
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
  Vary: "Accept-Language, Cookie, Authorization",
};

/** The number from which somebody goes on: of the last event heard, or of the page. */
const sinceOf = (c: Context) => {
  const asked = c.req.header("last-event-id") ?? c.req.query("since");
  return asked && /^\d{1,10}$/.test(asked) ? asked : undefined;
};

const lookOf = (audience: Audience, since?: string): Promise<Frame | undefined> =>
  "look" in audience ? audience.look() : audience.changes(since);

/** One audience answers as it is told; several by the names of what they are told, null for what is not newer. */
async function bodyOf(audiences: Audience[], since?: string) {
  const frames = await Promise.all(audiences.map((one) => lookOf(one, since)));
  const [first] = frames;
  if (audiences.length === 1) return first?.body ?? "null";
  const told = new Map(frames.flatMap((frame) => (frame ? [[frame.event, frame.body] as const] : [])));
  return `{${[...told].map(([event, body]) => `${JSON.stringify(event)}:${body}`).join()}}`;
}

async function now(c: Context, { audiences }: Seat): Promise<Response> {
  const body = await bodyOf(audiences, sinceOf(c));
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ...privately, "Cache-Control": "private, no-cache", ETag: etag };
  const known = c.req.header("if-none-match")?.split(",");
  if (known?.some((one) => one.trim().replace(/^W\//, "") === etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, "Content-Type": "application/json; charset=utf-8" });
}

function streamed(c: Context, { audiences, allowed, calm }: Seat): Response {
  const since = sinceOf(c);
  const body = eventStream({
    join(member) {
      const leaves = audiences.map((audience) => watchers.join(audience, member, since));
      return () => {
        for (const leave of leaves) leave();
      };
    },
    allowed,
    calm,
    signal: c.req.raw.signal,
  });
  return new Response(body, {
    headers: {
      ...privately,
      "Content-Type": "text/event-stream; charset=utf-8",
      // `no-transform`: a compressor would hold the first event back until it has enough of them.
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

/**
 * `GET {path}` as a stream of events, from `Last-Event-ID` or `?since=` on where that means something; `GET {path}/now`
 * as JSON with an ETag for those whose network lets no stream through.
 */
export function followed(face: Hono, path: string, seat: (c: Context) => Promise<Seat>) {
  // Hono asks for the body of a HEAD too and drops it: a stream would stay open for nobody.
  face.get(path, async (c) => (c.req.method === "HEAD" ? now(c, await seat(c)) : streamed(c, await seat(c))));
  face.get(`${path}/now`, async (c) => now(c, await seat(c)));
}

/** How many streams are open in this process, and who watches what. */
export const watched = () => ({ streams: openStreams(), ...watchers.counts() });

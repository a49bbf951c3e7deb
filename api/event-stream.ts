import { env } from "../core/env";
import { report } from "../core/log";
import { isRefusal } from "../core/refusal";
import { stopping } from "../core/stopping";
import type { Frame, Member } from "../core/watchers";

const beatMs = 15_000;
/** 20 to 30 minutes, so that those who came together do not all come back together. */
const beatsOfLife = () => 80 + Math.floor(Math.random() * 40);
/** A right that was lost ends the stream in less than five seconds; not everybody asks at the same moment. */
const rightMs = (calm = false) => (calm ? 8 : 1) * (3_500 + Math.floor(Math.random() * 1_000));
/** A client this many messages behind is let go; it comes back and reads how things are then. */
const mostWaiting = 16;

type Source = {
  /** Brings how things are, then every newer frame; answers the way to stop. */
  join: (member: Member) => () => void;
  /** Whether whoever asks may still see it; a refusal says no. */
  allowed: () => Promise<boolean>;
  /** The marks tell of every loss of this right, so that asking now and then is enough. */
  calm?: boolean;
  /** Aborted when the client went away. */
  signal?: AbortSignal;
};

const open = new Set<() => void>();
let minded = false;
/**
 * One listener for all: a signal warns of many, and a stopping process ends every stream, so that phones come back
 * through another one. Not all in the same moment where there is time.
 */
function mindStopping() {
  if (minded) return;
  minded = true;
  stopping.addEventListener("abort", () => {
    const within = env.DRAIN_SECONDS * 600;
    for (const end of [...open])
      if (within > 0) setTimeout(end, Math.random() * within);
      else end();
  });
}

/** How many streams are open in this process. */
export const openStreams = () => open.size;

const encoder = new TextEncoder();
const written = new WeakMap<Frame, Uint8Array>();
/** Written once for everybody who is shown the same. */
function bytesOf(frame: Frame): Uint8Array {
  const known = written.get(frame);
  const id = frame.id === undefined ? "" : `id: ${frame.id}\n`;
  const bytes = known ?? encoder.encode(`${id}event: ${frame.event}\ndata: ${frame.body}\n\n`);
  if (!known) written.set(frame, bytes);
  return bytes;
}

/**
 * A stream of server-sent events (HTML Living Standard §9.2): `hello` with the server's clock, then how
 * things are whenever they are others; a comment and `beat` every 15 seconds. It ends when the right to see it is lost.
 */
export function eventStream(source: Source): ReadableStream<Uint8Array> {
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      end = begin(source, controller);
    },
    cancel() {
      end();
    },
  });
}

/** Asks whether the right is still there, one question at a time; whatever is no yes ends the stream. */
function guard(allowed: Source["allowed"], end: () => void) {
  let asking = false;
  return async () => {
    if (asking) return;
    asking = true;
    const yes = await allowed().catch((error: unknown) => {
      if (!isRefusal(error)) report(error, { kind: "live" });
      return false;
    });
    asking = false;
    if (!yes) end();
  };
}

function begin({ join, allowed, calm, signal }: Source, controller: ReadableStreamDefaultController<Uint8Array>) {
  let ended = false;
  let beats = beatsOfLife();
  let leave = () => {};
  const send = (bytes: Uint8Array) => {
    if (ended) return;
    if ((controller.desiredSize ?? 0) < -mostWaiting) return end();
    controller.enqueue(bytes);
  };
  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(beat);
    clearInterval(right);
    leave();
    open.delete(end);
    signal?.removeEventListener("abort", end);
    try {
      controller.close();
    } catch {
      // Cancelled by the client: closed already.
    }
  };
  const beat = setInterval(() => {
    beats -= 1;
    if (beats <= 0) return end();
    send(encoder.encode(`: beat\nevent: beat\ndata: ${Date.now()}\n\n`));
  }, beatMs);
  const ask = guard(allowed, end);
  const right = setInterval(ask, rightMs(calm));
  open.add(end);
  mindStopping();
  signal?.addEventListener("abort", end, { once: true });
  send(encoder.encode(`retry: 2000\nevent: hello\ndata: ${JSON.stringify({ serverTime: Date.now() })}\n\n`));
  if (signal?.aborted || stopping.aborted) end();
  else leave = join({ tell: (frame) => send(bytesOf(frame)), doubt: () => void ask() });
  if (ended) leave();
  return end;
}

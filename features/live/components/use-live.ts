"use client";
import { useEffect, useState } from "react";
import { type Connection, follow } from "../client";

type Options = { url: string; locale: string; rests: boolean };

/**
 * A view that follows the stage: as the page came, then whatever is newer. `offset`: how far the server's clock is
 * ahead of ours, in milliseconds.
 */
export function useLive<T extends { rev: number }>(first: T, { url, locale, rests }: Options) {
  const [heard, hear] = useState(first);
  const [connection, setConnection] = useState<Connection>("live");
  const [offset, clock] = useState(0);
  useEffect(() => follow<T>({ url, locale, rests, hear, clock, connection: setConnection }), [url, locale, rests]);
  // A page that was read again after a press may know more than the stream has brought yet.
  const view = first.rev > heard.rev ? first : heard;
  return { view, connection, offset };
}

/** The server's time, again and again; the instant at which the page was made until a script runs. */
export function useServerNow(servedAt: number, offset: number): number {
  const [now, setNow] = useState(servedAt);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offset);
    tick();
    const every = setInterval(tick, 250);
    return () => clearInterval(every);
  }, [offset]);
  return now;
}

"use client";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useLocale } from "use-intl";
import { type Connection, follow } from "../../live/client";
import { type Shown, shown } from "../rules";
import { idle, ScribeWork } from "./scribe-work";

/** What the page knows and does, kept going: the stream of the board says when to look again and whether there is a network. */
export function useScribe(eventId: string) {
  const locale = useLocale();
  const [work] = useState(() => new ScribeWork(eventId, locale));
  const state = useSyncExternalStore(work.subscribe, work.snapshot, () => idle);
  const [connection, setConnection] = useState<Connection>("live");
  useEffect(() => {
    void work.start();
    let soon: ReturnType<typeof setTimeout> | undefined;
    const later = (deed: () => unknown) => {
      clearTimeout(soon);
      soon = setTimeout(deed, 300);
    };
    const unfollow = follow<unknown>({
      url: `/api/live/questions/events/${eventId}`,
      locale,
      events: ["board"],
      rests: true,
      hear: () => later(work.refresh),
      clock: () => undefined,
      connection: (how) => {
        setConnection(how);
        if (how === "live") later(work.connected);
      },
    });
    const seen = () => document.visibilityState === "visible" && void work.reread();
    const tidying = setInterval(() => void work.tidy(), 60_000);
    document.addEventListener("visibilitychange", seen);
    return () => {
      unfollow();
      clearTimeout(soon);
      clearInterval(tidying);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [work, eventId, locale]);
  const { rows, kept, desk, device } = state;
  const list = useMemo((): Shown[] => {
    const named = new Map(desk?.askers.map((asker) => [asker.id, asker.name]));
    const numbers = new Map(desk?.groups.map((group) => [group.id, group.number]));
    return shown(rows, kept, {
      letter: device?.letter ?? null,
      asker: (write) => (write.askerRegistrationId ? named.get(write.askerRegistrationId) : write.askerName) ?? null,
      group: (id) => numbers.get(id ?? "") ?? null,
    });
  }, [rows, kept, desk, device]);
  return { work, state, list, isAway: state.away || connection === "offline" };
}
export type Scribe = ReturnType<typeof useScribe>;

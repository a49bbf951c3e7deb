"use client";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useLocale } from "use-intl";
import { DoorWork, idle } from "./door-work";

const lock = "lectern-check-in";

/**
 * A device's work at the door. Of several pages on one device one writes; the others wait until it is closed, or until
 * `take` is asked.
 */
export function useDoor() {
  const locale = useLocale();
  const [work] = useState(() => new DoorWork(locale));
  const state = useSyncExternalStore(work.subscribe, work.snapshot, () => idle);
  const [taking, setTaking] = useState(0);
  useEffect(() => {
    if (!navigator.locks) {
      void work.start();
      return () => work.sync.stop();
    }
    let leave: () => void = () => undefined;
    let over = false;
    const held = async (given: Lock | null) => {
      if (over) return;
      if (!given) return void wait();
      void work.start();
      await new Promise<void>((done) => {
        leave = done;
      });
    };
    const lost = () => {
      if (over) return;
      // Another page has taken it: what this one knows grows old.
      work.sync.stop();
      void wait();
    };
    const wait = () => {
      work.set({ stage: "elsewhere" });
      return navigator.locks.request(lock, held).catch(lost);
    };
    navigator.locks.request(lock, taking > 0 ? { steal: true } : { ifAvailable: true }, held).catch(lost);
    return () => {
      over = true;
      work.sync.stop();
      leave();
    };
  }, [work, taking]);
  useEffect(() => {
    const again = () => document.visibilityState === "visible" && work.state.stage === "ready" && void work.sync.run();
    document.addEventListener("visibilitychange", again);
    window.addEventListener("online", again);
    return () => {
      document.removeEventListener("visibilitychange", again);
      window.removeEventListener("online", again);
    };
  }, [work]);
  const take = useCallback(() => setTaking((times) => times + 1), []);
  return { work, state, take };
}
export type DoorHere = ReturnType<typeof useDoor>;

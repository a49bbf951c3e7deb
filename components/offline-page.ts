"use client";
import { useEffect, useState } from "react";

const prefix = "lectern-page";

/** What a worker of the page has loaded, which the page itself does not see. */
const more = new Set<string>();
export function alsoKeep(names: readonly string[]) {
  for (const name of names) more.add(name);
}

/** The files that this page is made of. */
const files = () =>
  [...performance.getEntriesByType("resource").map((entry) => entry.name), ...more].filter(
    (name) => /^\/(_next\/static|fonts)\//.test(new URL(name).pathname) && name.startsWith(location.origin),
  );

/**
 * Lets this page, and no other, be loaded again without a network (public/offline-page-sw.js). Answers whether it can
 * be: where the address is not https, or the browser keeps no such thing, it cannot.
 */
export function useOfflinePage(): boolean {
  const [reloads, setReloads] = useState(false);
  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    let over = false;
    const heard = ({ data }: MessageEvent) => data?.kept === location.pathname && !over && setReloads(true);
    workers.addEventListener("message", heard);
    const keep = async () => {
      await workers.register("/offline-page-sw.js", { scope: location.pathname });
      const { active } = await workers.ready;
      // What comes a little later (a font, a dialog) is part of the page too.
      for (const ms of [0, 4_000])
        setTimeout(() => !over && active?.postMessage({ keep: location.pathname, files: files() }), ms);
    };
    void keep().catch(() => undefined);
    return () => {
      over = true;
      workers.removeEventListener("message", heard);
    };
  }, []);
  return reloads;
}

/** Takes the page off the device again. */
export async function forgetOfflinePage() {
  const registration = await navigator.serviceWorker?.getRegistration(location.pathname).catch(() => undefined);
  if (registration?.scope.endsWith(location.pathname)) await registration.unregister();
  if ("caches" in window) await caches.delete(`${prefix}:${location.pathname}`);
}

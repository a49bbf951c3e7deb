// Keeps one page (the scribe's, the check-in) with the files it is made of, so that it can be loaded again without a network.
// Its scope is that page's path. Never an answer of the API, never another page: what people wrote is in IndexedDB.
const page = new URL(self.registration.scope).pathname;
const name = `lectern-page:${page}`;
const isFile = ({ origin, pathname }) => origin === self.location.origin && /^\/(_next\/static|fonts)\//.test(pathname);
const isPage = ({ origin, pathname }) => origin === self.location.origin && pathname === page;
/** A line that swallows requests is none: the page kept here is better than a long wait. */
const patienceMs = 5_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { keep, files } = event.data ?? {};
  if (keep === page && Array.isArray(files)) event.waitUntil(kept(files, event.source));
});

/** Keeps the page and its files; what an older build was made of goes. */
async function kept(files, client) {
  const cache = await caches.open(name);
  const answer = await fresh(cache).catch(() => "no network");
  if (answer === "no network" && (await cache.match(page, { ignoreVary: true }))) return client?.postMessage({ kept: page });
  if (!answer.ok || answer.redirected) return;
  const wanted = new Set(files.filter((file) => isFile(new URL(file))));
  for (const request of await cache.keys())
    if (isFile(new URL(request.url)) && !wanted.has(request.url)) await cache.delete(request);
  for (const file of wanted) if (!(await cache.match(file, { ignoreVary: true }))) await cache.add(file);
  client?.postMessage({ kept: page });
}

/** The page as the server has it now. One that asks to sign in takes the kept one away. */
async function fresh(cache, request = page) {
  const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
  const asksToSignIn = answer.redirected || answer.type === "opaqueredirect" || (answer.status >= 400 && answer.status < 500);
  if (asksToSignIn) await caches.delete(name);
  else if (answer.ok) await cache.put(page, answer.clone());
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && isPage(url)) event.respondWith(opened(request));
  else if (isFile(url)) event.respondWith(file(request));
});

async function opened(request) {
  const cache = await caches.open(name);
  try {
    return await fresh(cache, request);
  } catch {
    return (await cache.match(page, { ignoreVary: true })) ?? Response.error();
  }
}

/** What a page loads later (a worker, a dialog) is kept from then on. */
async function file(request) {
  const cache = await caches.open(name);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok && answer.type === "basic") await cache.put(request, answer.clone());
  return answer;
}

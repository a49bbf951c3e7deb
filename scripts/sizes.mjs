// How much JavaScript a browser loads for each page, compressed, read from the build; fails over budget.
// `npm run sizes` after `npm run build`. kB are 1000 bytes of gzip.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = process.env.LECTERN_DIST || ".next";
const pages = join(dist, "server", "app");
/** Organizers' pages have islands of forms and tables; all others must open at once on a phone. */
const budgetOf = (route) => (/^\/\[locale\]\/(manage|account)(\/|$)/.test(route) ? 300 : 215);

const sizes = new Map();
function compressed(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file))).length);
  return sizes.get(file);
}

/** What a page's manifest names: the chunks of every client component on it, layouts included. */
function chunksOf(manifest, entry) {
  const scope = {};
  new Function("globalThis", readFileSync(manifest, "utf8"))(scope);
  const { clientModules = {}, entryJSFiles = {} } = scope.__RSC_MANIFEST?.[entry] ?? {};
  const named = [
    ...Object.values(clientModules).flatMap((module) => module.chunks),
    ...Object.values(entryJSFiles).flat(),
  ];
  const build = JSON.parse(readFileSync(join(pages, entry, "build-manifest.json"), "utf8"));
  const files = [...named, ...build.rootMainFiles].map((chunk) => chunk.replace(/^\/_next\//, "").replace(/\?.*$/, ""));
  return new Set(files.filter((file) => file.endsWith(".js")));
}

function routes() {
  return readdirSync(pages, { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith("page_client-reference-manifest.js"))
    .map((name) => {
      const entry = `/${name.replace(/_client-reference-manifest\.js$/, "")}`;
      const route = entry.replace(/\/page$/, "").replace(/\/\([^)]+\)/g, "") || "/";
      const bytes = [...chunksOf(join(pages, name), entry)].reduce((sum, file) => sum + compressed(file), 0);
      return { route, kB: bytes / 1000, budget: budgetOf(route) };
    })
    .filter(({ route }) => !route.startsWith("/_"))
    .sort((a, b) => b.kB - a.kB);
}

if (!existsSync(pages)) {
  console.error(`${pages} is not there: run npm run build first.`);
  process.exit(1);
}
const found = routes();
for (const { route, kB, budget } of found)
  console.log(`${kB > budget ? "OVER " : "     "}${kB.toFixed(1).padStart(6)} of ${budget} kB  ${route}`);
if (found.length === 0 || found.some(({ kB }) => kB < 50)) {
  console.error("The build's manifests could not be read: no page is smaller than React itself.");
  process.exit(1);
}
process.exit(found.some(({ kB, budget }) => kB > budget) ? 1 : 0);

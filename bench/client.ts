// P15: what a student's phone loads and how soon the page stands: JavaScript against an empty Next page, and the largest
// contentful paint and layout shift in Chromium with a processor four times slower on a slow 4G line.
import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "@playwright/test";
import { startApp } from "../e2e/start-app";
import { ensureChromium } from "../scripts/machine.mjs";
import { caller, lecture, ownerKey, registered } from "./calls";
import { buildFloorApp } from "./floor";
import { boundOf, median, must, quick, type Row } from "./rounds";

type Size = { route: string; kB: number; most: number };

/** What scripts/sizes.mjs reads from a build's manifests. */
function sizesOf(dist: string): Size[] {
  const { stdout } = spawnSync(process.execPath, ["scripts/sizes.mjs"], {
    env: { ...process.env, LECTERN_DIST: dist },
  });
  const lines = stdout.toString().matchAll(/([\d.]+) of (\d+) kB {2}(\S+)/g);
  return [...lines].map(([, kB, most, route]) => ({ route: route ?? "", kB: Number(kB), most: Number(most) }));
}

function javaScript(): Row {
  const students = sizesOf(".next").filter(({ most }) => most === 215);
  const empty = sizesOf("bench/floor-app/.next").find(({ route }) => route === "/");
  must(students.length > 10 && empty !== undefined, "the builds' manifests could not be read");
  const [largest] = students.toSorted((a, b) => b.kB - a.kB);
  must(largest !== undefined, "no page of a student");
  const most = Math.min(215, empty.kB + 45);
  const about = { id: "P15", name: "JavaScript of a student's page, gzip", engine: "none", unit: "kB" } as const;
  const size = `the largest of ${students.length}: ${largest.route}`;
  const row = boundOf({ ...about, size }, largest.kB, null);
  const met = largest.kB <= most;
  return { ...row, floor: empty.kB, ratio: largest.kB / empty.kB, goal: `≤ ${most.toFixed(0)} kB (empty + 45)`, met };
}

/** Lighthouse's "slow 4G" as DevTools applies it: 1.6 Mbit/s less a tenth, 150 ms there and back by 3.75. */
const slow4G = { latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375, offline: false };

async function looked(browser: Browser, address: string): Promise<{ lcp: number; shift: number; element: string }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  try {
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    await line.send("Network.emulateNetworkConditions", slow4G);
    await line.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(address, { waitUntil: "load", timeout: 60_000 });
    await page.waitForTimeout(1_500);
    return await page.evaluate(async () => {
      const all = (type: string) =>
        new Promise<PerformanceEntry[]>((done) => {
          new PerformanceObserver((list) => done(list.getEntries())).observe({ type, buffered: true });
          setTimeout(() => done([]), 500);
        });
      const last = (await all("largest-contentful-paint")).at(-1) as
        | (PerformanceEntry & { element?: Element })
        | undefined;
      const shifts = (await all("layout-shift")) as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
      return {
        lcp: last?.startTime ?? Number.NaN,
        element: last?.element?.tagName.toLowerCase() ?? "",
        shift: shifts.filter((one) => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0),
      };
    });
  } finally {
    await context.close();
  }
}

async function paints(): Promise<Row[]> {
  const app = await startApp();
  const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-dev-shm-usage"];
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
  try {
    const call = caller(app.address, ownerKey(app.folder));
    const eventId = await lecture(call, 200);
    const { slug } = (await call("GET", `/events/${eventId}`)) as { slug: string };
    const token = await registered(app.address, eventId, "Dana Student");
    const pages = {
      event: `/en/e/${slug}`,
      "registration form": `/en/e/${slug}/register`,
      "own page": `/en/r/${token}`,
    };
    const rows: Row[] = [];
    for (const [name, path] of Object.entries(pages)) {
      await looked(browser, app.address + path);
      const looks = [];
      for (let n = 0; n < (quick ? 1 : 3); n++) looks.push(await looked(browser, app.address + path));
      must(
        looks.every(({ lcp }) => lcp > 0),
        `${path}: nothing was painted`,
      );
      const lcp = median(looks.map((one) => one.lcp));
      const shift = Math.max(...looks.map((one) => one.shift));
      const about = { id: "P15", engine: "none", size: name, unit: "ms" } as const;
      const row = boundOf({ ...about, name: "largest paint, CPU 4×, slow 4G" }, lcp, 2_500);
      const note = `<${looks[0]?.element}>; layout shift ${shift.toFixed(3)}`;
      rows.push({ ...row, goal: `${row.goal}; no shift`, met: row.met === true && shift < 0.005, note });
    }
    return rows;
  } finally {
    await browser.close();
    await app.remove();
  }
}

export async function measure(): Promise<Row[]> {
  buildFloorApp();
  return [javaScript(), ...(await paints())];
}

import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { type RunningApp, seedDemo, seedKey, startApp } from "./start-app";

const keys = { demo: "LECTERN_DEMO_URL", empty: "LECTERN_EMPTY_URL" } as const;

/**
 * Address of an instance that is started once for all journeys: `demo` holds the founding case, `empty` has no owner
 * yet. A journey that needs one to itself calls startApp().
 */
export function addressOf(instance: keyof typeof keys): string {
  return process.env[keys[instance]] ?? "http://localhost:1"; // listing the tests needs no instance
}

/** The one-time link with which the empty instance greets its owner; it stands in what the server wrote at start. */
export function setUpLink(): string {
  return process.env.LECTERN_SET_UP_LINK ?? "";
}

/** The link is printed once the server has begun to answer, so it may come a moment after. */
async function printed(app: RunningApp): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const link = /https?:\/\/\S+\/set-?up\/[\w-]+/.exec(app.output())?.[0];
    if (link) return link;
    await new Promise((done) => setTimeout(done, 100));
  }
  return "";
}

/** Playwright calls it before the first journey, and what it answers after the last. An address that is set is used as it is. */
export default async function startInstances() {
  const started: { name: keyof typeof keys; app: RunningApp }[] = [];
  const seeded = await seedDemo();
  process.env[seedKey] = seeded;
  for (const name of Object.keys(keys) as (keyof typeof keys)[]) {
    if (process.env[keys[name]]) continue;
    try {
      started.push({ name, app: await startApp({ demo: name === "demo" }) });
    } catch (error) {
      await Promise.all(started.map(({ app }) => app.remove()));
      rmSync(seeded, { recursive: true, force: true });
      throw error;
    }
  }
  for (const { name, app } of started) {
    process.env[keys[name]] = app.address;
    if (name === "empty") process.env.LECTERN_SET_UP_LINK = await printed(app);
  }
  return async () => {
    for (const { name, app } of started) {
      mkdirSync("test-results", { recursive: true });
      appendFileSync(`test-results/${name}.log`, app.output()); // what the server said, beside the traces
      await app.remove();
    }
    rmSync(seeded, { recursive: true, force: true });
  };
}

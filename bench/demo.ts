import { rmSync } from "node:fs";
import { type RunningApp, seedDemo, seedKey, startApp } from "../e2e/start-app";

/** The built app with a copy of the founding case, which is seeded once for all who ask. */
export async function demoApp(): Promise<RunningApp> {
  if (!process.env[seedKey]) {
    const folder = await seedDemo();
    process.env[seedKey] = folder;
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  }
  return startApp({ demo: true, env: { LOG_LEVEL: "warn" } });
}

import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { seedDemo, seedKey, startApp } from "./start-app";

const key = "LECTERN_DEMO_URL";

/**
 * Address of the instance that is started once for all journeys and holds the founding case. A journey that needs one to
 * itself calls startApp().
 */
export const addressOf = (_: "demo"): string => process.env[key] ?? "http://localhost:1"; // listing needs no instance

/** Playwright calls it before the first journey, and what it answers after the last. An address that is set is used as it is. */
export default async function startInstances() {
  const seeded = await seedDemo();
  process.env[seedKey] = seeded;
  const forget = () => rmSync(seeded, { recursive: true, force: true });
  if (process.env[key]) return forget;
  const app = await startApp({ demo: true }).catch((error) => {
    forget();
    throw error;
  });
  process.env[key] = app.address;
  return async () => {
    mkdirSync("test-results", { recursive: true });
    appendFileSync("test-results/demo.log", app.output()); // what the server said, beside the traces
    await app.remove();
    forget();
  };
}

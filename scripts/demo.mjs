// `npm run demo`: an instance of its own in data/demo with the founding case, on a free port near 3000.
// `npm run demo -- --remove` deletes it.
import { rmSync } from "node:fs";
import { answers, portForPeople, run } from "./run.mjs";
import { give, prepare, serve } from "./start.mjs";

const folder = process.env.DEMO_DIR ?? "data/demo";

async function demo() {
  await prepare();
  const chosen = await portForPeople();
  const address = process.env.APP_URL ?? `http://localhost:${chosen}`;
  const env = { ...process.env, DATA_DIR: folder, PORT: String(chosen), APP_URL: address, DEMO: "1" };
  delete env.DATABASE_URL; // the demo never touches a real database
  delete env.DATABASE_URL_FILE;
  env.LOG_LEVEL ??= "warn";
  await run(process.execPath, ["dist/lectern.js", "seed", "--demo"], { env: { ...env, NODE_ENV: "production" } });
  process.env = env;
  const child = serve(env);
  await answers(`http://127.0.0.1:${chosen}/readyz`, 60, child);
  console.log(
    `\nLectern is running with the demo: ${address}\nCtrl+C stops it; npm run demo -- --remove deletes its data.\n`,
  );
}

if (process.argv.includes("--remove")) {
  rmSync(folder, { recursive: true, force: true });
  console.log(`${folder} is deleted.`);
} else await demo().catch(give);

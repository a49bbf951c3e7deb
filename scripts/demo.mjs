// `npm run demo`: an instance of its own in data/demo with the founding case, on a free port near 3000.
// `npm run demo -- --remove` deletes it.
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { answers, run } from "./run.mjs";
import { give, prepare, serve } from "./start.mjs";

const folder = process.env.DEMO_DIR ?? "data/demo";

/** The port that is asked for, or the first free one from 3000 on. */
async function port() {
  if (process.env.PORT) return Number(process.env.PORT);
  for (let candidate = 3000; candidate < 3020; candidate++) {
    const free = await new Promise((done) => {
      const server = createServer().once("error", () => done(false));
      server.listen(candidate, "127.0.0.1", () => server.close(() => done(true)));
    });
    if (free) return candidate;
  }
  throw new Error("Ports 3000 to 3019 are all in use: choose one with PORT=…");
}

async function demo() {
  await prepare();
  const chosen = await port();
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

// `npm run drill -- killed-instance`: one of two instances behind nginx dies as by a power cut, again and again, while
// people register, vote and are scanned through either; it is started anew. Nothing that was acknowledged may be lost,
// nothing doubled by those who send again what was not answered. Five kills, twenty with LECTERN_FULL=1.
import { randomBytes } from "node:crypto";
import { setTimeout as rest } from "node:timers/promises";
import { freePort, startApp } from "../../e2e/start-app";
import { startPostgres } from "../../scripts/postgres.mjs";
import { caller } from "../calls";
import { at, ms } from "../figures";
import { startNginx } from "../nginx";
import { endPosts } from "../post";
import { hallIn, Load, must, ownerKeyIn, until } from "./with-load";

const kills = process.env.LECTERN_FULL ? 20 : 5;
const goalMs = 10_000;

const postgres = await startPostgres();
const ends: (() => Promise<unknown>)[] = [postgres.stop];
try {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const secret = () => randomBytes(32).toString("hex");
  const env = {
    ...{ AUTH_SECRET: secret(), ENCRYPTION_KEY: secret(), LOOKUP_KEY: secret() },
    ...{ DATABASE_URL: postgres.url, APP_URL: address, TRUSTED_PROXIES: "2" },
  };
  const instances = [await startApp({ env })];
  ends.unshift(() => instances[0]?.remove() ?? Promise.resolve());
  instances.push(await startApp({ env }));
  ends.unshift(() => instances[1]?.remove() ?? Promise.resolve());
  const ports = instances.map((app) => Number(new URL(app.address).port));
  ends.unshift(await startNginx(port, ports));

  const hall = await hallIn(postgres.url, address, caller(address, await ownerKeyIn(postgres.url)));
  const load = new Load(address, hall, true);
  await until(() => load.people.length > 5, "the first registrations", 20_000);
  const back: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await rest(500 + Math.random() * 1_500);
    const killed = performance.now();
    await instances[kill % 2]?.stop("SIGKILL");
    await until(() => load.backAfter(killed) !== undefined, "registrations, votes and check-ins again", 30_000);
    back.push(load.backAfter(killed) ?? 0);
    await instances[kill % 2]?.again();
  }
  await load.stop();
  const rows = await load.mustBeKept(postgres.url);
  must(at(back, 1) <= goalMs, `back after ${ms(at(back, 1))}`);
  console.log(`One of two instances killed ${kills} times; nothing acknowledged lost, nothing doubled.`);
  console.table([
    {
      acknowledged: load.acks.length,
      registrations: rows,
      answers: JSON.stringify(load.answers),
      "back, p50": ms(at(back, 0.5)),
      "at the latest": ms(at(back, 1)),
      goal: ms(goalMs),
    },
  ]);
} finally {
  for (const end of ends) await end();
  endPosts();
}

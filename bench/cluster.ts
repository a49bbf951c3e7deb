// Two instances on one PostgreSQL behind nginx: what is asked and voted through either reaches the phones of both; one
// instance is killed as by a power cut, and every phone is back with nothing missing and nothing doubled, by the
// numbers of the changes. `npm run build` first. What is lost or doubled ends it with an error.
import { randomBytes } from "node:crypto";
import { setTimeout as rest } from "node:timers/promises";
import { freePort, startApp } from "../e2e/start-app";
import { startPostgres } from "../scripts/postgres.mjs";
import { caller, lecture, registered } from "./calls";
import { at, ms } from "./figures";
import { startNginx } from "./nginx";
import { ask, endPosts, vote } from "./post";
import { ownerKeyOnPostgres } from "./postgres-key";
import { Watcher } from "./watcher";

const students = 12;
const watchersEach = 10;

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};
async function until(holds: () => boolean, what: string, forMs: number) {
  const from = performance.now();
  while (!holds()) {
    if (performance.now() - from > forMs) throw new Error(`${what}: not within ${forMs} ms`);
    await rest(20);
  }
  return performance.now() - from;
}

const postgres = await startPostgres();
const port = await freePort();
const address = `http://localhost:${port}`;
const secrets = {
  AUTH_SECRET: randomBytes(32).toString("hex"),
  ENCRYPTION_KEY: randomBytes(32).toString("hex"),
  LOOKUP_KEY: randomBytes(32).toString("hex"),
};
const env = { ...secrets, DATABASE_URL: postgres.url, APP_URL: address, TRUSTED_PROXIES: "1" };
const ends: (() => Promise<unknown>)[] = [postgres.stop];
try {
  const one = await startApp({ env });
  ends.unshift(one.remove);
  const two = await startApp({ env });
  ends.unshift(two.remove);
  const ports = [one, two].map((app) => Number(new URL(app.address).port));
  ends.unshift(await startNginx(port, ports));

  const key = await ownerKeyOnPostgres(postgres.url);
  const call = caller(address, key);
  const eventId = await lecture(call, 200);
  const tokens: string[] = [];
  for (let n = 0; n < students; n++) tokens.push(await registered(address, eventId, `Student ${n}`));
  const room = { moderated: false, votes: true, hands: true, perPerson: 10, holdWords: "", version: 0 };
  await call("PUT", `/events/${eventId}/question-room`, room);
  await call("POST", `/events/${eventId}/question-room/state`, { state: "open" });

  const watchers = tokens.flatMap((token) =>
    Array.from({ length: watchersEach }, () => new Watcher(address, `/api/live/questions/r/${token}`)),
  );
  await Promise.all(watchers.map((watcher) => watcher.open()));
  const all = (holds: (watcher: Watcher) => boolean) => () => watchers.every(holds);

  const reached: number[] = [];
  const asks = async (from: number, to: number) => {
    for (let n = from; n < to; n++) {
      await ask(address, tokens[n] ?? "", `What does an embassy do on day ${n}?`);
      reached.push(
        await until(
          all(({ rows }) => rows.size === n + 1),
          `question ${n} at every phone`,
          5_000,
        ),
      );
    }
  };
  await asks(0, 6);
  const questionIds = [...(watchers[0]?.rows.keys() ?? [])];
  const sum = (votes: Record<string, number>) => Object.values(votes).reduce((all, each) => all + each, 0);
  let given = 0;
  const votes = async (questionId: string, asker: number) => {
    for (const [n, token] of tokens.entries())
      if (n !== asker) await vote(address, token, questionId).then(() => given++);
    await until(
      all((watcher) => sum(watcher.votes) === given),
      `${given} votes at every phone`,
      5_000,
    );
  };
  await votes(questionIds[0] ?? "", 0);

  await two.stop("SIGKILL");
  await asks(6, students);
  await votes(questionIds[1] ?? "", 1);
  await until(
    all(({ seq }) => seq === watchers[0]?.seq),
    "the same number at every phone",
    10_000,
  );
  const back = watchers.flatMap(({ gaps }) => gaps);
  must(back.length > 0, "nobody followed the instance that was killed");
  must(at(back, 1) < 10_000, `the last phone was back after ${ms(at(back, 1))}`);
  must(
    watchers.every(({ doubled }) => doubled === 0),
    "something was told twice",
  );
  must(
    watchers.every(({ rows }) => rows.size === students),
    "a question is missing",
  );

  await two.again();
  await rest(3_000);
  const late = Array.from({ length: 20 }, () => new Watcher(address, `/api/live/questions/r/${tokens[0]}`));
  await Promise.all(late.map((watcher) => watcher.open()));
  await until(() => late.every(({ rows }) => rows.size === students), "all questions at those who come later", 5_000);
  for (const watcher of [...watchers, ...late]) watcher.close();
  console.log("Two instances behind nginx, one of them killed; nothing missing, nothing doubled.");
  console.table([
    {
      phones: watchers.length,
      "question at the last phone, p50": ms(at(reached, 0.5)),
      "at most": ms(at(reached, 1)),
      "phones that lost their instance": back.length,
      "back after, p50": ms(at(back, 0.5)),
      "at the latest": ms(at(back, 1)),
      goal: "10,000 ms",
    },
  ]);
} finally {
  for (const end of ends) await end();
  endPosts();
}

// `npm run bench -- --only=join`: how long 500 students need to come in by the room's code and their names within a
// minute, all from one address, while somebody there guesses codes. The built app; `npm run build` first.

import { startApp } from "../e2e/start-app";
import { caller, lecture, ownerKey } from "./calls";
import { at, ms } from "./figures";

const students = 500;
const withinMs = 50_000;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

const app = await startApp();
try {
  const call = caller(app.address, ownerKey(app.folder));
  const eventId = await lecture(call, 1_000);
  const names = Array.from({ length: students }, (_, n) => `Student ${n.toString(36)}x${n}`);
  for (const fullName of names) await call("POST", `/events/${eventId}/registrations/add`, { fullName, locale: "en" });
  await call("POST", `/events/${eventId}/question-room/state`, { state: "open" });
  const code = String((await call("GET", `/events/${eventId}/question-room`)).code);

  /** As a phone does it: reads the page, which gives its form a ticket, then sends the form. */
  const come = async (said: string, fullName: string) => {
    const from = performance.now();
    const page = await (await fetch(`${app.address}/en/join?code=${said}`)).text();
    const read = performance.now();
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const answer = await fetch(`${app.address}/api/v1/join`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ page: "en", code: said, fullName, ticket }),
    });
    const where = answer.headers.get("location") ?? "";
    return { page: read - from, form: performance.now() - read, isIn: where.startsWith("/en/q/") };
  };
  let over = false;
  let guessed = 0;
  const guessing = (async () => {
    for (; !over; guessed++) if ((await come("222222", names[0] ?? "")).isIn) throw new Error("guessed");
  })();
  const all = await Promise.all(
    names.map(async (name, n) => {
      await wait((n / students) * withinMs);
      return come(code, name);
    }),
  );
  over = true;
  await guessing;
  const row = (what: string, times: number[]) => ({
    what,
    p50: ms(at(times, 0.5)),
    p95: ms(at(times, 0.95)),
    max: ms(at(times, 1)),
    goal: "1,000 ms",
  });
  const came = all.filter((one) => one.isIn).length;
  console.log(`${came} of ${students} came in; meanwhile ${guessed} codes were guessed in vain from the same address.`);
  console.table([
    row(
      "the join page",
      all.map((one) => one.page),
    ),
    row(
      "code and name sent",
      all.map((one) => one.form),
    ),
  ]);
} finally {
  await app.remove();
}

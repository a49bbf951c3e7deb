import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startInstances } from "../scripts/instances.mjs";
import { startPostgres, startStandby } from "../scripts/postgres.mjs";
import { freePort } from "./start-app";

type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
type Form = Record<string, string>;
const password = "a-long-winter-in-almaty";

/** Four instances that were started at once on an empty database, and how to ask one of them as a proxy does. */
async function fourInstances() {
  const postgres = await startPostgres();
  const standby = await startStandby(postgres);
  const folder = mkdtempSync(join(tmpdir(), "lectern-alike-"));
  const address = `http://localhost:${await freePort()}`;
  const secret = () => randomBytes(32).toString("hex");
  const reads = { DATABASE_READ_URL: standby.url };
  const shared = { AUTH_SECRET: secret(), ENCRYPTION_KEY: secret(), LOOKUP_KEY: secret(), DATABASE_URL: postgres.url };
  const env = { PATH: process.env.PATH, APP_URL: address, DATA_DIR: folder, LOG_LEVEL: "info", ...shared, ...reads };
  let said = "";
  const instances = await startInstances(4, env, {
    stdio: ["ignore", "pipe", "inherit"],
    heard: (text) => (said += text),
  });
  const ask = (which: number, path: string, { form, cookie }: { form?: Form; cookie?: string } = {}) =>
    new Promise<Answer>((done, no) => {
      const boundary = "----lectern";
      const part = ([name, value]: [string, string]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
      const body = form ? `${Object.entries(form).map(part).join("")}--${boundary}--\r\n` : "";
      const sent = request({
        ...{ host: "127.0.0.1", port: instances.ports[which], path, method: form ? "POST" : "GET" },
        headers: {
          Host: new URL(address).host,
          ...(form ? { Origin: address, "Content-Type": `multipart/form-data; boundary=${boundary}` } : {}),
          ...(cookie ? { Cookie: cookie } : {}),
        },
      });
      sent.once("error", no).once("response", (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        answer.once("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      sent.end(body);
    });
  const stop = async () => {
    await instances.stop("SIGINT");
    await standby.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const links = () => [...said.matchAll(/\/set-up\/([0-9A-Z]{26})/g)].map((match) => match[1] ?? "");
  /** How many reads the standby has answered, by instance, as each of them tells an operator. */
  const standbyReads = async () => {
    const before = said.length;
    for (const one of instances.all) process.kill(one.pid() ?? 0, "SIGUSR2");
    const told = () => [...said.slice(before).matchAll(/"reads":\{"standby":(\d+)/g)].map((match) => Number(match[1]));
    await expect.poll(() => told().length).toBe(4);
    return told();
  };
  return { ask, links, standbyReads, stop };
}

const plain = (value: string) => value.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
/** What the form that has this field would send by itself. */
function hiddenOf(text: string, field: string): Form {
  const form = text.split("<form").find((part) => part.includes(`name="${field}"`)) ?? "";
  const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  return Object.fromEntries(
    inputs.map((input) => [
      plain(/name="([^"]*)"/.exec(input)?.[1] ?? ""),
      plain(/value="([^"]*)"/.exec(input)?.[1] ?? ""),
    ]),
  );
}
const cookiesOf = ({ headers }: Answer) => (headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");

test("four instances started at once on an empty database are one: forms, sessions and limits go through any", async () => {
  test.setTimeout(180_000);
  const { ask, links, standbyReads, stop } = await fourInstances();
  try {
    // The newest link alone counts, and which was printed last says nothing: one of four.
    await expect.poll(() => links().length, { timeout: 20_000 }).toBe(4);
    const pages = await Promise.all(links().map((token) => ask(1, `/en/set-up/${token}`)));
    const [page, token] =
      pages.map((one, at) => [one, links()[at]] as const).find(([one]) => one.text.includes('name="organization"')) ??
      [];
    expect(page?.status).toBe(200);

    // A form of one instance, sent to another.
    const said = {
      organization: "Future Diplomats",
      name: "Olga Kim",
      email: "olga@example.org",
      password,
      locale: "en",
    };
    const made = await ask(2, `/en/set-up/${token}`, {
      form: { ...hiddenOf(page?.text ?? "", "organization"), ...said },
    });
    expect(made.status).toBe(303);
    const cookie = cookiesOf(made);
    expect(cookie).toContain("lectern.session=");

    // A session of one is a session of all.
    for (const which of [0, 1, 2, 3]) {
      const own = await ask(which, "/en/manage", { cookie });
      expect(own.status, `instance ${which}`).toBe(200);
      expect(own.text).toContain("Olga Kim");
      expect((await ask(which, "/en/manage")).status).toBe(307); // the control: without it there is none
    }

    // The trail of what was just done, by whichever: a standby answers it, or the primary, and never less than that.
    for (const which of [0, 1, 2, 3]) {
      const trail = await ask(which, "/api/v1/activities", { cookie });
      expect(trail.status).toBe(200);
      expect(trail.text, `instance ${which}`).toContain("accounts.setUp");
    }
    expect(Math.max(...(await standbyReads()))).toBeGreaterThan(0);

    // Ten tries are ten tries, however they are spread.
    const tries: boolean[] = [];
    for (let n = 0; n < 12; n++) {
      const form = hiddenOf((await ask((n + 1) % 4, "/en/sign-in")).text, "password");
      const answer = await ask(n % 4, "/en/sign-in", {
        form: { ...form, email: said.email, password: `wrong ${n} password` },
      });
      tries.push(answer.text.includes("Too many attempts"));
    }
    expect(tries.indexOf(true)).toBe(10);
  } finally {
    await stop();
  }
});

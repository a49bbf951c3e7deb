// nginx before several instances on this machine, with the configuration that docs/deploy has for real hosts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureNginx } from "./machine.mjs";
import { begin } from "./run.mjs";

const sample = new URL("../docs/deploy/nginx.conf", import.meta.url);

/** The sample as it is, but for where it listens (loopback, without TLS) and what it stands before. */
export function onLoopback(port, ports) {
  const servers = ports.map((one) => `    server 127.0.0.1:${one} max_fails=1 fail_timeout=5s;\n`).join("");
  return readFileSync(sample, "utf8")
    .replace(/^server \{\n {4}listen 80;[\s\S]*?^\}\n/m, "")
    .replace(/^ *ssl_.*\n/gm, "")
    .replace(/^ *listen \[::\].*\n/gm, "")
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port};`)
    .replace(/^ *server_name .*;/gm, "    server_name localhost;")
    .replace(/(^ *server 127\.0\.0\.1:.*\n)+/m, servers);
}

/** The whole of a configuration that runs from `folder`, as whoever starts it. */
export const wholeOf = (folder, http) => `
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
events { worker_connections 8192; }
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
  # Which instance answered: for whoever tries things out here, not for the world.
  add_header X-Instance $upstream_addr always;
${http}
}
`;

/** Starts nginx on a port of the loopback address before instances on these ports; answers how to end it. */
export async function startNginx(port, ports) {
  const program = await ensureNginx();
  const folder = mkdtempSync(join(tmpdir(), "lectern-nginx-"));
  const file = join(folder, "nginx.conf");
  writeFileSync(file, wholeOf(folder, onLoopback(port, ports)));
  const child = begin(program, ["-p", folder, "-c", file, "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "inherit"],
    detached: true, // Ctrl+C is for whoever started it
    lastSignal: "SIGTERM", // its workers would outlive it
  });
  const ended = new Promise((done) => child.once("close", done));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  /** Waits until it sends requests to the instance on this port again. */
  const sendsTo = async (one) => {
    for (let tries = 0; tries < 200; tries++) {
      const by = await fetch(`http://localhost:${port}/healthz`).then(
        ({ headers }) => headers.get("x-instance"),
        () => undefined,
      );
      if (by === `127.0.0.1:${one}`) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`nginx sends nothing to port ${one}`);
  };
  for (let tries = 0; ; tries++) {
    const up = await fetch(`http://localhost:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return { stop, sendsTo };
    if (child.exitCode !== null || tries > 100) {
      await stop();
      throw new Error("nginx did not start");
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

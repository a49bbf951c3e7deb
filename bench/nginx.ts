import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { ensureNginx } from "../scripts/machine.mjs";

/** As docs/operating.md has it, for several instances: whoever does not answer is left out for a while. */
const configuration = (folder: string, port: number, ports: readonly number[]) => `
  worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
  events { worker_connections 4096; }
  http {
    access_log off;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
    upstream lectern { ${ports.map((one) => `server 127.0.0.1:${one} max_fails=1 fail_timeout=2s;`).join(" ")} }
    server {
      listen 127.0.0.1:${port};
      location / {
        proxy_pass http://lectern;
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto $scheme;
        client_max_body_size 110m;
        proxy_request_buffering off;
        proxy_connect_timeout 2s;
        proxy_read_timeout 300s;
      }
    }
  }`;

/** Starts nginx before instances on these ports of the loopback address; answers how to end it. */
export async function startNginx(port: number, ports: readonly number[]): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-nginx-"));
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port, ports));
  const flags = ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"];
  const child = spawn(await ensureNginx(), flags, { stdio: ["ignore", "inherit", "inherit"] });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  for (let tries = 0; tries < 50; tries++) {
    const up = await fetch(`http://localhost:${port}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    if (child.exitCode !== null || tries === 49) throw new Error("nginx did not start");
    await rest(100);
  }
  return async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { afterAll, describe, expect, test } from "vitest";
import { configurationKeys, readEnv } from "../core/env";
import { onLoopback, wholeOf } from "./nginx.mjs";

const samples = "docs/deploy";
const text = (name: string) => readFileSync(join(samples, name), "utf8");
const folder = mkdtempSync(join(tmpdir(), "lectern-deploy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = (...paths: string[]) => paths.find((path) => existsSync(path));

type Service = { profiles?: string[]; environment?: Record<string, string>; secrets?: string[]; network_mode?: string };
type Compose = {
  services: Record<string, Service>;
  secrets: Record<string, unknown>;
  volumes: Record<string, unknown>;
};
const compose = parseYaml(text("compose.yaml")) as Compose;
const onBucket = parseYaml(text("compose.s3.yaml")) as Compose;

/** Names of settings in a sample: `KEY=value` of a unit, an env file, or the image. */
const settingsIn = (name: string) =>
  [...text(name).matchAll(/^(?:#|Environment=|ENV )?((?:[A-Z][A-Z_]+=\S* ?)+)/gm)].flatMap(([, all = ""]) =>
    [...all.matchAll(/([A-Z][A-Z_]+)=/g)].map((match) => match[1] ?? ""),
  );

describe("settings in the samples", () => {
  const services = [...Object.entries(compose.services), ...Object.entries(onBucket.services)];
  const app = services.filter(([name]) => /^(single|app)/.test(name));
  test.each([
    ...["lectern.env", "lectern@.service", "lectern-backup.service", "Dockerfile"].map(
      (name) => [name, settingsIn(name)] as const,
    ),
    ...app.map(([name, { environment }]) => [`compose.yaml: ${name}`, Object.keys(environment ?? {})] as const),
  ])("%s has only what the app knows", (_, keys) => {
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !configurationKeys.includes(key))).toEqual([]);
  });
  test("are settings that can be read, once the secrets are there", () => {
    const given = Object.fromEntries(
      text("lectern.env")
        .split("\n")
        .filter((line) => /^[A-Z]/.test(line))
        .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    );
    const key = "ab".repeat(32);
    expect(readEnv({ ...given, AUTH_SECRET: key, ENCRYPTION_KEY: key, LOOKUP_KEY: key })).toMatchObject({
      TRUSTED_PROXIES: 1,
      DRAIN_SECONDS: 3,
      APP_URL: "https://lectern.example.org",
    });
  });
});

describe("compose.yaml", () => {
  const of = (profile: string) =>
    Object.entries(compose.services).flatMap(([name, { profiles }]) => (profiles?.includes(profile) ? [name] : []));
  test("has the profiles that are described", () => {
    expect(of("single")).toEqual(["single"]);
    expect(of("cluster").sort()).toEqual(["app1", "app2", "postgres", "proxy"]);
    expect(of("s3")).toEqual(["store"]);
  });
  test("says where each secret comes from, and gives no instance a key in the clear", () => {
    for (const { services, secrets } of [compose, onBucket]) {
      const used = new Set(Object.values(services).flatMap(({ secrets: own = [] }) => own));
      expect([...used].sort()).toEqual(Object.keys(secrets).sort());
    }
    for (const [name, { environment = {} }] of [
      ...Object.entries(compose.services),
      ...Object.entries(onBucket.services),
    ])
      expect(
        Object.keys(environment).filter((key) => /(SECRET|KEY|PASSWORD|DATABASE_URL)$/.test(key)),
        name,
      ).toEqual([]);
  });
  test("has the instances where nginx.conf looks for them", () => {
    const ports = [...text("nginx.conf").matchAll(/server 127\.0\.0\.1:(\d+) /g)].map((match) => match[1]);
    const instances = ["app1", "app2"].map((name) => compose.services[name]);
    expect(instances.map((one) => one?.environment?.PORT)).toEqual(ports);
    for (const one of instances) expect(one?.network_mode).toBe("service:proxy");
  });
});

describe("nginx.conf", () => {
  const whole = text("nginx.conf");
  test("sets what says who asks, and never passes a POST on that was sent", () => {
    for (const name of ["Host", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP"])
      expect(whole).toMatch(new RegExp(`proxy_set_header ${name} `));
    expect(whole).not.toContain("$proxy_add_x_forwarded_for");
    expect(whole.replace(/#.*/g, "")).not.toMatch(/non_idempotent|http_503/);
    // A location that set one header would lose all the others.
    for (const [, location = ""] of whole.matchAll(/location [^{]*\{([^}]*)\}/g))
      expect(location).not.toContain("proxy_set_header");
  });
  test("leaves an instance out for longer than it drains", () => {
    const drain = Number(/^DRAIN_SECONDS=(\d+)/m.exec(text("lectern.env"))?.[1]);
    for (const [, seconds] of whole.matchAll(/fail_timeout=(\d+)s/g)) expect(Number(seconds)).toBeGreaterThan(drain);
  });
  test("runs on loopback as it is, without TLS", () => {
    const local = onLoopback(4000, [4001, 4002, 4003]);
    expect(local).not.toMatch(/ssl|443|letsencrypt|example\.org|listen 80/);
    expect([...local.matchAll(/server 127\.0\.0\.1:(\d+) max_fails/g)].map((match) => match[1])).toEqual([
      "4001",
      "4002",
      "4003",
    ]);
  });
  const nginx = program("/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx");
  const openssl = program("/usr/bin/openssl", "/usr/local/bin/openssl");
  test.runIf(nginx && openssl)("is one that nginx takes", () => {
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=lectern.example.org", "-days", "2"];
    execFileSync(openssl ?? "", [...made, "-keyout", key, "-out", certificate], { stdio: "ignore" });
    const file = join(folder, "nginx.conf");
    const own = whole
      .replace(/\/etc\/letsencrypt\S*privkey\.pem/, key)
      .replace(/\/etc\/letsencrypt\S*\.pem/, certificate);
    writeFileSync(file, wholeOf(folder, own));
    execFileSync(nginx ?? "", ["-t", "-q", "-p", folder, "-c", file], { stdio: "pipe" });
  });
});

describe("Caddyfile", () => {
  const caddy = program("/usr/bin/caddy", "/usr/local/bin/caddy", "/opt/homebrew/bin/caddy");
  test.runIf(caddy)("is one that Caddy takes", () => {
    // It would make keys of its own where it keeps its things.
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const { status, stderr } = spawnSync(
      caddy ?? "",
      ["validate", "--adapter", "caddyfile", "--config", join(samples, "Caddyfile")],
      { env, encoding: "utf8" },
    );
    expect(status, stderr).toBe(0);
  });
});

describe("systemd units", () => {
  test("have what security asks of them (R53)", () => {
    const unit = text("lectern@.service");
    for (const line of [
      "User=lectern",
      "ProtectSystem=strict",
      "PrivateTmp=yes",
      "NoNewPrivileges=yes",
      "Restart=always",
    ])
      expect(unit).toContain(`\n${line}\n`);
    expect(unit).toMatch(/\nMemoryMax=/);
    const stop = Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1]);
    expect(stop).toBe(30);
  });
  const analyze = program("/usr/bin/systemd-analyze");
  test.runIf(analyze)("are ones that systemd takes", () => {
    const units = join(folder, "units");
    mkdirSync(units);
    // A program and a folder that every machine has, and an instance of the template.
    for (const name of readdirSync(samples).filter((one) => /\.(service|timer|target)$/.test(one)))
      writeFileSync(
        join(units, name.replace("@.", "@3001.")),
        text(name).replace("/usr/bin/node", "/bin/true").replace("/srv/lectern", "/tmp"),
      );
    const files = readdirSync(units).map((name) => join(units, name));
    const { status, stdout, stderr } = spawnSync(analyze ?? "", ["verify", "--man=no", ...files], { encoding: "utf8" });
    // Of the machine's own units it may say something too.
    const ours = `${stdout}${stderr}`.split("\n").filter((line) => line.includes("lectern"));
    expect(ours).toEqual([]);
    expect(status).toBe(0);
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigurationError, keptSecrets, readEnv } from "./env";

const folder = mkdtempSync(join(tmpdir(), "lectern-env-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a start with this environment says. */
const complaint = (source: Record<string, string>) => {
  try {
    readEnv(source);
    return "none";
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
};

test("nothing needs to be configured", () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    APP_URL: "http://localhost:3000",
    UPLOAD_MAX_BYTES: 104_857_600,
    TRUSTED_PROXIES: 0,
    DEMO: false,
  });
});

test("the database is a file in the data folder unless another is named", () => {
  expect(readEnv({ DATA_DIR: folder }).DATABASE_URL).toBe(`file:${folder}/lectern.db`);
  expect(readEnv({ DATABASE_URL: "postgres://a@b/c" }).DATABASE_URL).toBe("postgres://a@b/c");
});

test("an empty value counts as absent, and a slash at the end of the address is dropped", () => {
  expect(readEnv({ PORT: "", APP_URL: "https://a.example/" })).toMatchObject({
    PORT: 3000,
    APP_URL: "https://a.example",
  });
});

test("all bad keys are named at once, and none of their values", () => {
  const said = complaint({ PORT: "80x", AUTH_SECRET: "too-short", SMTP_URL: "ftp://secret@x", LOG_LEVEL: "loud" });
  for (const key of ["PORT", "AUTH_SECRET", "SMTP_URL", "LOG_LEVEL"]) expect(said).toContain(`- ${key}: `);
  for (const value of ["80x", "too-short", "secret@x", "loud"]) expect(said).not.toContain(value);
});

test("half of a sign-in service is refused", () => {
  expect(complaint({ GOOGLE_CLIENT_ID: "x" })).toContain("GOOGLE_CLIENT_SECRET: is missing");
  expect(complaint({ OIDC_ISSUER: "https://id.example" })).toContain("OIDC_CLIENT_ID: is missing");
});

describe("files in a bucket", () => {
  const whole = {
    S3_ENDPOINT: "https://s3.example",
    S3_BUCKET: "lectern-files",
    S3_ACCESS_KEY_ID: "id",
    S3_SECRET_ACCESS_KEY: "secret",
  };
  test("need an address, a name and a pair of keys, all or none of them", () => {
    expect(readEnv(whole)).toMatchObject({ ...whole, S3_REGION: "us-east-1" });
    for (const key of Object.keys(whole)) expect(complaint({ ...whole, [key]: "" })).toContain(`- ${key}: is missing`);
    expect(complaint({ S3_PREFIX: "school" })).toContain("- S3_BUCKET: is missing");
  });
  test("are named as buckets are", () => {
    for (const S3_BUCKET of ["UPPER", "a", "-ab", "a/b"])
      expect(complaint({ ...whole, S3_BUCKET })).toContain("- S3_BUCKET: ");
    for (const S3_PREFIX of ["/a", "../a", "a//b", "a b"])
      expect(complaint({ ...whole, S3_PREFIX })).toContain("- S3_PREFIX: ");
    expect(complaint({ ...whole, S3_ENDPOINT: "s3.example" })).toContain("- S3_ENDPOINT: ");
    for (const S3_PREFIX of ["school", "a/b.c/", "2026-spring"])
      expect(complaint({ ...whole, S3_PREFIX })).toBe("none");
  });
  test("take their secret from a file", () => {
    const file = join(folder, "s3-secret");
    writeFileSync(file, "hidden\n");
    const { S3_SECRET_ACCESS_KEY: _, ...rest } = whole;
    expect(readEnv({ ...rest, S3_SECRET_ACCESS_KEY_FILE: file }).S3_SECRET_ACCESS_KEY).toBe("hidden");
  });
});

describe("a secret in a file", () => {
  const file = join(folder, "auth");
  writeFileSync(file, `${"s".repeat(40)}\n`);
  test("is read without its line end", () =>
    expect(readEnv({ AUTH_SECRET_FILE: file }).AUTH_SECRET).toBe("s".repeat(40)));
  test("that is not there is a bad key", () =>
    expect(complaint({ AUTH_SECRET_FILE: join(folder, "absent") })).toContain("AUTH_SECRET_FILE: cannot be read"));
  test("beside the same secret is one too many", () =>
    expect(complaint({ AUTH_SECRET_FILE: file, AUTH_SECRET: "s".repeat(40) })).toContain("not both"));
});

describe("the instance's own secrets", () => {
  const home = join(folder, "data");
  test("are made once, and only their owner can read them", () => {
    const first = keptSecrets(home);
    expect(keptSecrets(home)).toEqual(first);
    expect(Buffer.from(first.encryptionKey ?? "", "base64")).toHaveLength(32);
    expect(statSync(join(home, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(home, "secrets.json"), "utf8")).toContain(first.authSecret);
  });
  test("that are damaged are not replaced", () => {
    writeFileSync(join(home, "secrets.json"), '{"authSecret":"short"}');
    expect(() => keptSecrets(home)).toThrow("damaged");
  });
});

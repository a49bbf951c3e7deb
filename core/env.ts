import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { z } from "zod";
import { bucketKeys, missingForBucket } from "./bucket-keys";

const MB = 1024 * 1024;
/** Keys whose value may be given as a file instead: `AUTH_SECRET_FILE=/run/secrets/auth`. */
const fileKeys = [
  "DATABASE_URL",
  "DATABASE_READ_URL",
  "AUTH_SECRET",
  "ENCRYPTION_KEY",
  "ENCRYPTION_KEY_OLD",
  "LOOKUP_KEY",
  "SMTP_URL",
  "OIDC_CLIENT_SECRET",
  "GOOGLE_CLIENT_SECRET",
  "KAKAO_CLIENT_SECRET",
  "NAVER_CLIENT_SECRET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
] as const;

const text = z.string().trim().min(1);
const optional = text.optional();
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const yesNo = z.stringbool({ truthy: ["1", "true", "yes", "on"], falsy: ["0", "false", "no", "off"] });
const address = z.url({ protocol: /^https?$/ });

/** Everything that can be configured. Sizes in bytes; the meaning of each key stands in docs/operating.md. */
const shape = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    PORT: whole(0, 65_535).default(3000),
    HOST: text.default("127.0.0.1"),
    APP_URL: address.optional(),
    DATABASE_URL: text.regex(/^(file:|postgres(ql)?:\/\/)/, "must begin with file: or postgres://").optional(),
    DATABASE_READ_URL: text.regex(/^postgres(ql)?:\/\//, "must begin with postgres://").optional(),
    DATA_DIR: text.default("./data"),
    AUTH_SECRET: text.min(32, "must have 32 characters or more").optional(),
    ENCRYPTION_KEY: text
      .refine((value) => keyOf(value).length === 32, "must be 32 bytes as hexadecimal or base64")
      .optional(),
    ENCRYPTION_KEY_OLD: text
      .refine(
        (value) => keysOf(value).every((key) => key.length === 32),
        "must be keys of 32 bytes, with commas between",
      )
      .optional(),
    LOOKUP_KEY: text
      .refine((value) => keyOf(value).length === 32, "must be 32 bytes as hexadecimal or base64")
      .optional(),
    SMTP_URL: text.regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://").optional(),
    MAIL_FROM: text.default("Lectern <lectern@localhost>"),
    OIDC_NAME: text.default("OpenID Connect"),
    OIDC_ISSUER: address.optional(),
    OIDC_CLIENT_ID: optional,
    OIDC_CLIENT_SECRET: optional,
    GOOGLE_CLIENT_ID: optional,
    GOOGLE_CLIENT_SECRET: optional,
    KAKAO_CLIENT_ID: optional,
    KAKAO_CLIENT_SECRET: optional,
    NAVER_CLIENT_ID: optional,
    NAVER_CLIENT_SECRET: optional,
    ...bucketKeys,
    TRUSTED_PROXIES: whole(0, 10).default(0),
    DRAIN_SECONDS: whole(0, 60).default(0),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    UPLOAD_MAX_BYTES: whole(MB, 10_240 * MB).default(100 * MB),
    DEMO: yesNo.default(false),
  })
  .superRefine((given, context) => {
    const pair = (left: keyof typeof given, right: keyof typeof given) => {
      const missing = given[left] ? right : left;
      if (!given[left] !== !given[right]) context.addIssue({ code: "custom", path: [missing], message: "is missing" });
    };
    pair("OIDC_ISSUER", "OIDC_CLIENT_ID");
    for (const name of ["OIDC", "GOOGLE", "KAKAO", "NAVER"] as const)
      pair(`${name}_CLIENT_ID`, `${name}_CLIENT_SECRET`);
    for (const key of missingForBucket(given)) context.addIssue({ code: "custom", path: [key], message: "is missing" });
  })
  .transform((given) => ({
    ...given,
    /** Absolute. */
    DATA_DIR: resolve(given.DATA_DIR),
    DATABASE_URL: given.DATABASE_URL ?? `file:${join(resolve(given.DATA_DIR), "lectern.db")}`,
    /** Public address of this instance, without a slash at its end; the only source of links. */
    APP_URL: (given.APP_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, ""),
  }));

export type Env = z.output<typeof shape>;

/** All names that are read from the environment, `…_FILE` among them. */
export const configurationKeys: readonly string[] = [
  ...Object.keys(shape.in.shape),
  ...fileKeys.map((key) => `${key}_FILE`),
];

/** A start that cannot go on; its message names every bad key, none of the values. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

/** Reads a configuration; throws one ConfigurationError that lists all bad keys. An empty value counts as absent. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const problems: string[] = [];
  const given: Record<string, string | undefined> = {};
  for (const [key, value] of Object.entries(source)) if (value?.trim()) given[key] = value;
  for (const key of fileKeys) {
    const path = given[`${key}_FILE`];
    if (!path) continue;
    if (given[key]) problems.push(`${key}: set it or ${key}_FILE, not both`);
    try {
      given[key] = readFileSync(path, "utf8").trim() || undefined;
    } catch {
      problems.push(`${key}_FILE: cannot be read`);
    }
  }
  const parsed = shape.safeParse(given);
  if (!parsed.success)
    for (const { path, message } of parsed.error.issues) problems.push(`${path.join(".")}: ${message}`);
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new ConfigurationError(`The configuration is not usable:\n${problems.map((p) => `  - ${p}`).join("\n")}`);
}

let read: Env | undefined;

/** Reads the environment once; `.env` in the working folder fills in what is not set, except in the demo and in tests. */
function current(): Env {
  if (!read && process.env.NODE_ENV !== "test" && !process.env.DEMO && existsSync(".env")) process.loadEnvFile(".env");
  read ??= readEnv(process.env);
  return read;
}

/** The configuration of this process, read from the environment at first use. */
export const env = new Proxy({} as Env, {
  get: (_, key) => Reflect.get(current(), key) as unknown,
  ownKeys: () => Reflect.ownKeys(current()),
  getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(current(), key),
});

/**
 * Makes the environment say what was read, for those who look there themselves: the database's dialect, and Next,
 * which would otherwise fill in keys from `.env` behind our back.
 */
export function settleEnvironment(): void {
  const { DATABASE_URL, DATABASE_READ_URL = "", DATA_DIR, NODE_ENV } = env;
  for (const key of Object.keys(shape.in.shape)) process.env[key] ??= "";
  Object.assign(process.env, { DATABASE_URL, DATABASE_READ_URL, DATA_DIR, NODE_ENV });
}

/** Hexadecimal (64 digits) or base64, as bytes. */
function keyOf(value: string): Buffer {
  return /^[0-9a-f]{64}$/i.test(value) ? Buffer.from(value, "hex") : Buffer.from(value, "base64");
}

const keysOf = (value: string) => value.split(",").map((one) => keyOf(one.trim()));

export type Secrets = {
  /** Signs sessions and links; at least 32 characters. */
  authSecret: string;
  /** AES-256 key for fields about minors: 32 bytes. */
  encryptionKey: Buffer;
  /** Keys from before a change of the key, the last one first; needed until `lectern rotate-keys` is through. */
  oldKeys: Buffer[];
  /**
   * From which keyed hashes, links and the trail's hashes come: it stays when the encryption key changes, so that
   * printed codes go on working. Absent: it still follows from the first encryption key.
   */
  lookupKey?: Buffer;
};

const held = globalThis as { lecternSecrets?: Secrets };

/**
 * The instance's secrets: from the environment, and what is not there from `DATA_DIR/secrets.json`, which is made
 * once, readable by its owner only. Losing that file ends all sessions and makes encrypted fields unreadable.
 */
export function secrets(): Secrets {
  held.lecternSecrets ??= (() => {
    const kept = env.AUTH_SECRET && env.ENCRYPTION_KEY ? {} : keptSecrets(env.DATA_DIR);
    return {
      authSecret: env.AUTH_SECRET ?? kept.authSecret ?? "",
      encryptionKey: keyOf(env.ENCRYPTION_KEY ?? kept.encryptionKey ?? ""),
      oldKeys: env.ENCRYPTION_KEY_OLD ? keysOf(env.ENCRYPTION_KEY_OLD) : (kept.oldKeys ?? []).map(keyOf),
      ...lookupOf(env.LOOKUP_KEY ?? kept.lookupKey),
    };
  })();
  return held.lecternSecrets;
}

const lookupOf = (value: string | undefined) => (value ? { lookupKey: keyOf(value) } : {});

/** Takes the secrets from their places again, after they changed. */
export function rereadSecrets(): Secrets {
  held.lecternSecrets = undefined;
  return secrets();
}

export type KeptSecrets = { authSecret?: string; encryptionKey?: string; oldKeys?: string[]; lookupKey?: string };

/** Replaces secrets.json as a whole; a crash leaves the old one or the new one. */
export function writeSecrets(dataDir: string, next: KeptSecrets): void {
  const file = join(resolve(dataDir), "secrets.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/**
 * Makes a file that is there as a whole or not at all, for on a full disk an empty one would stay behind. Answers false
 * when somebody else was quicker.
 */
function placeWhole(file: string, text: string): boolean {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(draft, text, { flag: "wx", mode: 0o600, flush: true });
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What secrets.json holds; made now when there is none. Two processes that start at once agree on one file. */
export function keptSecrets(dataDir: string): KeptSecrets {
  const file = join(isAbsolute(dataDir) ? dataDir : resolve(dataDir), "secrets.json");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const fresh = {
    authSecret: randomBytes(32).toString("base64url"),
    encryptionKey: randomBytes(32).toString("base64"),
  };
  if (!existsSync(file) && placeWhole(file, `${JSON.stringify(fresh, null, 2)}\n`)) return fresh;
  const key = z.string().refine((value) => keyOf(value).length === 32);
  const kept = z
    .object({
      authSecret: z.string().min(32),
      encryptionKey: key,
      oldKeys: z.array(key).optional(),
      lookupKey: key.optional(),
    })
    .safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!kept.success) throw new ConfigurationError(`${file} is damaged: restore it from a backup`);
  return kept.data;
}

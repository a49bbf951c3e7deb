import { hkdfSync } from "node:crypto";
import { chmodSync, mkdirSync, statSync } from "node:fs";
import { ConfigurationError, env, secrets } from "../core/env";
import { log } from "../core/log";
import { isLoopback } from "./client-address";

/**
 * What must hold before the first request. Makes the data folder and closes it to other users; refuses an instance
 * in production whose links would be http over a network; warns about what is only unwise.
 */
export function selfCheck(): void {
  const { protocol, hostname } = new URL(env.APP_URL);
  if (env.NODE_ENV === "production" && protocol !== "https:" && !isLoopback(hostname))
    throw new ConfigurationError(
      "The configuration is not usable:\n  - APP_URL: must begin with https:// (behind a proxy that ends TLS), or name this machine (http://localhost:…)",
    );
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
  closeToOthers(env.DATA_DIR);
  secrets();
  if (Number(process.versions.node.split(".")[0]) < 22)
    log.warn({ node: process.version }, "this Node.js gets no security fixes any more: 22, 24 or 26 is better");
  if (env.NODE_ENV === "production" && !env.SMTP_URL && !env.DEMO)
    log.warn("SMTP_URL is not set: letters stay in the outbox");
}

function closeToOthers(folder: string): void {
  if (process.platform === "win32" || (statSync(folder).mode & 0o077) === 0) return;
  try {
    chmodSync(folder, 0o700);
  } catch {
    throw new ConfigurationError(
      `The configuration is not usable:\n  - DATA_DIR: other users may read ${folder}; chmod it to 700`,
    );
  }
}

/**
 * Next seals what a page hands to its own action. Left to itself it does so with a key that lies in the build; here it
 * follows from this instance's secrets, so that what one instance sealed the others open, and whoever has the build alone cannot.
 */
export function settleActions(): void {
  const key = hkdfSync("sha256", secrets().authSecret, "", "lectern server actions", 32);
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= Buffer.from(key).toString("base64");
}

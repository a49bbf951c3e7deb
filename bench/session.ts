import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "@auth/core/jwt";
import Database from "better-sqlite3";

const day = 24 * 3_600_000;

/** Signs an owner in, straight in the data of an instance on SQLite; answers the cookie a browser would send. */
export async function ownerCookie(folder: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const [accountId, now] = [randomUUID(), Date.now()];
  const hash = createHash("sha256").update(token).digest("base64url");
  const data = new Database(join(folder, "lectern.db"));
  data.pragma("busy_timeout = 10000");
  data.transaction(() => {
    data
      .prepare("insert into accounts (id, email, name, locale, created_at) values (?, ?, 'Bench', 'en', ?)")
      .run(accountId, `bench-${accountId}@lectern.example`, now);
    data
      .prepare(
        "insert into memberships (id, account_id, role, place, created_at) values (?, ?, 'owner', 'instance', ?)",
      )
      .run(randomUUID(), accountId, now);
    data
      .prepare(
        "insert into sessions (id, token_hash, account_id, label, created_at, last_seen_at, expires_at) values (?, ?, ?, '', ?, ?, ?)",
      )
      .run(randomUUID(), hash, accountId, now, now, now + day);
  })();
  data.close();
  const { authSecret } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")) as { authSecret: string };
  const name = "lectern.session";
  const held = await encode({ token: { sessionToken: token }, secret: authSecret, salt: name, maxAge: day / 1_000 });
  return `${name}=${held}`;
}

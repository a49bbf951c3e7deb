import { env } from "../core/env";
import { readAsked } from "./move/asked";

/**
 * `lectern move --to postgres://…`: copies this instance's database to another one, of either engine, as it is at one
 * moment while the app runs, reads it back and compares. `--compare` only compares. What moved where, and how to switch,
 * stands in docs/operating.md.
 */
export async function run(words: string[]) {
  if (words[0] === "--receive") {
    const { receive } = await import("./move/receive");
    return receive(words[1] === "compare");
  }
  const asked = readAsked(words, env.DATABASE_URL);
  // Before anything of db/ is loaded: it decides the engine. No standby: it may be of another database, or behind.
  Object.assign(process.env, { DATABASE_URL: asked.from, DATABASE_READ_URL: "" });
  const { compare, move } = await import("./move/send");
  return asked.compare ? compare(asked) : move(asked);
}

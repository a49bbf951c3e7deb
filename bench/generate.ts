// Registrations by the ten thousand, for measurements: put straight into a database, as the commands would leave them.
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Registers `count` made-up people for an event: names in four scripts, schools, sealed contacts, tickets that follow
 * the last one, seats while there are any, and an entry of the trail for each, chained as the app does it; but no
 * letters. Works on both engines and beside a running app, in a process of its own because the engine is chosen when a
 * process starts.
 * @param env the instance's secrets, or its DATA_DIR where secrets.json lies; by default the folder of an SQLite file
 * @throws with the last words of that process when it fails
 */
export async function generate(
  databaseUrl: string,
  eventId: string,
  count: number,
  env: Record<string, string> = {},
): Promise<void> {
  const file = /^file:(?:\/\/)?(.*)/.exec(databaseUrl)?.[1];
  const script = fileURLToPath(new URL("./generate-rows.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, eventId, String(count)], {
    env: {
      ...process.env,
      ...(file ? { DATA_DIR: dirname(file) } : {}),
      TSX_TSCONFIG_PATH: fileURLToPath(new URL("../tsconfig.server.json", import.meta.url)),
      ...env,
      DATABASE_URL: databaseUrl,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said = `${said}${part}`.slice(-2_000)));
  const code = await new Promise<number | null>((done, no) => child.once("error", no).once("close", done));
  if (code !== 0) throw new Error(`generating ended with ${code}: ${said}`);
}

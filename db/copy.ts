import { chmodSync, closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Runs in a thread of its own: copying holds it for as long as the disk takes. */
const script = `
  const { workerData } = require("node:worker_threads");
  const client = new (require(workerData.driver))(workerData.file, { readonly: true, timeout: 60000 });
  client.prepare("vacuum into ?").run(workerData.target);
  client.close();
`;

/**
 * A consistent copy of an SQLite database, while others read and write it. `target` must not exist; a broken copy is
 * not left behind.
 */
export async function copyDatabase(file: string, target: string): Promise<void> {
  const driver = createRequire(join(process.cwd(), "package.json")).resolve("better-sqlite3");
  try {
    await new Promise<void>((done, fail) => {
      const worker = new Worker(script, { eval: true, workerData: { driver, file, target } });
      worker.once("error", fail);
      worker.once("exit", (code) => (code === 0 ? done() : fail(new Error(`copying ${file} ended with ${code}`))));
    });
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
  chmodSync(target, 0o600);
  const handle = openSync(target, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

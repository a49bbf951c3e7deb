// The lists of every event as CSV, byte for byte as the app gives them: `with-lists.ts <folder>`, on DATABASE_URL.
import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { api } from "../../api/app";
import { system } from "../../core/permissions";
import { close, db, withoutLock } from "../../db";
import { events, programs, registers } from "../../db/schema";
import { createKey } from "../../features/integrations/commands";

const folder = process.argv[2] ?? "";
mkdirSync(folder, { recursive: true });
withoutLock();
const made = await createKey(system, { name: "drill", role: "owner", place: "instance", days: 1 });
if (!made.ok) throw new Error(`no key was made: ${made.code}`);
const headers = { Authorization: `Bearer ${made.value.key}` };
const ids = async (table: typeof events | typeof programs | typeof registers) =>
  (await db.select({ id: table.id }).from(table as typeof events)).map(({ id }) => id).sort();
const wanted = [
  ...(await ids(events)).flatMap((id) =>
    ["roster", "matrix", "questions", "results", "question-minutes", "rejected-check-ins"].map(
      (list) => `${list}/${id}`,
    ),
  ),
  ...(await ids(programs)).map((id) => `program-matrix/${id}`),
  ...(await ids(registers)).map((id) => `attendance/${id}`),
];
const sums: Record<string, string> = {};
for (const path of wanted) {
  const answer = await api.request(`/api/exports/${path}.csv?locale=ko&purpose=compare`, { headers });
  if (!answer.ok || !answer.body) {
    sums[path] = `status ${answer.status}`;
    continue;
  }
  const file = join(folder, `${path.replace("/", "-")}.csv`);
  const hash = createHash("sha256");
  const stream = Readable.fromWeb(answer.body as never);
  stream.on("data", (part: Buffer) => hash.update(part));
  await pipeline(stream, createWriteStream(file));
  sums[path] = hash.digest("hex");
}
await close();
writeFileSync(join(folder, "sums.json"), JSON.stringify(sums));

// npm run db:generate [-- --name what_changes] [-- --custom]   writes the next migration for both engines
// npm run db:generate -- --check                               fails when schema and migrations differ, or one is not reviewed
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const engines = { sqlite: "file:unused.db", postgres: "postgres://unused/unused" };

/** What a migration may not do unread: SQLite rebuilds a changed table by dropping it, and a dropped column is gone. */
const destructive = /DROP TABLE|__new_|DROP COLUMN|TRUNCATE|DELETE FROM/i;
const reviewed = /^-- reviewed: \S/m;

/** Names of the migrations below `folder` that destroy something and carry no line `-- reviewed: why it is safe`. */
export function unreviewed(folder = "drizzle") {
  return sqlFiles(folder).filter((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return destructive.test(text) && !reviewed.test(text);
  });
}

const sqlFiles = (folder) =>
  Object.keys(engines).flatMap((engine) =>
    readdirSync(join(folder, engine))
      .filter((name) => name.endsWith(".sql"))
      .map((name) => join(engine, name)),
  );

function generate(out, args) {
  for (const [engine, url] of Object.entries(engines)) {
    const env = { ...process.env, DATABASE_URL: url, DRIZZLE_OUT: out };
    const kit = join("node_modules", "drizzle-kit", "bin.cjs");
    const run = spawnSync(process.execPath, [kit, "generate", "--config", "drizzle/config.ts", ...args], {
      env,
      stdio: out === "./drizzle" ? "inherit" : ["ignore", "pipe", "pipe"],
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(`drizzle-kit failed for ${engine}\n${run.stdout ?? ""}${run.stderr ?? ""}`);
  }
}

/** Names of the migrations that would have to be written: it generates into a copy, and what appears there is missing here. */
export function missing() {
  const copy = mkdtempSync("./node_modules/.drizzle-check-");
  try {
    cpSync("drizzle", copy, { recursive: true });
    const before = sqlFiles(copy);
    generate(`./${copy}`, []);
    return sqlFiles(copy).filter((file) => !before.includes(file));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function main(args) {
  const problems = [];
  if (args.includes("--check")) {
    for (const file of missing()) problems.push(`${file.split(/[\\/]/)[0]}: the schema differs from the migrations`);
  } else generate("./drizzle", args.includes("--name") ? args : [...args, "--name", "schema"]); // one name for both engines
  for (const file of unreviewed())
    problems.push(`drizzle/${file}: destroys something; read it, then add the line "-- reviewed: why it is safe"`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));

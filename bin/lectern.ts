#!/usr/bin/env node
import { ConfigurationError, settleEnvironment } from "../core/env";

/** One line each; the details stand in docs/operating.md. */
const commands: Record<string, { help: string; load: () => Promise<{ run: (words: string[]) => Promise<void> }> }> = {
  migrate: { help: "bring the database up to date", load: () => import("./migrate") },
  seed: { help: "seed --demo: the founding case with made-up people", load: () => import("./seed") },
  backup: { help: "backup [folder]: database and files with a manifest of checksums", load: () => import("./backup") },
  verify: { help: "verify <folder>: compare a backup with its manifest", load: () => import("./verify") },
  restore: {
    help: "restore <folder>: verify, then put it in place (the app must be stopped)",
    load: () => import("./restore"),
  },
  move: {
    help: "move --to URL: copy the database to another one, PostgreSQL or SQLite, and verify it there",
    load: () => import("./move"),
  },
  "create-owner": {
    help: "create-owner --email a@b.c --name Name: prints a link to choose a password",
    load: () => import("./create-owner"),
  },
  "check-draw": {
    help: "check-draw <file> <seed>: draw groups again from a draw's file, and print the hashes to compare",
    load: () => import("./check-draw"),
  },
  audit: {
    help: "audit verify: read the trail and name each row that was edited, removed or moved",
    load: () => import("./audit"),
  },
  retention: {
    help: "retention [--dry-run]: delete what has been kept for long enough, or only say what it is",
    load: () => import("./retention"),
  },
  "rotate-keys": {
    help: "rotate-keys: a new encryption key, and everything sealed under it (the app must be stopped)",
    load: () => import("./rotate-keys"),
  },
  "move-files": {
    help: "move-files --to s3|disk: copy the files to the bucket of S3_… or back, and read each of them back",
    load: () => import("./move-files"),
  },
  doctor: { help: "look at configuration, database, disk, clock and mail", load: () => import("./doctor") },
};

const [name = "", ...words] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.log(`Usage: npm run lectern -- <command>\n`);
  for (const [each, { help }] of Object.entries(commands)) console.log(`  ${each.padEnd(14)}${help}`);
  process.exit(name === "" || name === "help" || name === "--help" ? 0 : 2);
}
try {
  settleEnvironment();
  process.umask(0o077);
  const { run } = await command.load(); // only now: whatever reaches the database reads the environment as it loads
  await run(words);
  const { close } = await import("../db/index");
  await close();
} catch (error) {
  console.error(error instanceof ConfigurationError || error instanceof Error ? error.message : String(error));
  process.exit(1);
}

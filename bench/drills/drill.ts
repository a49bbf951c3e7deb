// `npm run drill -- failover`: something breaks on purpose under load, and what must hold is counted afterwards. A drill
// is a file of this folder by its name, which runs when it is imported and throws when something did not hold.
// `npm run build` first. LECTERN_FULL=1 takes the long version.
import { readdirSync } from "node:fs";

/** What several drills stand on; none of them is one. */
const shared = new Set(["drill"]);
const drills = readdirSync(new URL(".", import.meta.url))
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -".ts".length))
  .filter((name) => !shared.has(name) && !name.startsWith("with-"));

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
if (wanted.length === 0) console.log(`npm run drill -- ${drills.join("|")}`);
for (const name of wanted) {
  if (!drills.includes(name)) throw new Error(`There is no drill ${name}: ${drills.join(", ")}`);
  await import(`./${name}.ts`);
}

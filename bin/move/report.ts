import type { Digests } from "../../db/digests";
import type { Trail } from "./told";

const number = (value: number) => value.toLocaleString("en");

/** One line for each table that has rows on either side, and whether both say the same. Answers how many differ. */
export function printTables(source: Digests, target: Digests): number {
  const names = [...new Set([...Object.keys(source), ...Object.keys(target)])].sort();
  const none = { rows: 0, hash: "" };
  let differ = 0;
  console.log(`${"table".padEnd(30)}${"source".padStart(12)}${"target".padStart(12)}  content`);
  for (const name of names) {
    const [here, there] = [source[name] ?? none, target[name] ?? none];
    const isSame = here.rows === there.rows && here.hash === there.hash;
    if (!isSame) differ += 1;
    if (here.rows === 0 && there.rows === 0 && isSame) continue;
    const content = isSame ? `same, ${here.hash.slice(0, 16)}` : "DIFFERENT";
    console.log(`${name.padEnd(30)}${number(here.rows).padStart(12)}${number(there.rows).padStart(12)}  ${content}`);
  }
  return differ;
}

export const rowsIn = (digests: Digests) => number(Object.values(digests).reduce((all, { rows }) => all + rows, 0));

export const trailLine = ({ rows, chains, faults, digest }: Trail) =>
  faults === 0
    ? `The trail is whole: ${number(rows)} rows in ${chains} chains, digest ${digest}.`
    : `The trail has ${faults} faults in ${number(rows)} rows (lectern audit verify names them).`;

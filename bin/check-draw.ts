import { readFile, stat } from "node:fs/promises";
import { fileBytes } from "../features/draw-checks/choices";
import { checkDraw, readDraw, sha256 } from "../features/draw-checks/rules";

/**
 * `lectern check-draw <file> <seed>`: draws again from a draw's file and prints the hashes to hold against the draw's
 * page. Ends with 1 when the file is none, or nothing can be drawn from it.
 */
export async function run([path, seed]: string[]) {
  if (!path || !seed) throw new Error("Which file, and which seed? lectern check-draw <file> <seed>");
  if ((await stat(path)).size > fileBytes) throw new Error(`${path} is larger than a draw's file can be.`);
  const bytes = await readFile(path);
  const inputHash = await sha256(bytes);
  const read = readDraw(bytes.toString("utf8"));
  if (!read.ok) throw new Error(`${path} is no draw's file: ${read.problem}${read.line ? `, line ${read.line}` : ""}.`);
  const { again } = await checkDraw(bytes, { seed, inputHash, resultHash: "", groupHashes: [] });
  if (!again) throw new Error("Nothing can be drawn from this file.");
  console.log(`SHA-256 of the seed    ${await sha256(seed)}`);
  console.log(`SHA-256 of the file    ${inputHash}`);
  console.log(`SHA-256 of the result  ${again.resultHash}`);
  for (const [at, { ids }] of again.groups.entries()) console.log(`Group ${at + 1}: ${[...ids].sort().join(" ")}`);
}

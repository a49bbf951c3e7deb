import { verify } from "../db/restore";

/** `lectern verify <folder>`: says what differs from the manifest; ends with 1 when anything does. */
export async function run([folder]: string[]) {
  if (!folder) throw new Error("Which backup? lectern verify <folder>");
  const problems = await verify(folder);
  if (problems.length > 0) throw new Error(`This backup is not whole:\n${problems.map((p) => `  - ${p}`).join("\n")}`);
  console.log("The backup is whole.");
}

import { migrate } from "../db/index";
import { accounts } from "./demo/accounts";
import { seedDemo } from "./demo/seed";

/** `lectern seed --demo`: fills an empty instance; a second time it only prints the accounts. */
export async function run(args: string[]) {
  if (!args.includes("--demo")) throw new Error("There is one seed: lectern seed --demo");
  await migrate();
  const made = await seedDemo();
  console.log(made ? "The founding case is seeded." : "The founding case is here already.");
  console.log("\nDemo accounts:");
  for (const { role, email, password } of accounts) console.log(`  ${role.padEnd(11)}${email.padEnd(26)}${password}`);
}

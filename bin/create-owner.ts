import { parseArgs } from "node:util";
import { env } from "../core/env";
import { system } from "../core/permissions";
import { migrate, withoutLock } from "../db/index";
import { createOwner } from "../features/accounts/commands";

/** `lectern create-owner --email --name [--locale]`: also for an owner who lost the way in. Works while the app runs. */
export async function run(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { email: { type: "string" }, name: { type: "string" }, locale: { type: "string" } },
  });
  withoutLock();
  await migrate();
  const outcome = await createOwner(system, {
    email: values.email,
    name: values.name,
    ...(values.locale ? { locale: values.locale } : {}),
  });
  if (!outcome.ok)
    throw new Error("Give --email and --name: lectern create-owner --email owner@example.org --name Name");
  console.log("Open this link within an hour to choose a password:");
  console.log(`${env.APP_URL}/${values.locale ?? "en"}/sign-in/link/${outcome.value.token}`);
}

import { defineConfig } from "drizzle-kit";

/** One config for both engines; scripts/db-generate.mjs runs it once for each. */
const postgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

export default defineConfig({
  dialect: postgres ? "postgresql" : "sqlite",
  schema: "./db/schema/index.ts",
  out: `${process.env.DRIZZLE_OUT ?? "./drizzle"}/${postgres ? "postgres" : "sqlite"}`,
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** DATABASE_URL decides the engine; `npm test` runs the suite on both. Each file has a database of its own. */
export default defineConfig({
  resolve: {
    alias: { "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)) },
  },
  test: {
    include: ["{app,api,bin,components,core,db,features,messages,scripts,server}/**/*.test.{ts,tsx}", "*.test.ts"],
    globalSetup: ["./db/testing-template.ts"],
    setupFiles: ["./db/testing-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});

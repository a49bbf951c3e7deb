// `npm run shape`: who imports whom (dependency-cruiser), and what arrows cannot say (core/shape.test.ts).
import { existsSync } from "node:fs";
import { run } from "./run.mjs";

const places = "app api bench bin components core db e2e features server server.ts proxy.ts instrumentation.ts".split(
  " ",
);
const cruiser = ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs"];
const vitest = ["node_modules/vitest/vitest.mjs", "run", "core/shape.test.ts", "messages/messages.test.ts"];
try {
  await run(process.execPath, [...cruiser, ...places.filter((place) => existsSync(place))]);
  await run(process.execPath, vitest);
} catch {
  process.exit(1); // the program has said why
}

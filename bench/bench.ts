// `npm run bench`: all measurements, or some of them: `npm run bench -- --only=live,votes`.
import { Worker } from "node:worker_threads";

const benches: Record<string, () => Promise<unknown>> = {
  // In a worker, as the page that checks a draw has it: what is measured there is what a visitor waits for.
  assignment: () =>
    new Promise<void>((done, no) => {
      // tsx reads TypeScript in a worker only when it is asked to there.
      const source = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(
        new URL("./assignment.ts", import.meta.url).href,
      )}); })`;
      const worker = new Worker(source, { eval: true });
      worker.once("error", no);
      worker.once("exit", (code) => (code === 0 ? done() : no(new Error(`ended with ${code}`))));
    }),
  live: () => import("./live"),
  votes: () => import("./votes"),
  cluster: () => import("./cluster"),
  rolling: () => import("./rolling"),
  join: () => import("./join"),
  certificates: () => import("./certificates"),
  checkin: () => import("./checkin"),
};

const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);
const wanted = only ? only.split(",") : Object.keys(benches);
for (const name of wanted) {
  const bench = benches[name];
  if (!bench) throw new Error(`There is no bench ${name}: ${Object.keys(benches).join(", ")}`);
  await bench();
}

import { ConfigurationError, settleEnvironment } from "./core/env";

process.env.NEXT_TELEMETRY_DISABLED = "1";
process.umask(0o077); // what this process writes belongs to its own user

try {
  settleEnvironment();
  const { start } = await import("./server/start");
  await start();
} catch (error) {
  if (error instanceof ConfigurationError) console.error(error.message);
  else {
    const { leave, report } = await import("./core/log");
    report(error);
    console.error(`Lectern did not start: ${error instanceof Error ? error.message : String(error)}`);
    await leave(1);
  }
  process.exit(1);
}

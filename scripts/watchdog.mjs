// Ends the programs whose numbers it was told, once whoever told them is gone: politely, and after ten seconds for good.
import { createInterface } from "node:readline";

// It outlives what ends the others.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

const pids = new Set();
const tell = (pid, signal) => {
  try {
    return process.kill(pid, signal);
  } catch {
    return false; // ended before
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  for (const pid of pids) if (!tell(pid, 0)) pids.delete(pid);
  if (/^[1-9]\d*$/.test(line)) pids.add(Number(line));
}
// SIGINT: instances end without waiting for a proxy, and PostgreSQL without waiting for its clients.
for (const pid of pids) tell(pid, "SIGINT");
for (let tries = 0; tries < 100 && [...pids].some((pid) => tell(pid, 0)); tries++)
  await new Promise((done) => setTimeout(done, 100));
for (const pid of pids) tell(pid, "SIGKILL");

import { startNginx as start } from "../scripts/nginx.mjs";

/** Starts nginx before instances on these ports of the loopback address, as docs/deploy has it; answers how to end it. */
export async function startNginx(port: number, ports: readonly number[]): Promise<() => Promise<void>> {
  return (await start(port, ports)).stop;
}

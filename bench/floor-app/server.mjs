// Serves the floor's app as server.ts serves ours: Next inside a plain node:http server, on a loopback port.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";

const port = Number(process.env.PORT);
const app = next({ dev: false, dir: fileURLToPath(new URL(".", import.meta.url)), hostname: "localhost", port });
await app.prepare();
const pages = app.getRequestHandler();
createServer((request, response) => void pages(request, response)).listen({ port, host: "127.0.0.1", backlog: 4096 });
process.once("SIGTERM", () => process.exit(0));

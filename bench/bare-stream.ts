import { spawn } from "node:child_process";

/** A server that knows nothing: whatever is posted to it is written at once to everybody who follows it. */
const source = `
  const open = new Set();
  const server = require("node:http").createServer({ keepAliveTimeout: 60000 }, (asked, answer) => {
    if (asked.method === "GET") {
      answer.writeHead(200, { "Content-Type": "text/event-stream" });
      answer.write("event: hello\\ndata: {}\\n\\n");
      open.add(answer);
      return void answer.on("close", () => open.delete(answer));
    }
    let said = "";
    asked.setEncoding("utf8").on("data", (part) => (said += part)).on("end", () => {
      const bytes = Buffer.from("event: questions\\ndata: " + said + "\\n\\n");
      for (const one of open) one.write(bytes);
      answer.end("{}");
    });
  });
  server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => console.log(server.address().port));`;

/** Starts it in a process of its own; answers its address and how to end it. */
export async function bareStream() {
  const child = spawn(process.execPath, ["-e", source], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((done) => child.stdout.once("data", (said: Buffer) => done(String(said))));
  const address = `http://127.0.0.1:${port.trim()}`;
  const tell = async (text: string) => {
    const answer = await fetch(address, { method: "POST", body: text });
    await answer.text();
  };
  return { address, pid: child.pid ?? 0, tell, end: () => child.kill() };
}

// The floor of P3 and P4: plain node:http that runs the statements of a registration, one transaction each, on the same
// schema with the same durability, and nothing else: no rights, no words checked, no keys, no letters that leave.
// FLOOR_DATA names an SQLite file, FLOOR_POSTGRES a database; `POST /event` begins a new event with so many seats.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { flow } from "./floor-statements.mjs";

const backend = await (process.env.FLOOR_POSTGRES
  ? import("./floor-postgres.mjs").then(({ openPostgres }) => openPostgres(process.env.FLOOR_POSTGRES))
  : import("./floor-sqlite.mjs").then(({ openSqlite }) => openSqlite(process.env.FLOOR_DATA)));

let eventId = "";

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function answer(request, response) {
  if (request.method === "GET") return response.end("ready");
  const body = await bodyOf(request);
  if (request.url === "/event") {
    eventId = await backend.newEvent(randomUUID(), Number(body));
    return response.end(eventId);
  }
  const said = JSON.parse(body);
  const made = await backend.register(flow, eventId, said);
  const text = JSON.stringify(made);
  response.writeHead(201, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
  return response.end(text);
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    response.writeHead(500).end(String(error));
  });
}).listen({ port: Number(process.env.PORT), host: "127.0.0.1", backlog: 4096 });

import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { permissions } from "../core/permissions";
import { api } from "./app";
import { endpoints } from "./v1/endpoints";
import { notForPrograms } from "./v1/not-for-programs";

test("the document is valid OpenAPI 3.1 by Redocly's recommended rules", async () => {
  const answer = await api.request("/api/v1/openapi.json");
  expect(answer.status).toBe(200);
  const source = await answer.text();
  expect(JSON.parse(source).openapi).toMatch(/^3\.1\./);
  // Left out: what is a matter of taste (descriptions of tags, a localhost server), not of validity.
  const rules = { "tag-description": "off", "no-server-example.com": "off" } as const;
  const config = await createConfig({ extends: ["recommended"], rules });
  const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
  expect(problems.map(({ ruleId, message, location }) => ({ ruleId, message, at: location[0]?.pointer }))).toEqual([]);
});

test("a document with a path that is described twice would be found invalid", async () => {
  const document = await (await api.request("/api/v1/openapi.json")).json();
  document.paths["/v1/events/{other}"] = document.paths["/v1/events/{eventId}"];
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: "openapi.json", config });
  expect(problems.some(({ severity }) => severity === "error")).toBe(true);
});

test("every operation is open to programs, or it is written down why not", () => {
  const open = endpoints.map((each) => each.operation.operation);
  expect(new Set(open).size, "an operation has one path").toBe(open.length);
  expect([...open, ...Object.keys(notForPrograms)].toSorted()).toEqual(Object.keys(permissions).toSorted());
});

test("a path has the names of fields in braces, and every endpoint that changes something is no GET", () => {
  for (const { path, operation, method } of endpoints) {
    const fields = Object.keys((operation.input as { shape?: object }).shape ?? {});
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(fields, path).toContain(name);
    if (operation.kind === "command") expect(method, path).not.toBe("get");
    else expect(method, path).toBe("get");
  }
});

test("the page of the document asks nothing of anybody else and carries neither script nor style", async () => {
  const answer = await api.request("/api/v1/docs");
  const page = await answer.text();
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
  const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]);
  expect(addresses.every((address) => address?.startsWith("/api/v1/"))).toBe(true);
  for (const { operation } of endpoints) expect(page).toContain(`id="${operation.operation.replace(".", "_")}"`);
  expect((await api.request("/api/v1/docs.css")).headers.get("content-type")).toContain("text/css");
});

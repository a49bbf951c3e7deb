import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { config, proxy } from "./proxy";

const visit = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }))
    .headers.get("location")
    ?.replace("http://localhost:3000", "");

test.each([
  ["/", {}, "/en"],
  ["/", { "accept-language": "ko-KR,ko;q=0.9,en;q=0.8" }, "/ko"],
  ["/", { "accept-language": "de,kk;q=0.5,ru;q=0.7" }, "/ru"],
  ["/", { "accept-language": "kk;q=0,de" }, "/en"],
  ["/", { "accept-language": "ko", cookie: "locale=kk" }, "/kk"],
  ["/", { cookie: "locale=xx" }, "/en"],
  ["/e/lecture?from=poster", { cookie: "locale=ru" }, "/ru/e/lecture?from=poster"],
  ["/en/e/lecture", { cookie: "locale=ru" }, undefined],
  ["/english", {}, "/en/english"],
])("%s with %j leads to %s", (path, headers, expected) => expect(visit(path, headers)).toBe(expected));

test("only pages pass through: not the HTTP face, Next's own files, or a file", () => {
  const matches = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path);
  expect(["/", "/en/manage", "/e/lecture", "/apiary"].filter(matches)).toHaveLength(4);
  expect(
    ["/api/uploads/1", "/_next/static/a.js", "/fonts/a.woff2", "/healthz", "/favicon.ico"].filter(matches),
  ).toEqual([]);
});

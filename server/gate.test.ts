import { describe, expect, test } from "vitest";
import { type Asked, allowedHosts, gate, isFace } from "./gate";

const asked = (change: Partial<Asked>): Asked => ({
  method: "POST",
  url: "/en/e/lecture",
  host: "lectern.example",
  cookie: true,
  ...change,
});
const answer = (change: Partial<Asked>) =>
  gate(asked(change), allowedHosts("https://lectern.example"), "https:")?.status ?? "let in";
const own = "https://lectern.example";

describe("the host", () => {
  test.each(["evil.example", "lectern.example.evil.example", "lectern.example:8443", "", undefined])(
    "%s is not ours: misdirected",
    (host) => expect(answer({ method: "GET", host })).toBe(421),
  );
  test("is compared without regard to case", () =>
    expect(answer({ method: "GET", host: "LECTERN.example" })).toBe("let in"));
  test("on a developer's machine may be any name of the machine itself, on the same port", () => {
    const hosts = allowedHosts("http://localhost:3000");
    expect([...hosts].sort()).toEqual(["127.0.0.1:3000", "[::1]:3000", "localhost:3000"]);
  });
  test("does not matter to a probe", () =>
    expect(answer({ method: "GET", url: "/healthz", host: "10.0.0.7:3000" })).toBe("let in"));
});

describe("a change", () => {
  test.each<[string, Partial<Asked>, number | "let in"]>([
    ["asked by our own page", { origin: own, fetchSite: "same-origin" }, "let in"],
    ["asked by our own page in a browser that does not say the site", { origin: own }, "let in"],
    ["asked by another site", { origin: "https://evil.example", fetchSite: "cross-site" }, 403],
    [
      "asked by another site without a cookie (signing a visitor in as somebody else)",
      { origin: "https://evil.example", cookie: false },
      403,
    ],
    ["asked by a sister site", { origin: "https://blog.lectern.example", fetchSite: "same-site" }, 403],
    ["whose origin lies about the site", { origin: own, fetchSite: "cross-site" }, 403],
    ["of an opaque origin", { origin: "null" }, 403],
    ["over plain http", { origin: "http://lectern.example" }, 403],
    ["with a cookie, from nowhere", {}, 403],
    ["with a cookie, where the browser vouches for it", { fetchSite: "same-origin" }, "let in"],
    ["by a program without a cookie", { cookie: false }, "let in"],
  ])("%s", (_, change, expected) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(answer({ ...change, method })).toBe(expected);
  });
  test("is not what GET asks for, so a link from anywhere may lead here", () =>
    expect(answer({ method: "GET", fetchSite: "cross-site" })).toBe("let in"));
});

describe("a request", () => {
  test("for an absolute address is refused", () => expect(answer({ url: "http://evil.example/" })).toBe(400));
  test.each(["TRACE", "CONNECT", "PROPFIND"])("of the method %s is refused", (method) =>
    expect(answer({ method })).toBe(405),
  );
  test("of the method HEAD does not use a sign-in up", () => {
    expect(answer({ method: "HEAD", url: "/api/auth/callback/oidc?code=1" })).toBe(405);
    expect(answer({ method: "HEAD", url: "/en" })).toBe("let in");
  });
  test("to a page may carry 2 MB, to the uploads more", () => {
    expect(answer({ origin: own, length: 2 * 1024 * 1024 })).toBe("let in");
    expect(answer({ origin: own, length: 2 * 1024 * 1024 + 1 })).toBe(413);
    expect(answer({ origin: own, length: 90_000_000, url: "/api/uploads/1" })).toBe("let in");
  });
});

test.each([
  ["/api/v1", true],
  ["/api/v1/events", true],
  ["/api/v10", false],
  ["/api/auth/session", false],
  ["/readyz", true],
  ["/en", false],
  ["/_next/static/a.js", false],
])("%s belongs to the HTTP face: %s", (path, face) => expect(isFace(path)).toBe(face));

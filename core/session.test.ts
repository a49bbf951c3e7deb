import { encode } from "@auth/core/jwt";
import { expect, test } from "vitest";
import { env, secrets } from "./env";
import { pathHere } from "./path-here";
import { newToken } from "./seal";
import { sessionCookie, sessionTokenOf } from "./session";

test.each([
  ["/ko/manage?x=1", "/ko/manage?x=1"],
  [`${env.APP_URL}/en/manage`, "/en/manage"],
  ["https://evil.example/x", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/%2F/evil", "/%2F/evil"],
  ["///evil.example/x", "/"],
  ["javascript:alert(1)", "/"],
  ["/a\nb", "/"],
  ["", "/"],
  [undefined, "/"],
])("whoever asks to go to %j afterwards goes to %s", (wanted, path) => {
  expect(pathHere(wanted)).toBe(path);
});

test("the cookie of next-auth opens only with this instance's secret and under its own name", async () => {
  const sessionToken = newToken();
  const made = (secret: string, salt: string) => encode({ token: { sessionToken }, secret, salt });
  const name = sessionCookie();
  const cookie = `theme=dark; ${name}=${await made(secrets().authSecret, name)}; a=b`;
  expect(await sessionTokenOf(cookie)).toBe(sessionToken);
  expect(await sessionTokenOf(`${name}=${await made("x".repeat(32), name)}`)).toBeUndefined();
  expect(await sessionTokenOf(`${name}=${await made(secrets().authSecret, "another")}`)).toBeUndefined();
  expect(await sessionTokenOf(`${name}=rubbish%`)).toBeUndefined();
  expect(await sessionTokenOf("")).toBeUndefined();
});

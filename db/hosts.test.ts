import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { addressesOf, Hosts } from "./hosts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

describe("an address", () => {
  test.each([
    ["postgres://u:p@one:5432/db", ["postgres://u:p@one:5432/db"]],
    ["postgres://one,two:6543/db", ["postgres://one/db", "postgres://two:6543/db"]],
    [
      "postgresql://u:p%2C%40@10.0.0.1:5432,10.0.0.2:5433/db?sslmode=require&target_session_attrs=read-write",
      [
        "postgresql://u:p%2C%40@10.0.0.1:5432/db?sslmode=require",
        "postgresql://u:p%2C%40@10.0.0.2:5433/db?sslmode=require",
      ],
    ],
    ["postgres://u:p@[::1]:5432,[::2]/db", ["postgres://u:p@[::1]:5432/db", "postgres://u:p@[::2]/db"]],
    ["postgres://one?target_session_attrs=read-write", ["postgres://one"]],
  ])("%s leads to each of its hosts", (url, addresses) => {
    expect(addressesOf(url)).toEqual(addresses);
  });
});

test("a single host is asked nothing; of several none of which answers there is no primary", async () => {
  const single = new Hosts("postgres://127.0.0.1:1/x");
  await expect(single.seek()).resolves.toBe("postgres://127.0.0.1:1/x");
  const several = new Hosts("postgres://127.0.0.1:1,127.0.0.1:2/x");
  await expect(several.seek()).rejects.toMatchObject({ name: "Unavailable", reason: "connection", code: "no primary" });
});

test("a host that accepts a call and says nothing holds nobody up for long", async () => {
  const mute = createServer(() => undefined);
  open.push(mute);
  await new Promise<void>((ready) => mute.listen(0, "127.0.0.1", ready));
  const { port } = mute.address() as { port: number };
  const began = performance.now();
  await expect(new Hosts(`postgres://127.0.0.1:${port},127.0.0.1:2/x`).seek()).rejects.toMatchObject({
    code: "no primary",
  });
  expect(performance.now() - began).toBeLessThan(6_000);
}, 10_000);

import { expect, test } from "vitest";
import { clientAddress, truncated } from "./client-address";

test.each<[string, string | undefined, string, number, string]>([
  ["without a proxy of ours, what the client says is not believed", "9.9.9.9", "203.0.113.7", 0, "203.0.113.7"],
  ["one proxy: the address it saw", "203.0.113.7", "127.0.0.1", 1, "203.0.113.7"],
  ["one proxy: what the client wrote before it is not believed", "9.9.9.9, 203.0.113.7", "127.0.0.1", 1, "203.0.113.7"],
  ["two proxies", "9.9.9.9, 203.0.113.7, 10.0.0.2", "127.0.0.1", 2, "203.0.113.7"],
  ["a request that came past the proxy", undefined, "203.0.113.7", 1, "203.0.113.7"],
  ["IPv4 written as IPv6", undefined, "::ffff:203.0.113.7", 0, "203.0.113.7"],
  ["IPv6 with a zone", undefined, "fe80::1%eth0", 0, "fe80::1"],
  ["something that is no address", "<script>", "127.0.0.1", 1, "0.0.0.0"],
])("%s", (_, forwarded, remote, hops, expected) => expect(clientAddress(forwarded, remote, hops)).toBe(expected));

test.each([
  ["203.0.113.7", "203.0.113.0"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::"],
  ["2001:db8::5", "2001:db8::"],
  ["::1", "::"],
])("the log keeps the network of %s only", (address, expected) => expect(truncated(address)).toBe(expected));

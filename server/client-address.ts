import { isIPv4, isIPv6 } from "node:net";

/** Is this host name or address the machine itself? */
export const isLoopback = (hostname: string) =>
  hostname === "localhost" || hostname === "[::1]" || hostname === "::1" || /^127(\.\d{1,3}){3}$/.test(hostname);

/** Without the IPv4-in-IPv6 prefix, the brackets, the zone. */
const plain = (address: string) =>
  address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .replace(/%.*$/, "");

/**
 * Who asks, given the number of proxies of our own in front: each of them appends the address it saw, so the one
 * that many places from the end is the last that nobody else could write.
 */
export function clientAddress(forwarded: string | undefined, remote: string | undefined, hops: number): string {
  const seen = [...(hops > 0 ? (forwarded ?? "").split(",").filter((part) => part.trim()) : []), remote ?? ""].map(
    plain,
  );
  const address = seen[Math.max(0, seen.length - 1 - hops)] ?? "";
  return isIPv4(address) || isIPv6(address) ? address : "0.0.0.0";
}

/** An address as the log may keep it: the network, not the household (IPv4 /24, IPv6 /48). */
export function truncated(address: string): string {
  if (isIPv4(address)) return address.replace(/\.\d+$/, ".0");
  const groups = (address.split("::")[0] ?? "").split(":").filter(Boolean).slice(0, 3);
  return `${groups.join(":")}::`;
}

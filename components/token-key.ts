/**
 * What a list on a device knows a token by: its SHA-256 in base64url, as the server keeps it. Nothing where the address
 * is not https and the browser therefore computes no such thing.
 */
export async function tokenKey(token: string): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token)));
  return btoa(String.fromCharCode(...digest))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

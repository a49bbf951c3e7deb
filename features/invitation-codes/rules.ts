/** A code as people type it: small letters, spaces and dashes are all the same. */
export const cleanCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** `KXPA7-Q2M4R`, as it is printed. */
export const printedCode = (code: string) => code.replace(/(.{5})(?=.)/g, "$1-");

export type CodeState = "open" | "used" | "expired" | "revoked";

/** How a code stands: it lets people in, is used up, is over, or was called back. */
export function stateOf(
  code: { uses: number; used: number; expiresAt: Date | null; revokedAt: Date | null },
  now: Date,
): CodeState {
  if (code.revokedAt) return "revoked";
  if (code.expiresAt && code.expiresAt <= now) return "expired";
  return code.used >= code.uses ? "used" : "open";
}

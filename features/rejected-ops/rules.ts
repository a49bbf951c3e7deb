/** Why a door's operation was not taken; each has words, and what to do about it. */
export const whys = [
  "cancelled",
  "consent-missing",
  "device-revoked",
  "forbidden",
  "id-used",
  "invalid",
  "not-registered",
  "register-closed",
  "revoked-code",
  "unknown-op",
  "unknown-sheet",
  "unknown-walk-in",
  "waitlisted",
] as const;
export type Why = (typeof whys)[number];

/** A code as it is told; one of a later version says that it could not be read. */
export const whyOf = (code: string): Why => whys.find((one) => one === code) ?? "invalid";

export const kinds = ["scan_in", "scan_out", "void", "walk_in"] as const;
export const kindOf = (kind: string) => kinds.find((one) => one === kind) ?? "scan_in";

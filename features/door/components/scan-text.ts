import { tokenIn } from "../../attendees/rules";

/** What a camera, a scanner that types, or a person has read. */
export type Read = { kind: "token"; token: string } | { kind: "code"; code: string } | { kind: "other" };

/** A badge's QR, a ticket's eight signs with or without dash, or something else. */
export function readingOf(text: string): Read {
  const token = tokenIn(text);
  if (token) return { kind: "token", token };
  const code = text.toUpperCase().replace(/[\s-]/g, "");
  return /^[2-9A-HJKMNP-Z]{8}$/.test(code) ? { kind: "code", code } : { kind: "other" };
}

/** The pairing code in an address's `#pair=…`. */
export const pairCodeIn = (hash: string): string | undefined => /^#pair=([^&]{1,32})/.exec(hash)?.[1];

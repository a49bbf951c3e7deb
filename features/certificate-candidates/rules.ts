import type { CertificateKind } from "../certificate-templates/choices";

/** What stands in the way of a certificate, whatever the rule says. `glyphs`: letters that cannot be printed. */
export type Block =
  | { code: "issued"; number: string }
  | { code: "glyphs"; letters: string }
  | { code: "unconfirmed" }
  | { code: "consent" }
  | { code: "conflict" }
  | { code: "erased" }
  | { code: "nameless" };

/** Whether the rule is met: for taking part, that somebody was there; for thanks there is none. */
export type Standing = "met" | "can-still" | "cannot";

export type Known = {
  kind: CertificateKind;
  name: string;
  issuedNumber: string | null;
  badLetters: string;
  isErased: boolean;
  isConfirmed: boolean;
  confirmedOnly: boolean;
  consent: string | null;
  conflict: boolean;
};

/** All that stands in the way, the gravest first. A consent stands in the way where the event asks for one and has none. */
export function blocksOf(known: Known): Block[] {
  const blocks: Block[] = [];
  if (known.isErased) return [{ code: "erased" }];
  if (known.issuedNumber) blocks.push({ code: "issued", number: known.issuedNumber });
  if (!known.name.trim()) blocks.push({ code: "nameless" });
  if (known.badLetters) blocks.push({ code: "glyphs", letters: known.badLetters });
  if (known.kind === "thanks") return blocks;
  if (known.consent !== null && known.consent !== "granted") blocks.push({ code: "consent" });
  if (known.conflict) blocks.push({ code: "conflict" });
  if (known.confirmedOnly && !known.isConfirmed) blocks.push({ code: "unconfirmed" });
  return blocks;
}

import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { secrets } from "./env";

const keys = new Map<string, Buffer>();
const remembered = (name: string, make: () => Buffer) => {
  const known = keys.get(name);
  if (known) return known;
  const made = make();
  keys.set(name, made);
  return made;
};
/** Forgets derived keys, after the secrets changed. */
export const forgetKeys = () => keys.clear();

/** HKDF's first step (RFC 5869): what all other keys follow from, and from which the key itself does not. */
export const lookupKeyOf = (key: Buffer) => createHmac("sha256", "lectern").update(key).digest();

/** The root of lookups: as given, else as it follows from the first encryption key there was. */
export const lookupKey = () => {
  const { encryptionKey, oldKeys, lookupKey: given } = secrets();
  return given ?? lookupKeyOf(oldKeys.at(-1) ?? encryptionKey);
};

/** HKDF's second step, for one block: a key of its own for each purpose. */
const expand = (root: Buffer, purpose: string) =>
  createHmac("sha256", root)
    .update(Buffer.concat([Buffer.from(purpose), Buffer.from([1])]))
    .digest();
const keyFor = (purpose: string) => remembered(`for ${purpose}`, () => expand(lookupKey(), purpose));

/** A key's name, which says nothing about it: eight characters of a hash. */
export const keyId = (key: Buffer) =>
  createHash("sha256").update("lectern key id").update(key).digest("base64url").slice(0, 8);
export const currentKeyId = () => keyId(secrets().encryptionKey);
const sealingKey = (key: Buffer) =>
  remembered(`seal ${keyId(key)}`, () => Buffer.from(hkdfSync("sha256", key, "lectern seal", "seal", 32)));

/**
 * Encrypts a class S text (security.md R43): AES-256-GCM, 96-bit random nonce, bound to its `place`
 * ("table|column|row id"), so that a value copied to another row does not open there. Answers
 * "2.key id.nonce, tag and text": the key's name, so that keys can change (features/rotation).
 */
export function seal(place: string, plain: string): string {
  const { encryptionKey } = secrets();
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(encryptionKey), nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `2.${keyId(encryptionKey)}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** Whether something is sealed under the key of today. */
export const isCurrent = (sealed: string) => sealed.startsWith(`2.${currentKeyId()}.`);

/** Opens what `seal` made for the same place; throws when it was tampered with or moved, or its key is not here. */
export function open(place: string, sealed: string): string {
  const [version, second, third] = sealed.split(".");
  if (version === "1" && second) return openFirst(place, second);
  const { encryptionKey, oldKeys } = secrets();
  const key = [encryptionKey, ...oldKeys].find((one) => keyId(one) === second);
  if (version !== "2" || !key || !third) throw new Error("sealed with an unknown key");
  return decipher(sealingKey(key), place, third);
}

/** The first way of sealing named no key: whichever fits. */
function openFirst(place: string, packed: string): string {
  const { encryptionKey, oldKeys } = secrets();
  for (const key of [encryptionKey, ...oldKeys])
    try {
      return decipher(expand(lookupKeyOf(key), "seal"), place, packed);
    } catch {
      // Not this one.
    }
  throw new Error("sealed with an unknown key, or tampered with");
}

function decipher(key: Buffer, place: string, packed: string): string {
  const bytes = Buffer.from(packed, "base64url");
  const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(place));
  cipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
}

/** The key of the trail's hashes, for nothing else. */
export const trailKey = () => keyFor("trail");

/** A keyed hash by which equal values are found without opening any: `column` keeps columns apart. */
export const blindIndex = (column: string, value: string) =>
  createHmac("sha256", keyFor(`index:${column}`))
    .update(value)
    .digest("base64url");

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
const base32 = (bytes: Uint8Array) => {
  let bits = 0;
  let value = 0;
  let text = "";
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return text;
};

/**
 * A token that can be made again but not guessed (130 bits, 26 characters): for links in letters and QR codes.
 * Raising the version makes the old one worthless. Stored only as `hashToken` of it.
 */
export const derivedToken = (
  purpose:
    | "link"
    | "check-in"
    | "sign-in"
    | "invitation"
    | "unsubscribe"
    | "calendar"
    | "consent"
    | "consent-code"
    | "guardian"
    | "enrollment"
    | "stage"
    | "seat"
    | "report",
  id: string,
  version: number,
) =>
  base32(
    createHmac("sha256", keyFor(`token:${purpose}`))
      .update(`${id}:${version}`)
      .digest(),
  ).slice(0, 26);

/** A random token of 256 bits, for links that are sent once. */
export const newToken = () => randomBytes(32).toString("base64url");
/** The form in which a token is stored and looked up. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("base64url");

const readable = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** A code people read out: without 0 O 1 I L. */
export const readableCode = (length: number) =>
  [...randomBytes(length)].map((byte) => readable[byte % readable.length]).join("");

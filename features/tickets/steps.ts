import { derivedToken, hashToken } from "../../core/seal";

/** The token of somebody's personal link, for `/r/{token}`. */
export const linkToken = (registrationId: string, version: number) => derivedToken("link", registrationId, version);
/** The token in somebody's QR, for `/c/{token}`. */
export const checkInToken = (registrationId: string, version: number) =>
  derivedToken("check-in", registrationId, version);

/** The hashes by which a personal link and a QR are found; raise `version` and the old ones lead nowhere. */
export const tokenHashes = (registrationId: string, version: number) => ({
  tokenVersion: version,
  linkHash: hashToken(linkToken(registrationId, version)),
  checkInHash: hashToken(checkInToken(registrationId, version)),
});

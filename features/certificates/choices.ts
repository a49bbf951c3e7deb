// What one may ask of certificates: apart from the schemas, so that a page can list it without loading them.

export const certificateStates = ["issued", "superseded", "revoked"] as const;
export type CertificateState = (typeof certificateStates)[number];

/** As many as are issued in one transaction: it holds the numbers of its issuer, and on SQLite all who write wait for it. */
export const issuedAtOnce = 50;
/** As many as one may choose for a letter or an archive. */
export const chosenAtMost = 2_000;
/** Minutes in which a revocation can be undone: nobody has been told anything yet. */
export const undoMinutes = 10;
export const rowsOfPage = 50;

import { shred } from "../db";
import { unprotect } from "../db/protection";

/**
 * Lets `work` change rows that are otherwise only added (attendance, consents): for erasure, the end of a retention
 * period, and two entries that are made one or two again; nothing else. The protection is back before the write ends.
 */
export const liftProtection = unprotect;

/** Makes what was deleted unreadable at once; throws Busy when somebody reads an old moment meanwhile. */
export const shredDeleted = shred;

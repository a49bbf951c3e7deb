import type { DoorOp, DoorPaired, DoorRecord, DoorRoster, DoorWalkIn } from "../contract";

// What a device at the door keeps. All of it is gone when the list's time is over.

/** The list, without what changes with every scan. */
export type Known = Omit<DoorRoster, "now" | "cursor" | "records" | "walkIns"> & { fetchedAt: number; locale: string };
/** How far this device has followed the server; times by its own clock. */
export type Followed = { cursor: string; syncedAt: number; offsetMs: number | null; wipeAt: string | null };
/** Something seen at this door that the server has not taken yet. */
export type Kept = {
  op: DoorOp;
  /** How far the clock was off when it was seen, as far as that was known. */
  offsetMs: number | null;
  /** Why the server did not take it; it stays until somebody has dealt with it. */
  problem?: string;
};
/** Something this device did, to be looked at and undone. */
export type Done = { op: DoorOp; at: string; undone: boolean };

export type Everything = {
  paired: DoorPaired | undefined;
  known: Known | undefined;
  records: DoorRecord[];
  walkIns: DoorWalkIn[];
  followed: Followed | undefined;
  kept: Kept[];
  recent: Done[];
  seq: number;
  sheetId: string | undefined;
  /** A kiosk at work stays one, also when its page is loaded anew. */
  atWork: boolean;
};

/** Whom an operation is about. */
export const whoOf = (op: DoorOp): string => op.walkInId ?? (op.kind === "walk_in" ? "" : (op.registrationId ?? ""));

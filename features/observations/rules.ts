// What is known of an observation before anything follows from it: when it was, and whether it was told before.

const minute = 60_000;
const day = 24 * 60 * minute;

/** A device's clock as it was measured when it sent. `offsetMs`: server minus device, null when it never was measured. */
export type Clock = { offsetMs: number | null; suspect: boolean };

type Told = { capturedAt?: Date | null | undefined; effectiveAt?: Date | null | undefined };

/**
 * When it happened: as told, put right by the device's clock; never before the day before the sitting, never after it
 * arrived here. The flags say what was odd about it.
 */
export function timeOf(op: Told, startsAt: Date, now: Date, clock?: Clock): { effectiveAt: Date; flags: string[] } {
  const told = (op.effectiveAt ?? op.capturedAt ?? now).getTime();
  const said = told + (clock?.offsetMs ?? 0);
  const first = startsAt.getTime() - day;
  const ahead = said > now.getTime() + 10 * minute;
  const flags: string[] = [];
  if (ahead || clock?.suspect) flags.push("clock_suspect");
  if (ahead && clock) flags.push("future_time");
  if (said < first) flags.push("out_of_window");
  return { effectiveAt: new Date(Math.min(Math.max(said, first), now.getTime())), flags };
}

/** What is told within this is told while it happens: nobody has been let in on it yet. */
const atOnce = 30_000;

/** Whether somebody may be told at the door; a time that is not to be relied on is none. */
export const isTold = (at: Date, now: Date, flags: readonly string[]) =>
  !flags.includes("clock_suspect") && now.getTime() - at.getTime() <= atOnce;

/** An arrival without the consents that the event insists on, told too late to stop anybody. */
export const awaitsConsent = (op: { kind: string; flags: readonly string[] }) =>
  op.kind === "scan_in" && op.flags.includes("consent_missing");

/** Whether the clock by which it was seen is not to be relied on. */
export const hasSuspectClock = (op: { flags: readonly string[] } | undefined) =>
  op?.flags.includes("clock_suspect") ?? false;

type Numbered = { deviceId?: string | null | undefined; deviceSeq?: number | null | undefined };
/** The name of an observation by the number its device gave it; nothing for one without. */
export const sequelOf = (op: Numbered): string | undefined =>
  op.deviceId && typeof op.deviceSeq === "number" ? `${op.deviceId}#${op.deviceSeq}` : undefined;

/**
 * Whether a device's times are not to be relied on: its clock is more than ten minutes off or was never measured, has
 * moved so far since it was measured before, or went backwards between two things it saw.
 */
export function isSuspect(
  seen: readonly { capturedAt: Date; seq: number }[],
  offsetMs: number | null,
  before: number | null,
): boolean {
  const far = 10 * minute;
  if (offsetMs === null || Math.abs(offsetMs) > far) return true;
  if (before !== null && Math.abs(offsetMs - before) > far) return true;
  const inOrder = [...seen].sort((a, b) => a.seq - b.seq);
  return inOrder.some((one, index) => {
    const last = inOrder[index - 1];
    return last !== undefined && last.capturedAt.getTime() - one.capturedAt.getTime() > minute;
  });
}

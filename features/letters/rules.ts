/** Milliseconds that letters wait which somebody may want to take back. */
export const letterDelay = 30_000;

/** Letters about one's own registration. `registered` says waiting list to those who wait. */
export const letterKinds = [
  "registered",
  "promoted",
  "cancelled",
  "link",
  "changed",
  "called-off",
  "reminder",
  "thanks",
  "offered",
  "offer-over",
  "approved",
  "rejected",
  "wishes",
  "files",
  "answered",
  "feedback",
  "certificate",
] as const;
export type LetterKind = (typeof letterKinds)[number];

type So = {
  status: "confirmed" | "waitlisted" | "cancelled";
  promotedAt: Date | null;
  offeredUntil: Date | null;
  /** Where the event asks for wishes: until when, and whether they were given. */
  wishes: { dueAt: Date; given: boolean } | null;
  /** Whether the group lacks a required file that is still taken, and until when, where that is set. */
  files: { missing: boolean; dueAt: Date | null };
  /** Whether an answer to a question of theirs can be read. */
  hasAnswer: boolean;
  /** Whether the feedback form takes an answer of theirs. */
  mayGiveFeedback: boolean;
  /** Whether a certificate of theirs is in force. */
  hasCertificate: boolean;
  event: { status: string; startsAt: Date; endsAt: Date; trashedAt: Date | null };
};

/** Whether what a letter says is still so: an undo in the meantime, or time, makes it untrue. */
export function isStillTrue(kind: LetterKind, to: So, now: Date): boolean {
  const living = to.status !== "cancelled";
  const ahead = to.event.status === "published" && now < to.event.endsAt && to.event.trashedAt === null;
  switch (kind) {
    case "registered":
    case "link":
      return living;
    case "promoted":
      return to.status === "confirmed" && to.promotedAt !== null && ahead;
    case "approved":
      return living && ahead;
    case "offered":
      return living && to.offeredUntil !== null && now < to.offeredUntil && ahead;
    case "cancelled":
    case "offer-over":
    case "rejected":
      return !living;
    case "changed":
      return living && ahead;
    case "called-off":
      return living && to.event.status === "cancelled";
    case "reminder":
      return to.status === "confirmed" && ahead && now < to.event.startsAt;
    case "wishes":
      return to.status === "confirmed" && ahead && to.wishes !== null && !to.wishes.given && now < to.wishes.dueAt;
    case "files":
      return to.status === "confirmed" && ahead && to.files.missing;
    case "answered":
      return living && to.hasAnswer && to.event.status !== "cancelled" && to.event.trashedAt === null;
    case "feedback":
      return to.status === "confirmed" && to.mayGiveFeedback && to.event.trashedAt === null;
    case "certificate":
      return to.hasCertificate;
    case "thanks":
      return to.status === "confirmed" && to.event.status !== "cancelled" && to.event.status !== "draft";
  }
}

/** Whether a letter carries the event for the reader's calendar. */
export const carriesCalendar = (kind: LetterKind) =>
  ["registered", "promoted", "link", "changed", "approved", "cancelled", "called-off"].includes(kind);
/** Whether it carries the QR for the entrance. */
export const carriesQr = (kind: LetterKind) =>
  ["registered", "promoted", "link", "approved", "reminder"].includes(kind);

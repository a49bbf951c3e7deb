import type { ReactNode } from "react";
import { StatusPill } from "../../../components/ui/badge";

const looks = {
  confirmed: { tone: "ok", icon: "check" },
  waitlisted: { tone: "warn", icon: "hourglass" },
  offered: { tone: "info", icon: "clock" },
  pending: { tone: "info", icon: "message-circle" },
  changed: { tone: "warn", icon: "pencil" },
  rejected: { tone: "neutral", icon: "ban" },
  cancelled: { tone: "neutral", icon: "ban" },
} as const;

export type Standing = keyof typeof looks;

type Row = {
  status: "confirmed" | "waitlisted" | "cancelled";
  approval: "pending" | "approved" | "rejected" | null;
  offeredUntil: Date | null;
  decideAnew?: boolean;
};

/**
 * How a registration stands: with a seat, in line, with a seat kept, waiting for the team's decision, first or anew,
 * or gone.
 */
export function standingOf({ status, approval, offeredUntil, decideAnew }: Row): Standing {
  if (decideAnew && status !== "cancelled") return "changed";
  if (status === "waitlisted") return approval === "pending" ? "pending" : offeredUntil ? "offered" : "waitlisted";
  return status === "cancelled" && approval === "rejected" ? "rejected" : status;
}

/** How a registration stands: by word, sign and colour. */
export const SeatStatus = ({ status, children }: { status: Standing; children: ReactNode }) => (
  <StatusPill {...looks[status]}>{children}</StatusPill>
);

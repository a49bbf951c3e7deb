import type { ReactNode } from "react";
import { StatusPill } from "../../../components/ui/badge";
import type { State } from "../../enrollees/choices";

const looks = {
  accepted: { tone: "ok", icon: "check" },
  applied: { tone: "info", icon: "message-circle" },
  waitlisted: { tone: "warn", icon: "hourglass" },
  declined: { tone: "neutral", icon: "ban" },
  withdrawn: { tone: "neutral", icon: "ban" },
  completed: { tone: "ok", icon: "award" },
  not_completed: { tone: "neutral", icon: "minus" },
} as const satisfies Record<State, unknown>;

/** How an enrolment stands: by word, sign and colour. */
export const EnrollmentState = ({ state, children }: { state: State; children: ReactNode }) => (
  <StatusPill {...looks[state]}>{children}</StatusPill>
);

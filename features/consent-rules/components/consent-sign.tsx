import type { ReactNode } from "react";
import { StatusPill } from "../../../components/ui/badge";
import { Icon, type IconName } from "../../../components/ui/icon";
import type { ConsentState, Extent } from "../choices";

const looks: Record<ConsentState, { tone: "ok" | "warn" | "bad"; icon: IconName }> = {
  missing: { tone: "bad", icon: "x" },
  requested: { tone: "warn", icon: "hourglass" },
  granted_unverified: { tone: "warn", icon: "check" },
  granted: { tone: "ok", icon: "check" },
  withdrawn: { tone: "bad", icon: "undo" },
  refused: { tone: "bad", icon: "ban" },
  expired: { tone: "warn", icon: "warning" },
};

/** Where a consent stands, by sign and word: the words are the caller's, so that it may stand in a client island. */
export function ConsentSign({ state, children }: { state: ConsentState; children: ReactNode }) {
  return (
    <StatusPill tone={looks[state].tone} icon={looks[state].icon}>
      {children}
    </StatusPill>
  );
}

const marks: Record<Extent, IconName> = { none: "ban", group: "users", all: "check" };

/** What may be photographed: a shape and words, never a colour alone (people-attendance.md L17). */
export function PhotoMark({ extent, children }: { extent: Extent; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1 text-xs text-soft">
      <Icon name={marks[extent]} className="size-3.5 shrink-0" />
      {children}
    </span>
  );
}

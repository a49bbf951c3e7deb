import { StatusPill } from "../../../components/ui/badge";
import type { IconName } from "../../../components/ui/icon";
import { meanings, type Status } from "../rules";

type Tone = "ok" | "warn" | "bad" | "info" | "neutral";

/** Each status has a colour, a sign and a word of its own: none is told by colour alone. */
export const looks: Record<Status | "unmarked", { tone: Tone; icon: IconName }> = {
  present: { tone: "ok", icon: "check" },
  online: { tone: "ok", icon: "monitor" },
  late: { tone: "warn", icon: "clock" },
  left_early: { tone: "warn", icon: "log-out" },
  late_left: { tone: "warn", icon: "hourglass" },
  absent: { tone: "bad", icon: "x" },
  excused: { tone: "info", icon: "file-text" },
  exempt: { tone: "neutral", icon: "minus" },
  unmarked: { tone: "neutral", icon: "dot" },
};

/** The letter of a status; "-" while nobody marked. */
export const letterOf = (status: Status | null) => (status ? meanings[status].short : "-");

/** A status as sign and word. */
export function StatusMark({ status, word, className }: { status: Status | null; word: string; className?: string }) {
  const { tone, icon } = looks[status ?? "unmarked"];
  return (
    <StatusPill tone={tone} icon={icon} className={className}>
      {word}
    </StatusPill>
  );
}

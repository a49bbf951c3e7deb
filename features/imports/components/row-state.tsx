import { StatusPill } from "../../../components/ui/badge";
import type { Tone } from "../../../components/ui/classes";
import type { IconName } from "../../../components/ui/icon";
import { type Locale, words } from "../../../core/i18n";
import type { Staging } from "../queries";

export type Row = Staging["rows"][number];
type Action = Row["action"];

const looks: Record<Action, { tone: Tone; icon: IconName }> = {
  create: { tone: "ok", icon: "plus" },
  known: { tone: "ok", icon: "user" },
  existing: { tone: "neutral", icon: "check" },
  ask: { tone: "warn", icon: "info" },
  repeat: { tone: "neutral", icon: "copy" },
  skip: { tone: "neutral", icon: "x" },
  error: { tone: "bad", icon: "warning" },
};

/** What becomes of a row: colour, sign and word. */
export function RowState({ action, locale }: { action: Action; locale: Locale }) {
  return <StatusPill {...looks[action]}>{words(locale)(`imports.does.${action}`)}</StatusPill>;
}

import { StatusPill } from "../../../components/ui/badge";
import { type Locale, type Words, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { LetterHistory } from "../queries";

type Row = Pick<LetterHistory[number], "kind" | "state" | "error" | "recipient" | "dueAt" | "sentAt">;

const tones = {
  queued: "info",
  held: "info",
  sending: "info",
  sent: "ok",
  failed: "bad",
  bounced: "bad",
  cancelled: "neutral",
} as const;

const known = [
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
  "message",
  "staff-copy",
  "digest",
  "wishes",
  "answered",
  "feedback",
  "files",
  "certificate",
] as const;

/** What a letter is, in a word; letters of other parts of the house are "other". */
export function kindText(kind: string, t: Words): string {
  const found = known.find((one) => one === kind);
  return t(`eventLetters.kinds.${found ?? "other"}`);
}

const reasons = [
  "no-address",
  "not-true",
  "declined",
  "taken-back",
  "superseded",
  "called-off",
  "gone",
  "forgotten",
] as const;

/** Why it did not go, in words; the mail server's own number stays a number. */
function reasonText(error: string | null, t: Words): string {
  if (!error) return "";
  const found = reasons.find((one) => one === error);
  return found ? t(`eventLetters.reasons.${found}`) : t("eventLetters.reasons.server", { code: error });
}

/** What became of a letter, when, and why not. */
export function LetterState({ row, locale, zone }: { row: Row; locale: Locale; zone: string }) {
  const t = words(locale);
  const at = row.state === "sent" ? row.sentAt : ["queued", "held"].includes(row.state) ? row.dueAt : null;
  const reason = row.state === "sent" ? "" : reasonText(row.error, t);
  return (
    <div>
      <StatusPill tone={tones[row.state]}>{t(`eventLetters.states.${row.state}`)}</StatusPill>
      <p className="text-sm text-soft">{[at ? moment(at, zone, locale) : "", reason].filter(Boolean).join(" · ")}</p>
    </div>
  );
}

import { Icon } from "../../../components/ui/icon";
import { type Locale, words } from "../../../core/i18n";
import type { PublicLabel } from "../rules";

const looks = {
  few: { name: "clock", tone: "text-warn" },
  waiting: { name: "hourglass", tone: "text-soft" },
  full: { name: "ban", tone: "text-soft" },
  invited: { name: "lock", tone: "text-soft" },
} as const;

/** How it stands with seats, in a word. */
export function SeatsWord({ label, locale }: { label: PublicLabel; locale: Locale }) {
  const { name, tone } = looks[label];
  return (
    <p className={`mt-1 flex items-center gap-2 text-sm font-semibold ${tone}`}>
      <Icon name={name} className="size-4.5 shrink-0" />
      {words(locale)(`site.label.${label}`)}
    </p>
  );
}

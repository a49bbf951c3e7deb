import { buttonClass } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { Notice } from "../../../components/ui/notice";
import { type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { OwnWishes } from "../queries";

/** On one's own page: asks for wishes while they can be given, and leads to them. */
export function OwnWishesPart({ own, locale, token }: { own: OwnWishes; locale: Locale; token: string }) {
  const t = words(locale);
  const { round, sheet } = own;
  if (!round || !own.hasSeat) return null;
  const href = `/${locale}/r/${token}/wishes`;
  if (round.state === "open" && !sheet)
    return (
      <Notice
        tone="info"
        title={t("wishes.own.ask", { moment: moment(round.dueAt, own.event.timeZone, locale) })}
        actions={
          <a href={href} className={buttonClass({ variant: "primary" })}>
            {t("wishes.own.answer")}
          </a>
        }
      />
    );
  return (
    <a
      href={href}
      className="flex items-center gap-3 rounded-lg border border-line bg-surface px-5 py-4 no-underline hover:bg-sunken"
    >
      <Icon name="star" className="text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{t("wishes.own.title")}</span>
        <span className="block text-sm text-soft">{t("wishes.own.linkText")}</span>
      </span>
      <Icon name="chevron-right" className="text-soft" />
    </a>
  );
}

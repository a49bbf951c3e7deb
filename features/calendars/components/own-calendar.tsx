import { buttonClass } from "../../../components/ui/button";
import { Disclosure } from "../../../components/ui/disclosure";
import { type Locale, words } from "../../../core/i18n";
import { FeedLink } from "./feed-link";

type OwnCalendarProps = { locale: Locale /** Of the personal link. */; link: string; feed: string | null };

/** The personal calendar on one's own page; plain forms, without scripts. */
export function OwnCalendar({ locale, link, feed }: OwnCalendarProps) {
  const t = words(locale);
  const action = `/api/calendar/r/${link}`;
  const button = (want: "new" | "none", label: string, variant: "secondary" | "danger") => (
    <form method="post" action={action}>
      <input type="hidden" name="page" value={locale} />
      <input type="hidden" name="want" value={want} />
      <button type="submit" className={buttonClass({ variant })}>
        {label}
      </button>
    </form>
  );
  return (
    <Disclosure summary={t("calendars.title")} className="border-t">
      <div className="space-y-3">
        <p className="text-sm text-soft">{t("calendars.ownText")}</p>
        {feed && <FeedLink token={feed} locale={locale} />}
        <div className="flex flex-wrap gap-3">
          {button("new", t(feed ? "calendars.renew" : "calendars.make"), "secondary")}
          {feed && button("none", t("calendars.end"), "danger")}
        </div>
      </div>
    </Disclosure>
  );
}

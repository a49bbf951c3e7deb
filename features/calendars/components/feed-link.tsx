import { env } from "../../../core/env";
import { type Locale, words } from "../../../core/i18n";

/** The address of a personal calendar, to subscribe to by one tap or to copy. */
export function FeedLink({ token, locale }: { token: string; locale: Locale }) {
  const t = words(locale);
  const url = `${env.APP_URL}/api/calendar/own/${token}.ics`;
  return (
    <div className="space-y-2">
      <p>
        <a href={url.replace(/^https?:/, "webcal:")} className="text-accent underline underline-offset-4">
          {t("calendars.subscribe")}
        </a>
      </p>
      <p className="text-sm text-soft">{t("calendars.copy")}</p>
      <p className="rounded-md border border-line bg-sunken px-3 py-2 text-sm break-all select-all">{url}</p>
      <p className="text-sm text-soft">{t("calendars.secret")}</p>
    </div>
  );
}

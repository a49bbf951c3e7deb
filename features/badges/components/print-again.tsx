import { LinkButton } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { type Locale, words } from "../../../core/i18n";
import type { BadgesView } from "../queries";

/** As many as are read one by one; the rest is a number. */
const most = 30;

/** Whose printed badge does not hold any more: who has come since, and whose family said something else about photos. */
export function PrintAgain({ locale, again, path }: { locale: Locale; again: BadgesView["again"]; path: string }) {
  const t = words(locale);
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {again.slice(0, most).map(({ registrationId, name, reason, photoWish }) => (
          <li key={registrationId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
            <span className="min-w-0">
              <span className="font-medium">{name}</span>
              <span className="block text-sm text-soft">
                {t(`badges.reasons.${reason}`)}
                {reason === "photo" && photoWish && ` · ${t(`badges.photo.${photoWish}`)}`}
              </span>
            </span>
            <LinkButton href={`${path}?who=person&person=${registrationId}`} size="sm">
              {t("badges.onlyThis")}
            </LinkButton>
          </li>
        ))}
      </ul>
      {again.length > most && (
        <p className="border-t border-line px-4 py-2 text-sm text-soft">
          {t("badges.more", { count: again.length - most })}
        </p>
      )}
    </Card>
  );
}

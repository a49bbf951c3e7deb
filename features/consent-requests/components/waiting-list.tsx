import { LinkButton } from "../../../components/ui/button";
import { type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import { ActForm } from "../../consents/components/act-form";
import { forgetAction, remindAction } from "../actions";
import type { WaitingRequest } from "../queries";

type Props = { rows: readonly WaitingRequest[]; locale: Locale; zone: string; path: string };

/** Who was asked and has not answered; each can be asked again, printed, or forgotten. */
export function WaitingList({ rows, locale, zone, path }: Props) {
  const t = words(locale);
  if (rows.length === 0) return <p className="text-soft">{t("consents.manage.waitingNone")}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => {
        const hidden = { requestId: row.requestId };
        return (
          <li key={row.requestId} className="flex flex-wrap items-start justify-between gap-3 py-4">
            <div className="min-w-0">
              <p className="font-semibold">{row.guardianName}</p>
              <p className="text-sm text-soft">{row.childName ?? t("consents.manage.newChild")}</p>
              <p className="text-sm text-soft">
                {t("consents.manage.askedAt", { moment: moment(row.askedAt, zone, locale) })}
                {row.remindedAt &&
                  ` · ${t("consents.manage.remindedAt", { moment: moment(row.remindedAt, zone, locale) })}`}
                {!row.byLetter && ` · ${t("consents.manage.byPaper")}`}
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              <LinkButton href={`${path}/${row.requestId}`} size="sm" icon="printer">
                {t("consents.manage.paper")}
              </LinkButton>
              {row.byLetter && (
                <ActForm
                  action={remindAction}
                  {...{ hidden }}
                  size="sm"
                  variant="secondary"
                  submit={t("consents.manage.remind")}
                  label={`${t("consents.manage.remind")}: ${row.guardianName}`}
                  done={t("consents.manage.done.reminded")}
                />
              )}
              <ActForm
                action={forgetAction}
                {...{ hidden }}
                size="sm"
                variant="danger"
                submit={t("consents.manage.forget")}
                label={`${t("consents.manage.forget")}: ${row.guardianName}`}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import { Button } from "../../../components/ui/button";
import { TextField } from "../../../components/ui/field";
import { Icon } from "../../../components/ui/icon";
import { type Locale, words } from "../../../core/i18n";
import type { OwnCheckIn } from "../queries";

type OwnCheckInProps = { locale: Locale; token: string; own: OwnCheckIn };

/** The field for the code on the screen, while it is open: a plain form. Once one is in, it says so. */
export function OwnCheckInPart({ locale, token, own }: OwnCheckInProps) {
  const t = words(locale);
  if (!own.open) return null;
  if (own.inside)
    return (
      <p className="flex items-center gap-2 rounded-lg border border-line bg-surface px-5 py-4 font-semibold">
        <Icon name="ok" className="text-ok" />
        {t("selfCheckIn.inside")}
      </p>
    );
  return (
    <form
      method="post"
      action={`/api/check-in/r/${encodeURIComponent(token)}`}
      className="space-y-4 rounded-lg border border-line bg-surface p-5"
    >
      <input type="hidden" name="page" value={locale} />
      <TextField
        id="check-in-code"
        name="code"
        label={t("selfCheckIn.field")}
        hint={t("selfCheckIn.fieldHint")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        required
        className="figures text-2xl tracking-[0.15em]"
        fieldClassName="max-w-60"
      />
      <Button type="submit" variant="primary" icon="check">
        {t("selfCheckIn.enter")}
      </Button>
    </form>
  );
}

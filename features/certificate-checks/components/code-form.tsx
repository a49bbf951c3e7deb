import { Button } from "../../../components/ui/button";
import { TextField } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";

/** Where a code is typed in, with what was `typed` before; no script is needed. */
export function CodeForm({ locale, typed }: { locale: Locale; typed?: string }) {
  const t = words(locale);
  return (
    <form method="get" action={`/${locale}/v`} className="space-y-5">
      <TextField
        id="code"
        name="code"
        label={t("certificateChecks.code")}
        hint={t("certificateChecks.codeHint")}
        required
        defaultValue={typed}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="font-mono tracking-wider uppercase"
      />
      <Button type="submit" variant="primary" size="lg">
        {t("certificateChecks.check")}
      </Button>
    </form>
  );
}

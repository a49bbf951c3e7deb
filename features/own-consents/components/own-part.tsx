import { FieldGroup } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";
import { ConsentChoices } from "../../consents/components/consent-choices";
import type { Beginning } from "../queries";

type Props = {
  locale: Locale;
  beginning: Beginning;
  birthDate: string;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** The part of a registration form about one's own consents; the birth date of the step before goes with it. */
export function OwnPart({ locale, beginning, birthDate, values, errors }: Props) {
  const t = words(locale);
  return (
    <FieldGroup
      legend={t("guardians.own.legend")}
      hint={beginning.guardianDecides ? t("guardians.own.guardianDecides") : undefined}
    >
      <input type="hidden" name="birthDate" value={birthDate} />
      <ConsentChoices {...{ locale, values, errors }} asked={beginning.asked} prefix="consents" />
    </FieldGroup>
  );
}

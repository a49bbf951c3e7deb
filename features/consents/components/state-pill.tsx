import { type Locale, words } from "../../../core/i18n";
import type { ConsentState } from "../../consent-rules/choices";
import { ConsentSign } from "../../consent-rules/components/consent-sign";

/** Where a consent stands, in the reader's words. */
export function ConsentPill({ state, locale }: { state: ConsentState; locale: Locale }) {
  return <ConsentSign state={state}>{words(locale)(`consents.state.${state}`)}</ConsentSign>;
}

import { Button } from "../../../components/ui/button";
import { type Locale, words } from "../../../core/i18n";
import { type InForce, inTongue } from "../../consent-documents/steps";
import type { ConsentState, Extent } from "../../consent-rules/choices";
import { DocumentText } from "../../consents/components/consent-choices";
import { ConsentPill } from "../../consents/components/state-pill";

type Item = {
  key: string;
  required: boolean;
  photo: boolean;
  document: InForce;
  state: ConsentState;
  extent: Extent | null;
};
type Props = {
  item: Item;
  locale: Locale;
  /** Where the one-step forms post to. */
  action: string;
  /** For whose place, where the address does not say it. */
  place?: { registrationId: string } | { enrollmentId: string };
  /** Said for a whole programme: taking back what is required ends the enrolment. */
  program?: boolean;
  /** For the names of the buttons. */
  childName: string;
  /** Nothing can be changed here. */
  frozen?: boolean;
  /** May only be taken back, not given. */
  onlyBack?: boolean;
  /** Said by somebody else before: what stands can be said once more, by oneself. */
  anew?: boolean;
};

const isGiven = (state: ConsentState) => state === "granted" || state === "granted_unverified";

/** One consent as it stands: what was said to what, and every other answer one press away. */
export function FamilyItemRow({ item, locale, action, place, program, childName, frozen, onlyBack, anew }: Props) {
  const t = words(locale);
  const text = inTongue(item.document, locale);
  const given = isGiven(item.state);
  const now = item.photo ? (item.extent ?? "none") : given ? "yes" : "no";
  const others = (item.photo ? (["none", "group", "all"] as const) : (["yes", "no"] as const)).filter(
    (answer) => (anew || answer !== now) && !(onlyBack && !narrower(answer, now)),
  );
  const label = (answer: (typeof others)[number]) =>
    item.photo
      ? t(`guardians.page.photo.${answer as Extent}`)
      : t(answer === "yes" ? "guardians.page.consent" : given ? "guardians.page.withdraw" : "guardians.page.refuse");
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 lang={text.locale} className="font-semibold">
          {text.title}
        </h3>
        <ConsentPill state={item.state} locale={locale} />
      </div>
      {anew && <p className="text-sm text-warn">{t("guardians.own.saidBefore")}</p>}
      {item.photo && <p className="text-sm">{t(`consents.photo.now.${item.extent ?? "none"}`)}</p>}
      {!frozen && others.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {others.map((answer) => (
            <form key={answer} method="post" action={action}>
              <input type="hidden" name="page" value={locale} />
              {Object.entries(place ?? {}).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <input type="hidden" name="key" value={item.key} />
              <input type="hidden" name="answer" value={answer} />
              <Button
                type="submit"
                size="sm"
                variant={answer === "no" ? "danger" : "secondary"}
                aria-label={`${label(answer)}: ${text.title} (${childName})`}
              >
                {label(answer)}
              </Button>
            </form>
          ))}
        </div>
      )}
      {item.required && given && !frozen && (
        <p className="text-sm text-soft">{t(program ? "guardians.page.endsEnrollment" : "guardians.page.cancels")}</p>
      )}
      <details className="text-sm">
        <summary className="cursor-pointer text-soft">
          {t("guardians.page.text", { version: item.document.version })}
        </summary>
        <div className="pt-3">
          <DocumentText document={item.document} locale={locale} />
        </div>
      </details>
    </div>
  );
}

const order = ["no", "none", "group", "all", "yes"];
const narrower = (answer: string, now: string) => order.indexOf(answer) < order.indexOf(now);

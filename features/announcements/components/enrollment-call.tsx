import { buttonClass } from "../../../components/ui/button";
import { type Locale, words } from "../../../core/i18n";
import { daysText, moment } from "../../../core/time";
import type { AnnouncedProgram } from "../queries";
import { WhyNot } from "./invitation-facts";

type Props = { program: AnnouncedProgram; locale: Locale };

/** When the programme is and how to enrol in it: the page's one button, or why there is none. */
export function EnrollmentCall({ program, locale }: Props) {
  const t = words(locale);
  if (program.enrollment.state === "off") return null;
  const days = daysText(program, locale);
  return (
    <dl className="mt-10 grid gap-x-10 gap-y-8 border-t-2 border-ink pt-8 sm:grid-cols-2">
      {days && (
        <div className="min-w-0">
          <dt className="mb-1.5 text-sm text-soft">{t("enrollments.own.when")}</dt>
          <dd className="figures text-lg font-bold text-balance">{days}</dd>
        </div>
      )}
      <div className="min-w-0 sm:max-w-md">
        <dt className="mb-1.5 text-sm text-soft">{t("site.enrollment")}</dt>
        <dd>
          <Call program={program} locale={locale} />
        </dd>
      </div>
    </dl>
  );
}

/** Below so many places the page says how many. */
const few = 10;

function Call({ program, locale }: Props) {
  const t = words(locale);
  const { state, opensAt, closesAt, placesLeft, needsApproval } = program.enrollment;
  const at = (when: Date) => moment(when, program.timeZone, locale);
  if (state === "open" || state === "waiting")
    return (
      <>
        <a
          href={`/${locale}/programs/${program.slug}/enrol`}
          className={buttonClass({ variant: "primary", size: "lg", wide: true })}
        >
          {t(state === "waiting" && !needsApproval ? "site.joinLine" : "site.enrol")}
        </a>
        <p className="figures mt-2 text-sm text-soft">
          {closesAt && t("site.until", { date: at(closesAt) })}
          {state === "open" && !needsApproval && placesLeft !== null && placesLeft <= few && (
            <strong className="block text-warn">{t("site.placesLeft", { count: placesLeft })}</strong>
          )}
        </p>
        <p className="mt-1 text-sm text-soft">
          {needsApproval
            ? t("site.enrollmentState.approval")
            : t(state === "waiting" ? "site.enrollmentState.waiting" : "site.enrollmentOnce")}
        </p>
      </>
    );
  if (state === "not-yet")
    return (
      <WhyNot icon="clock">
        {opensAt ? t("site.enrollmentState.opens", { date: at(opensAt) }) : t("site.enrollmentState.notYet")}
      </WhyNot>
    );
  return (
    <WhyNot icon="ban">{t(state === "full" ? "site.enrollmentState.full" : "site.enrollmentState.closed")}</WhyNot>
  );
}

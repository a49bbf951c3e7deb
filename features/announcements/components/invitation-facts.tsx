import type { ReactNode } from "react";
import { buttonClass } from "../../../components/ui/button";
import { Icon, type IconName } from "../../../components/ui/icon";
import { type Locale, languageNames, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { PublicEvent } from "../../events/queries";
import { SeatsWord } from "../../registrations/components/seats-word";
import { Said, whenOf } from "./said";

type FactsProps = { event: PublicEvent; locale: Locale };

/** When, where and how to come: three columns between two rules, and the page's one button. */
export function InvitationFacts({ event, locale }: FactsProps) {
  const t = words(locale);
  const when = whenOf(event, locale);
  return (
    <dl className="mt-10 grid gap-x-10 gap-y-8 border-t-2 border-ink py-8 sm:grid-cols-2 lg:grid-cols-3">
      <Fact term={t("site.when")}>
        <p className="figures text-lg font-bold">
          <time dateTime={event.startsAt.toISOString()}>{when.days}</time>
        </p>
        <p className="figures text-lg">{when.hours}</p>
        <p className="mt-1">
          <Quiet href={`/api/calendar/${event.slug}.ics?lang=${locale}`} icon="calendar">
            {t("site.addToCalendar")}
          </Quiet>
        </p>
      </Fact>
      <div className="min-w-0">
        {(event.venue || event.online) && (
          <Pair term={t("site.where")}>
            <Where event={event} locale={locale} />
          </Pair>
        )}
        <Pair term={t("site.languages")}>{event.languages.map((one) => languageNames[one]).join(", ")}</Pair>
      </div>
      <Fact term={t("site.registration")}>
        <Registration event={event} locale={locale} />
      </Fact>
    </dl>
  );
}

type FactProps = { term: string; children: ReactNode };

const Fact = (props: FactProps) => (
  <div className="min-w-0">
    <Pair {...props} />
  </div>
);

const Pair = ({ term, children }: FactProps) => (
  <>
    <dt className="mb-1.5 text-sm text-soft not-first:mt-5">{term}</dt>
    <dd>{children}</dd>
  </>
);

/** A link that does not compete with the button. */
function Quiet({ href, icon, children }: { href: string; icon: "calendar" | "map-pin"; children: ReactNode }) {
  const outside = /^https?:/.test(href);
  return (
    <a
      href={href}
      {...(outside ? { rel: "noopener noreferrer nofollow", target: "_blank" } : {})}
      className="inline-flex min-h-11 items-center gap-2 text-sm font-semibold text-accent underline-offset-4 hover:underline"
    >
      <Icon name={icon} className="size-4.5" />
      {children}
    </a>
  );
}

function Where({ event, locale }: FactsProps) {
  const t = words(locale);
  const { venue, online, languages } = event;
  return (
    <>
      {venue && (
        <>
          <p className="text-lg font-bold">
            <Said text={venue.name} locale={locale} first={languages} />
          </p>
          {venue.room && (
            <p className="text-lg">
              <bdi>{venue.room}</bdi>
            </p>
          )}
          <p className="mt-1 text-soft">
            <Said text={venue.address} locale={locale} first={languages} />
          </p>
          {venue.mapUrl && (
            <Quiet href={venue.mapUrl} icon="map-pin">
              {t("site.map")}
            </Quiet>
          )}
        </>
      )}
      {online && (
        <p className={venue ? "mt-2 text-soft" : ""}>
          <span className={venue ? "font-semibold" : "block text-lg font-bold"}>{t("site.online")}</span>{" "}
          {t("site.onlineNote")}
        </p>
      )}
    </>
  );
}

/** Open, in line, or why not: known before anything is typed. */
function Registration({ event, locale }: FactsProps) {
  const t = words(locale);
  const { state, opensAt, closesAt, label } = event.registration;
  const at = (when: Date) => moment(when, event.timeZone, locale);
  if (state === "open" || state === "waiting") {
    return (
      <>
        <a
          href={`/${locale}/e/${event.slug}/register`}
          className={buttonClass({ variant: "primary", size: "lg", wide: true })}
        >
          {t(state === "open" ? "site.register" : "site.joinLine")}
        </a>
        <p className="figures mt-2 text-sm text-soft">{t("site.until", { date: at(closesAt) })}</p>
        {label && <SeatsWord label={label} locale={locale} />}
        {label === "invited" && <p className="mt-1 text-sm text-soft">{t("site.codeNeeded")}</p>}
        {state === "waiting" && <p className="mt-1 text-sm text-soft">{t("site.state.waiting")}</p>}
      </>
    );
  }
  const why = {
    full: t("site.state.full"),
    "not-yet":
      opensAt && event.status !== "draft" ? t("site.state.opens", { date: at(opensAt) }) : t("site.state.notYet"),
    closed: t("site.state.closed", { date: at(closesAt) }),
    "invited-only": t("site.state.invitedOnly"),
    cancelled: t("site.state.cancelled"),
    over: t("site.state.over"),
  }[state];
  const icon = state === "not-yet" ? "clock" : state === "over" ? "history" : state === "invited-only" ? "lock" : "ban";
  return <WhyNot icon={icon}>{why}</WhyNot>;
}

/** Stands where the button would, and says why there is none. */
export const WhyNot = ({ icon, children }: { icon: IconName; children: ReactNode }) => (
  <p className="flex items-start gap-2.5 rounded-md bg-sunken px-4 py-3 font-semibold">
    <Icon name={icon} className="mt-0.5 size-5 shrink-0 text-soft" />
    {children}
  </p>
);

import type { Metadata } from "next";
import { env } from "../../../../../../core/env";
import { asLocale, type Locale, say, words } from "../../../../../../core/i18n";
import { qrPath } from "../../../../../../core/qr";
import { currentActor, load, loadOrNothing } from "../../../../../../core/web";
import { PersonName, Said, whenOf } from "../../../../../../features/announcements/components/said";
import { type PublicEvent, show } from "../../../../../../features/events/queries";
import { publicSpeakers } from "../../../../../../features/speakers/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, slug } = await params;
  const locale = asLocale(asked);
  const event = await loadOrNothing(show, { slug });
  const title = event ? `${say(event.title, locale, event.languages)} · ${words(locale)("site.poster")}` : undefined;
  return { title, robots: { index: false } };
}

/** One sheet of A4 for the wall of a school: what, who, when, where, and a code that leads to the event's page. */
export default async function Poster({ params }: Props) {
  const { locale: asked, slug } = await params;
  const locale = asLocale(asked);
  const actor = await currentActor();
  const event = await load(show, { slug }, actor);
  const { speakers } = await load(publicSpeakers, { eventId: event.eventId }, actor);
  const t = words(locale);
  const first = event.languages;
  const isLong = say(event.title, locale, first).length > 50;
  const titleSize = isLong ? "text-2xl sm:text-4xl print:text-[26pt]" : "text-3xl sm:text-5xl print:text-[42pt]";
  return (
    <>
      <p className="mb-6 flex flex-wrap gap-x-6 gap-y-1 text-soft print:hidden">
        <a href={`/${locale}/e/${event.slug}`} className="font-semibold text-accent underline underline-offset-4">
          {t("site.backToEvent")}
        </a>
        {t("site.posterPrint")}
      </p>
      <article className="mx-auto flex max-w-[190mm] flex-col rounded-lg border border-line bg-surface p-8 sm:min-h-[240mm] sm:p-14 print:-my-10 print:min-h-[235mm] print:max-w-none print:border-0 print:p-0">
        <p className="text-lg font-semibold text-accent">{t(`site.kind.${event.kind}`)}</p>
        <h1 className={`mt-3 font-bold text-balance print:leading-tight ${titleSize}`}>
          <Said text={event.title} locale={locale} first={first} />
        </h1>
        <ul className="mt-8 space-y-4">
          {speakers.slice(0, 4).map((speaker) => (
            <li key={speaker.speakerId}>
              <p className="text-2xl font-bold print:text-[24pt]">
                <PersonName person={speaker} locale={locale} first={first} />
              </p>
              <p className="text-lg text-soft">
                <Said text={speaker.office} locale={locale} first={first} />
              </p>
            </li>
          ))}
        </ul>
        <When event={event} locale={locale} />
        <div className="mt-auto flex flex-wrap items-end justify-between gap-x-10 gap-y-8 pt-10">
          <Hosts event={event} locale={locale} />
          <Code event={event} locale={locale} />
        </div>
      </article>
    </>
  );
}

type PartProps = { event: PublicEvent; locale: Locale };

function When({ event, locale }: PartProps) {
  const t = words(locale);
  const when = whenOf(event, locale);
  const { venue } = event;
  return (
    <dl className="mt-10 grid gap-8 border-t-2 border-ink pt-8 sm:grid-cols-2 print:grid-cols-2">
      <div>
        <dt className="text-soft">{t("site.when")}</dt>
        <dd className="figures mt-1 text-2xl font-bold print:text-[20pt]">
          {when.days}
          <span className="block font-medium">{when.hours}</span>
        </dd>
      </div>
      <div>
        <dt className="text-soft">{t("site.where")}</dt>
        <dd className="mt-1 text-2xl font-bold print:text-[20pt]">
          {venue ? <Said text={venue.name} locale={locale} first={event.languages} /> : t("site.online")}
          {venue?.room && <bdi className="block font-medium">{venue.room}</bdi>}
          {venue && (
            <Said text={venue.address} locale={locale} first={event.languages} className="block text-lg font-normal" />
          )}
        </dd>
      </div>
    </dl>
  );
}

function Hosts({ event, locale }: PartProps) {
  const t = words(locale);
  return (
    <dl className="min-w-0 flex-1 basis-52 space-y-4">
      {(["host", "supporter", "embassy", "partner"] as const).map((role) => {
        const bodies = event.organizations.filter((one) => one.role === role);
        return bodies.length === 0 ? null : (
          <div key={role}>
            <dt className="text-sm text-soft">{t(`site.role.${role}`)}</dt>
            {bodies.map((one) => (
              <dd key={one.organizationId} className="text-lg font-semibold">
                <Said text={one.name} locale={locale} first={event.languages} />
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

/** 58 mm wide on paper: read from two steps away. The address stands below it for those who type. */
function Code({ event, locale }: PartProps) {
  const t = words(locale);
  const address = `${env.APP_URL}/e/${event.slug}`;
  const { size, path } = qrPath(`${env.APP_URL}/${locale}/e/${event.slug}`);
  return (
    <figure className="w-[45mm] min-w-40 print:w-[58mm]">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("site.qr")} className="w-full bg-white text-black">
        <path d={path} fill="currentColor" shapeRendering="crispEdges" />
      </svg>
      <figcaption className="mt-2 text-center text-sm font-semibold text-balance">
        {t("site.posterScan")}
        <span className="mt-1 block text-xs font-normal break-all text-soft">
          {address.replace(/^https?:\/\//, "")}
        </span>
      </figcaption>
    </figure>
  );
}

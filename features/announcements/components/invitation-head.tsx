import { type Locale, say, words } from "../../../core/i18n";
import type { PublicEvent } from "../../events/queries";
import { PersonName, Said } from "./said";

export type Guest = {
  speakerId: string;
  name: PublicEvent["title"];
  honorific: PublicEvent["title"];
  office: PublicEvent["title"];
  organization: PublicEvent["title"];
  biography: PublicEvent["title"];
  photoFileId: string | null;
};
type HeadProps = { event: PublicEvent; speakers: readonly Guest[]; locale: Locale };

/** What stands first on an invitation: the picture, who invites to what, and who will speak. */
export function InvitationHead({ event, speakers, locale }: HeadProps) {
  const t = words(locale);
  const first = event.languages;
  // Kazakh and Russian words of fifteen letters fit a small phone only in a smaller size; browsers do not hyphenate them.
  const hasLongWord = say(event.title, locale, first)
    .split(/\s+/)
    .some((word) => word.length > 12);
  const hosts = event.organizations.filter((one) => one.role === "host");
  return (
    <header>
      {event.coverFileId && <Cover fileId={event.coverFileId} />}
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm font-semibold text-accent">
        <span>{t(`site.kind.${event.kind}`)}</span>
        {event.program && (
          <a
            href={`/${locale}/programs/${event.program.slug}`}
            className="inline-block py-1 font-medium text-soft underline-offset-4 hover:text-ink hover:underline"
          >
            <Said text={event.program.title} locale={locale} first={first} />
          </a>
        )}
      </p>
      <h1
        className={`mt-3 max-w-4xl font-bold text-balance sm:text-4xl lg:text-5xl ${hasLongWord ? "text-2xl" : "text-3xl"}`}
      >
        <Said text={event.title} locale={locale} first={first} />
      </h1>
      {say(event.summary, locale, first) && (
        <p className="mt-5 max-w-prose text-lg text-soft text-pretty">
          <Said text={event.summary} locale={locale} first={first} />
        </p>
      )}
      {speakers.length > 0 && (
        <ul className="mt-8 flex flex-wrap gap-x-10 gap-y-5">
          {speakers.slice(0, 3).map((speaker) => (
            <li key={speaker.speakerId} className="flex min-w-0 items-center gap-4">
              {speaker.photoFileId && <Portrait fileId={speaker.photoFileId} className="size-16" />}
              <p className="min-w-0">
                <span className="block text-lg font-bold">
                  <PersonName person={speaker} locale={locale} first={first} />
                </span>
                <Said text={speaker.office} locale={locale} first={first} className="block text-soft" />
              </p>
            </li>
          ))}
        </ul>
      )}
      {hosts.length > 0 && (
        <p className="mt-8 text-sm text-soft">
          {t("site.role.host")}
          {hosts.map((host) => (
            <span key={host.organizationId} className="ms-3 font-semibold text-ink">
              <Said text={host.name} locale={locale} first={first} />
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

function Cover({ fileId }: { fileId: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: our own server makes the sizes
    <img
      src={`/api/files/${fileId}?w=1280`}
      srcSet={`/api/files/${fileId}?w=640 640w, /api/files/${fileId}?w=1280 1280w, /api/files/${fileId} 2000w`}
      sizes="(min-width: 72rem) 68rem, 100vw"
      alt=""
      fetchPriority="high"
      className="mb-10 aspect-video w-full rounded-lg bg-sunken object-cover sm:aspect-5/2"
    />
  );
}

/** A photo of somebody whose name stands beside it. */
export function Portrait({ fileId, className }: { fileId: string; className?: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: our own server makes the sizes
    <img
      src={`/api/files/${fileId}?w=320`}
      alt=""
      loading="lazy"
      className={`shrink-0 rounded-md bg-sunken object-cover ${className ?? ""}`}
    />
  );
}

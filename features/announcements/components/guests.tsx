import { MarkdownText } from "../../../components/ui/markdown-text";
import { inLanguage, type Locale } from "../../../core/i18n";
import { type Guest, Portrait } from "./invitation-head";
import { PersonName, Said } from "./said";

/** Those who speak, with photo, office and what there is to know of them. */
export function Guests({
  speakers,
  locale,
  first,
}: {
  speakers: readonly Guest[];
  locale: Locale;
  first: readonly Locale[];
}) {
  return (
    <ul className="space-y-10">
      {speakers.map((speaker) => {
        const about = inLanguage(speaker.biography, locale, first);
        return (
          <li key={speaker.speakerId} className="flex flex-col gap-5 sm:flex-row sm:gap-7">
            {speaker.photoFileId && <Portrait fileId={speaker.photoFileId} className="size-28 sm:size-36" />}
            <div className="min-w-0">
              <h3 className="text-xl font-bold">
                <PersonName person={speaker} locale={locale} first={first} />
              </h3>
              <p className="text-soft">
                <Said text={speaker.office} locale={locale} first={first} className="block" />
                <Said text={speaker.organization} locale={locale} first={first} className="block" />
              </p>
              {about.text && (
                <MarkdownText lang={about.lang === locale ? undefined : about.lang} className="mt-3 max-w-prose">
                  {about.text}
                </MarkdownText>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import { inLanguage, type Locale, type LocalizedText } from "../../../core/i18n";

export type Host = { name: LocalizedText; website: string | null };

/** Whom to ask: the hosts' names, as links where they have a website. */
export function HostNames({ hosts, locale }: { hosts: readonly Host[]; locale: Locale }) {
  return hosts.map(({ name, website }, index) => {
    const { text, lang } = inLanguage(name, locale);
    const marked = <bdi lang={lang === locale ? undefined : lang}>{text}</bdi>;
    return (
      <span key={text}>
        {index > 0 && ", "}
        {website ? (
          <a href={website} rel="noopener noreferrer nofollow" className="text-accent underline underline-offset-4">
            {marked}
          </a>
        ) : (
          marked
        )}
      </span>
    );
  });
}

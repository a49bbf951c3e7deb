import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import { clock, day, isoDay } from "../../../core/time";
import type { PublicAgenda } from "../../agenda/queries";
import { PersonName, Said } from "./said";

type Item = PublicAgenda["items"][number];
type ProgrammeProps = { items: readonly Item[]; timeZone: string; locale: Locale; first: readonly Locale[] };

/** The run of show as a programme sheet sets it: the hour in the margin, then what, who and where. */
export function Programme({ items, timeZone, locale, first }: ProgrammeProps) {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const key = isoDay(item.startsAt, timeZone);
    days.set(key, [...(days.get(key) ?? []), item]);
  }
  return (
    <div className="space-y-10">
      {[...days].map(([key, list]) => (
        <div key={key}>
          {days.size > 1 && list[0] && (
            <h3 className="figures mb-3 font-bold">{day(list[0].startsAt, timeZone, locale)}</h3>
          )}
          <ol className="divide-y divide-line">
            {list.map((item) => (
              <Row key={item.agendaItemId} item={item} {...{ timeZone, locale, first }} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

function Row({ item, timeZone, locale, first }: Omit<ProgrammeProps, "items"> & { item: Item }) {
  const t = words(locale);
  const quiet = item.kind === "break";
  const title = inLanguage(item.title, locale, first);
  const kind = t(`agenda.kind.${item.kind}`);
  // "Lecture" over "Lecture" says nothing: a title that is the kind's own word stands alone.
  const own = [kind, words(title.lang)(`agenda.kind.${item.kind}`)].some((one) => same(one, title.text));
  return (
    <li className="grid gap-x-6 gap-y-1 py-4 first:pt-0 last:pb-0 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <p className="figures text-soft">
        <time dateTime={item.startsAt.toISOString()} className={quiet ? "" : "font-semibold text-ink"}>
          {clock(item.startsAt, timeZone, locale)}
        </time>
        <span className="ms-2 text-sm sm:ms-0 sm:block">{t("site.minutes", { count: item.minutes })}</span>
      </p>
      <div className="min-w-0">
        <p className={quiet ? "text-soft" : "text-lg font-bold text-balance"}>
          <Said text={item.title} locale={locale} first={first} />
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          {!quiet && !own && <span>{kind}</span>}
          {item.speakers.map((speaker) => (
            <span key={speaker.speakerId} className="font-medium text-ink">
              <PersonName person={speaker} locale={locale} first={first} />
            </span>
          ))}
          {item.place && <bdi>{item.place}</bdi>}
        </p>
        {say(item.description, locale, first) && (
          <p className="mt-1.5 max-w-prose whitespace-pre-line">
            <Said text={item.description} locale={locale} first={first} />
          </p>
        )}
      </div>
    </li>
  );
}

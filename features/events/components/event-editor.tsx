import { MoreWords } from "../../../components/words";
import { type Locale, languageNames, locales, pick, say, words } from "../../../core/i18n";
import { type Actor, may } from "../../../core/permissions";
import type { OrganizationRow } from "../../organizations/queries";
import type { VenueRow } from "../../venues/queries";
import { EventForm } from "./event-form";
import type { EventValues } from "./event-values";

type EventEditorProps = {
  locale: Locale;
  actor: Actor;
  programs: readonly { programId: string; title: Partial<Record<Locale, string>> }[];
  venues: readonly VenueRow[];
  organizations: readonly OrganizationRow[];
  first: EventValues;
  editing?: { eventId: string; version: number };
};

/** The event's form with its words, and only the programmes in which its reader may make events. */
export function EventEditor({ locale, actor, programs, venues, organizations, first, editing }: EventEditorProps) {
  const allowed = programs.filter(
    ({ programId }) => programId === first.programId || may(actor, "events.create", { programId }),
  );
  const none = may(actor, "events.create", {}) || (editing && first.programId === "");
  const own = { value: "", label: words(locale)("events.form.noProgram") };
  const base = `/${locale}/manage/events`;
  return (
    <MoreWords locale={locale} messages={pick(locale, "events", "organizations", "venues")}>
      <EventForm
        locale={locale}
        languages={[locale, ...locales.filter((one) => one !== locale)].map((one) => ({
          locale: one,
          label: languageNames[one],
        }))}
        programs={[
          ...(none ? [own] : []),
          ...allowed.map((one) => ({ value: one.programId, label: say(one.title, locale) })),
        ]}
        venues={venues}
        organizations={organizations}
        first={first}
        editing={editing}
        cancelHref={editing ? `${base}/${editing.eventId}` : base}
        doneHref={`${base}/{id}`}
      />
    </MoreWords>
  );
}

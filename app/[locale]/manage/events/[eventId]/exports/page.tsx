import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Card, Section } from "../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import {
  asLocale,
  collator,
  isLocale,
  type Locale,
  languageNames,
  locales,
  pick,
  say,
  words,
} from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { clock } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { sheets } from "../../../../../../features/attendance/queries";
import { header } from "../../../../../../features/events/queries";
import { loggedProfiles } from "../../../../../../features/exports/choices";
import { ExportForm } from "../../../../../../features/exports/components/export-form";
import { ExportLog, LogFilter } from "../../../../../../features/exports/components/export-log";
import { choices, list, sets } from "../../../../../../features/exports/queries";
import { form } from "../../../../../../features/forms/queries";
import { matrix } from "../../../../../../features/matrix/queries";
import { rosterCounts } from "../../../../../../features/roster/queries";
import { SchoolForms } from "../../../../../../features/school-reports/components/school-forms";

type Asked = Record<string, string | undefined>;
type Props = { params: Promise<{ locale: string; eventId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("exports.title") };
}

/** Filters that the pages of the lists have in their addresses. */
const filterNames = {
  attendance: ["search", "only"],
  roster: ["search", "status", "school", "grade", "language", "source", "answers", "sort", "order"],
  questions: ["q", "themeId", "groupId", "state"],
  matrix: [],
  "sign-in": [],
  school_report: [],
  sponsor_summary: [],
  consent_register: [],
} as const;

/** The list whose exports alone the log shows. */
const logged = (asked: string | undefined) => loggedProfiles.find((one) => one === asked);

/** Orders are no filters: they are kept, not told. */
const untold = new Set(["sort", "order"]);

function filtersOf(asked: Asked, name: keyof typeof filterNames, locale: Locale) {
  const t = words(locale);
  const said: Record<string, string> = {};
  const shown: string[] = [];
  for (const filter of filterNames[name]) {
    const value = asked[filter];
    if (!value) continue;
    said[filter] = value;
    if (untold.has(filter)) continue;
    const label = t(`exports.filterNames.${filter}`);
    const word = valueWord(filter, value, locale);
    shown.push(word ? `${label}: ${word}` : label);
  }
  return { said, shown: shown.join(", ") };
}

const statuses = ["confirmed", "waitlisted", "cancelled"] as const;
const sources = ["self", "import", "staff", "api", "walk-in", "guardian", "program"] as const;

/** What a filter's value is called; an id says nothing to a reader. */
function valueWord(filter: string, value: string, locale: Locale): string {
  const t = words(locale);
  const status = statuses.find((one) => filter === "status" && one === value);
  if (status) return t(`exports.registrationStatuses.${status}`);
  const source = sources.find((one) => filter === "source" && one === value);
  if (source) return t(`exports.registrationSources.${source}`);
  if (filter === "language" && isLocale(value)) return languageNames[value];
  return filter === "answers" || /^[0-9a-f-]{36}$/.test(value) ? "" : value;
}

export default async function Exports({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const asked = await searchParams;
  const log = logged(asked.log);
  const [offered, taken, kept, counts, { rows }, all, { questions }, event, actor] = await Promise.all([
    load(choices, { eventId }),
    load(list, { eventId, profile: log }),
    load(sets, { eventId }),
    load(rosterCounts, { eventId }),
    load(matrix, { eventId, locale }),
    load(sheets, { eventId }),
    load(form, { eventId }),
    load(header, { eventId }),
    currentActor(),
  ]);
  const isLead = may(actor, "forms.edit", { eventId, programId: event.programId });
  const answers = questions
    .filter((one) => isLead || one.viewers === "team")
    .map((one) => ({ value: one.key, label: say(one.label, locale, event.languages) }));
  const name = offered.find(({ profile }) => profile === asked.list)?.profile ?? "attendance";
  const schools = counts.schools
    .filter(({ number }) => number > 0)
    .map(({ schoolId, name }) => ({
      ...{ schoolId, name: say(name, locale, event.languages) },
      // As many as stand in the file: nobody who waits for a seat.
      number: rows.filter((row) => row.schoolId === schoolId).length,
    }))
    .sort((a, b) => collator(locale).compare(a.name, b.name));
  const path = `/${locale}/manage/events/${eventId}`;
  const options = all.map((sheet) => ({
    value: sheet.sheetId,
    label: `${clock(sheet.startsAt, sheet.timeZone, locale)} ${say(sheet.title, locale, sheet.languages)}`,
  }));
  const sheet = options.find((one) => one.value === asked.sheet)?.value ?? options[0]?.value ?? eventId;
  return (
    <MoreWords locale={locale} messages={pick(locale, "exports", "attendance")}>
      <PageHeader
        title={t("exports.title")}
        lead={t("exports.lead")}
        actions={
          <LinkButton href={`${path}/badges`} icon="tag">
            {t("badges.title")}
          </LinkButton>
        }
      />
      <div className="max-w-5xl">
        <Section title={t("exports.new")} id="new">
          <Card>
            <ExportForm
              key={`${name} ${sheet}`}
              eventId={eventId}
              choices={offered}
              sets={kept}
              sheets={options}
              schools={[
                ...schools.map(({ schoolId, name }) => ({ value: schoolId, label: name })),
                ...(counts.withoutSchool > 0 ? [{ value: "none", label: t("sponsor.noSchool") }] : []),
              ]}
              languages={locales.map((value) => ({ value, label: languageNames[value] }))}
              first={{ list: name, sheet, order: asked.list === "attendance" ? (asked.sort ?? "school") : "school" }}
              filters={filtersOf(asked, name, locale)}
              questions={answers}
              path={`${path}/exports`}
            />
          </Card>
        </Section>
      </div>
      {schools.length > 0 && (
        <Section title={t("exports.schoolForms")} id="school-forms" lead={t("exports.schoolFormsLead")}>
          <SchoolForms locale={locale} eventId={eventId} schools={schools} />
        </Section>
      )}
      <Section
        title={t("exports.log")}
        id="log"
        actions={<LogFilter locale={locale} path={`${path}/exports`} value={log} />}
      >
        <ExportLog locale={locale} zone={all[0]?.timeZone ?? "UTC"} entries={taken} />
      </Section>
    </MoreWords>
  );
}

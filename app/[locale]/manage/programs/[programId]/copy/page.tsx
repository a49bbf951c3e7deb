import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import {
  asLocale,
  inLanguage,
  type Locale,
  languageNames,
  locales,
  pick,
  say,
  words,
} from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { day, moment, span } from "../../../../../../core/time";
import { currentActor, load, loadOrNothing } from "../../../../../../core/web";
import { queryOf } from "../../../../../../features/events/components/list-links";
import type { Shift } from "../../../../../../features/program-copies/choices";
import { ProgramCopyForm } from "../../../../../../features/program-copies/components/program-copy-form";
import { type ProgramPlan, plan } from "../../../../../../features/program-copies/queries";
import { trashProgramAction } from "../../../../../../features/programs/actions";
import { show } from "../../../../../../features/programs/queries";

type Props = {
  params: Promise<{ locale: string; programId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("copies.program.title") };
}

/** By how much, as the address says; without it a year on the same days of the week. */
function shiftOf({ by, number }: { by?: string; number?: string }): Shift {
  const said = Number(number);
  return { by: by === "years" ? "years" : "weeks", number: Number.isInteger(said) && said > 0 ? said : 52 };
}

/** Next year's programme after this one, without its people. */
export default async function CopyProgram({ params, searchParams }: Props) {
  const { locale: path, programId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const shift = shiftOf(queryOf(await searchParams, "by", "number"));
  const [program, planned, actor] = await Promise.all([
    load(show, { programId }),
    loadOrNothing(plan, { programId, ...shift }),
    currentActor(),
  ]);
  const isTheirs = may(actor, "programs.copy", { programId }) && may(actor, "programs.create", {});
  if (!isTheirs || program.trashedAt) notFound();
  const base = `/${locale}/manage`;
  const title = say(program.title, locale);
  const usual = locales.filter((one) => one === locale || program.title[one]);
  return (
    <>
      <PageHeader
        title={t("copies.program.title")}
        lead={t("copies.program.lead", { title })}
        crumbs={[
          { label: t("programs.list.title"), href: `${base}/programs` },
          { label: title, href: `${base}/programs/${programId}` },
          { label: t("copies.program.title") },
        ]}
      />
      <MoreWords locale={locale} messages={pick(locale, "copies")}>
        <ProgramCopyForm
          programId={programId}
          trash={trashProgramAction}
          base={base}
          shift={shift}
          languages={[locale, ...locales.filter((one) => one !== locale)].map((one) => ({
            locale: one,
            label: languageNames[one],
          }))}
          usual={usual}
          otherLanguages={t("programs.form.otherLanguages")}
          required={t("programs.form.required")}
          suggested={planned?.title ?? program.title}
          facts={planned ? factsOf(planned, locale) : []}
          events={planned ? linesOf(planned, locale) : []}
          problem={planned ? undefined : t("fields.too-big", { max: shift.by === "years" ? 10 : 520 })}
        />
      </MoreWords>
    </>
  );
}

/** The programme's own new dates, where it has any. */
function factsOf(planned: ProgramPlan, locale: Locale) {
  const t = words(locale);
  const days = [planned.startsOn, planned.endsOn].flatMap((on) =>
    on ? [day(new Date(`${on}T00:00:00Z`), "UTC", locale)] : [],
  );
  const { enrollmentOpensAt: from, enrollmentClosesAt: until, timeZone } = planned;
  const said = [
    from && t("copies.program.from", { at: moment(from, timeZone, locale) }),
    until && t("copies.program.until", { at: moment(until, timeZone, locale) }),
  ].filter(Boolean);
  return [
    ...(days.length > 0 ? [{ term: t("copies.program.period"), value: days.join(" – ") }] : []),
    ...(said.length > 0 ? [{ term: t("copies.program.enrollment"), value: said.join(" ") }] : []),
  ];
}

/** Each event with when it is and when it would be, in the reader's words. */
const linesOf = (planned: ProgramPlan, locale: Locale) =>
  planned.events.map((event) => {
    const { text, lang } = inLanguage(event.title, locale, event.languages);
    return {
      eventId: event.eventId,
      ...{ title: text, lang },
      before: moment(event.before, event.timeZone, locale),
      after: span(event.startsAt, event.endsAt, event.timeZone, locale),
      status: words(locale)(`events.statuses.${event.status}`),
      isCancelled: event.status === "cancelled",
    };
  });

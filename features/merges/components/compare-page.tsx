import Link from "next/link";
import { Badge } from "../../../components/ui/badge";
import { LinkButton } from "../../../components/ui/button";
import { Card, Section } from "../../../components/ui/card";
import { Notice } from "../../../components/ui/notice";
import { PageHeader } from "../../../components/ui/page-header";
import { type Locale, languageNames, say, words } from "../../../core/i18n";
import { day } from "../../../core/time";
import { load } from "../../../core/web";
import { lookKey } from "../../duplicates/rules";
import { type Comparison, compare } from "../queries";
import { likely, namesOf, reasonsIn } from "./in-words";
import { type FieldLine, MergeForm } from "./merge-form";

type Props = {
  locale: Locale;
  placeId: string;
  pairId: string;
  /** Who would stay. */
  keep?: string;
  /** The address of the list. */
  path: string;
  zone: string;
};

/** Two entries side by side, and what would become of them. */
export async function ComparePage({ locale, placeId, pairId, keep, path, zone }: Props) {
  const t = words(locale);
  const found = await load(compare, { placeId, pairId, winnerId: keep });
  const { winner, loser } = found;
  const { tone, key } = likely(found.score);
  const isOpen = found.state === "open" && !found.isOver;
  return (
    <>
      <PageHeader
        title={t("duplicates.question")}
        lead={reasonsIn(found.reasons, locale)}
        crumbs={[{ label: t("duplicates.title"), href: path }]}
        crumbsLabel={t("duplicates.back")}
        badge={<Badge tone={tone}>{t(`duplicates.likely.${key}`)}</Badge>}
      />
      {!isOpen && (
        <Notice tone="info" className="mb-6">
          {t(found.state === "ignored" ? "duplicates.isIgnored" : "duplicates.isOver")}
        </Notice>
      )}
      <div className="mb-10 grid gap-4 sm:grid-cols-2">
        <Side {...{ locale, zone, side: winner }} badge={<Badge tone="ok">{t("duplicates.keeps")}</Badge>} />
        <Side
          {...{ locale, zone, side: loser }}
          badge={
            isOpen && (
              <LinkButton size="sm" href={`${path}/${pairId}?keep=${loser.personId}`}>
                {t("duplicates.keepThis")}
              </LinkButton>
            )
          }
        />
      </div>
      <Section id="becomes" title={t("duplicates.becomes")}>
        <Consequences found={found} locale={locale} />
      </Section>
      {isOpen && (
        <Section id="fields" title={t("duplicates.whoIsRight")} lead={t("duplicates.whoIsRightLead")}>
          {!found.mayMerge && (
            <Notice tone="warn" className="mb-4">
              {t("refusals.person-elsewhere")}
            </Notice>
          )}
          <MergeForm
            {...{ placeId, pairId, list: path, mayMerge: found.mayMerge }}
            key={winner.personId}
            winnerId={winner.personId}
            name={winner.fullName}
            fields={found.fields.map((row) => lineOf(row, locale))}
          />
        </Section>
      )}
    </>
  );
}

type Side = Comparison["winner"];

function Side({ side, locale, zone, badge }: { side: Side; locale: Locale; zone: string; badge: React.ReactNode }) {
  const t = words(locale);
  const kinds = Object.entries(side.has).filter(([, number]) => number > 0) as [keyof Side["has"], number][];
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-lg font-bold wrap-break-word">{namesOf(side)}</h2>
        {badge}
      </div>
      <p className="mt-1.5 text-sm text-soft">{t("duplicates.since", { date: day(side.knownSince, zone, locale) })}</p>
      <ul className="mt-4 space-y-2">
        {side.registrations.map((row) => (
          <li key={row.registrationId} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Link
              href={`/${locale}/manage/events/${row.eventId}/roster/${row.registrationId}`}
              className="min-w-0 wrap-break-word underline-offset-4 hover:underline"
            >
              {say(row.title, locale)}
            </Link>
            <span className="figures text-sm text-soft">
              {t(`roster.status.${row.status}`)} · {t("duplicates.ticket", { number: row.ticket })}
            </span>
          </li>
        ))}
        {side.enrollments.map((row) => (
          <li key={row.enrollmentId} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0 wrap-break-word">{say(row.title, locale)}</span>
            <span className="text-sm text-soft">{t(`duplicates.states.${row.state}`)}</span>
          </li>
        ))}
      </ul>
      {kinds.length > 0 && (
        <p className="mt-4 text-sm text-soft">
          {kinds.map(([kind, count]) => t(`duplicates.has.${kind}`, { count })).join(" · ")}
        </p>
      )}
    </Card>
  );
}

function Consequences({ found, locale }: { found: Comparison; locale: Locale }) {
  const t = words(locale);
  const { loser, twice, twiceEnrolled, clashes } = found;
  const alone = loser.registrations.filter((row) => !twice.some((one) => one.eventId === row.eventId));
  const lines = [
    t("duplicates.will.move"),
    ...alone.map((row) => t("duplicates.will.comeAlong", { event: say(row.title, locale) })),
    ...twice.map((one) => {
      const event = say(one.title, locale);
      if (one.frees) return t("duplicates.will.freeSeat", { event });
      return one.takes ? t("duplicates.will.takePlace", { event }) : t("duplicates.will.keepPlace", { event });
    }),
    ...twiceEnrolled.map((one) =>
      t(one.frees ? "duplicates.will.freePlace" : "duplicates.will.oneEnrollment", { program: say(one.title, locale) }),
    ),
    ...(twice.some((one) => one.photos) ? [t("duplicates.will.stricterPhotos")] : []),
    ...(clashes.answers > 0 ? [t("duplicates.will.answers", { count: clashes.answers })] : []),
    ...(clashes.groups > 0 ? [t("duplicates.will.groups")] : []),
    ...(clashes.attendance > 0 ? [t("duplicates.will.attendance")] : []),
    t("duplicates.will.links"),
  ];
  return (
    <ul className="max-w-prose list-disc space-y-1.5 ps-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Written with letters of different alphabets: for the eye there is no difference. */
const looksSame = ({ own, other }: Comparison["fields"][number]) =>
  own !== null && other !== null && own !== other && lookKey(own) === lookKey(other);

function lineOf(row: Comparison["fields"][number], locale: Locale): FieldLine {
  const t = words(locale);
  const { field, how, sealed } = row;
  const shown = (value: string | null, of: "own" | "other") => {
    if (sealed) return how === "differs" ? t(`duplicates.sealed.${of}`) : t("duplicates.sealed.some");
    if (field === "locale") return languageNames[value as Locale];
    if (field === "gender") return t(`duplicates.genders.${value as "female"}`);
    return value ?? "";
  };
  return {
    field,
    how,
    label: t(`duplicates.fields.${field}`),
    own: row.own === null && !sealed ? "" : shown(row.own, "own"),
    other: row.other === null && !sealed ? "" : shown(row.other, "other"),
    note: how === "differs" ? (looksSame(row) ? t("duplicates.looksSame") : "") : t(`duplicates.how.${how}`),
  };
}

import type { ReactNode } from "react";
import { Section } from "../../../components/ui/card";
import { EmptyState } from "../../../components/ui/states";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { asLocale, type Locale, languageNames, say, type Words, words } from "../../../core/i18n";
import type { Numbers } from "../queries";

type Props = { numbers: Numbers; locale: Locale };

/** An event's questions in numbers: every figure stands in a table; the bars beside them only show it again. */
export function NumbersView({ numbers, locale }: Props) {
  const t = words(locale);
  if (numbers.asked === 0) return <EmptyState icon="message-circle" title={t("questionMinutes.numbers.empty")} />;
  const states = ["answered", "later", "left", "declined", "withdrawn", "merged"] as const;
  return (
    <>
      <Section title={t("questionMinutes.numbers.states")} id="states">
        <Counts
          label={t("questionMinutes.numbers.states")}
          locale={locale}
          rows={[
            { key: "asked", label: t("questionMinutes.numbers.asked"), count: numbers.asked },
            ...states.map((key) => ({ key, label: t(`questionMinutes.numbers.${key}`), count: numbers[key] })),
          ]}
          all={numbers.asked}
        />
      </Section>
      <Section title={t("questionMinutes.numbers.reach")} id="reach">
        <Reach numbers={numbers} locale={locale} />
      </Section>
      <p className="mb-4 max-w-prose text-sm text-soft">{t("questionMinutes.numbers.gotHint")}</p>
      <div className="grid grid-cols-1 gap-x-8 lg:grid-cols-2">
        {(["themes", "sources", "languages", "groups", "schools"] as const).map((part) => (
          <Section key={part} title={t(`questionMinutes.numbers.by.${part}`)} id={part} className="break-inside-avoid">
            <Parts part={part} numbers={numbers} locale={locale} />
          </Section>
        ))}
      </div>
    </>
  );
}

/** A bar as long as a share; its number stands in the table. */
const Bar = ({ part, all }: { part: number; all: number }) => (
  <span aria-hidden className="block h-3 min-w-24 rounded-sm bg-sunken print:border print:border-line">
    <span
      className="block h-3 rounded-sm bg-accent [print-color-adjust:exact]"
      style={{ width: `${all > 0 ? (part * 100) / all : 0}%` }}
    />
  </span>
);

type Row = { key: string; label: string; count: number };
function Counts({ label, rows, all, locale }: { label: string; rows: readonly Row[]; all: number; locale: Locale }) {
  const t = words(locale);
  return (
    <Table label={label} dense>
      <TableHead>
        <TableRow>
          <Column>{t("questionMinutes.numbers.what")}</Column>
          <Column numeric>{t("questionMinutes.numbers.count")}</Column>
          <BarHead />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.key}>
            <RowHeader className="font-normal">{row.label}</RowHeader>
            <Cell numeric>{row.count}</Cell>
            <Cell aria-hidden className="w-1/2">
              <Bar part={row.count} all={all} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const BarHead = () => <td aria-hidden className="border-b border-line" />;

function Reach({ numbers, locale }: Props) {
  const t = words(locale);
  const share = (part: number, all: number) =>
    t("questionMinutes.numbers.share", { part, all, percent: Math.round((part * 100) / Math.max(all, 1)) });
  const facts: [string, ReactNode][] = [
    [t("questionMinutes.numbers.askers"), numbers.askers],
    [t("questionMinutes.numbers.voters"), numbers.voters],
    [t("questionMinutes.numbers.votes"), numbers.votes],
    [t("questionMinutes.numbers.took"), numbers.took],
    [t("questionMinutes.numbers.ofSeats"), share(numbers.seatsTook, numbers.seats)],
    ...(numbers.present > 0
      ? [[t("questionMinutes.numbers.ofPresent"), share(numbers.presentTook, numbers.present)] as [string, ReactNode]]
      : []),
  ];
  return (
    <Table label={t("questionMinutes.numbers.reach")} dense>
      <TableBody>
        {facts.map(([label, value]) => (
          <TableRow key={label}>
            <RowHeader className="font-normal">{label}</RowHeader>
            <Cell numeric>{value}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

type Part = "themes" | "sources" | "languages" | "schools" | "groups";

function nameOf(part: Part, key: string | null, { themeTitles, schoolNames }: Numbers, t: Words, locale: Locale) {
  if (key === null) return t(part === "themes" ? "questionMinutes.noTheme" : "questionMinutes.numbers.unknown");
  switch (part) {
    case "themes":
      return say(themeTitles.find(({ id }) => id === key)?.title, locale);
    case "schools":
      return say(schoolNames.find(({ id }) => id === key)?.name, locale);
    case "languages":
      return languageNames[asLocale(key)];
    case "groups":
      return t("questions.groupNumber", { number: Number(key) });
    case "sources":
      return t(`questions.sources.${key as "phone"}`);
  }
}

function Parts({ part, numbers, locale }: Props & { part: Part }) {
  const t = words(locale);
  const rows = numbers[part];
  const most = Math.max(...rows.map(({ asked }) => asked), 1);
  return (
    <Table label={t(`questionMinutes.numbers.by.${part}`)} dense>
      <TableHead>
        <TableRow>
          <Column>{t("questionMinutes.numbers.what")}</Column>
          <Column numeric>{t("questionMinutes.numbers.asked")}</Column>
          <Column numeric>{t("questionMinutes.numbers.got")}</Column>
          <BarHead />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, asked, answered }) => (
          <TableRow key={key ?? ""}>
            <RowHeader className="font-normal">{nameOf(part, key, numbers, t, locale)}</RowHeader>
            <Cell numeric>{asked}</Cell>
            <Cell numeric>{answered}</Cell>
            <Cell aria-hidden className="w-1/3">
              <Bar part={asked} all={most} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

import { Badge, StatusPill } from "../../../components/ui/badge";
import { Pagination } from "../../../components/ui/pagination";
import { EmptyState } from "../../../components/ui/states";
import { asLocale, type Locale, say, words } from "../../../core/i18n";
import type { list } from "../queries";
import { QuestionActions } from "./question-actions";
import type { Desk, Draft } from "./question-form";

type Log = Awaited<ReturnType<typeof list>>;
type Row = Log["rows"][number];
type Props = {
  locale: Locale;
  path: string;
  log: Log;
  desk: Desk;
  filters: Record<string, string | undefined>;
};

const draftOf = (row: Row): Draft => ({
  askerGroupId: row.askerGroupId ?? "",
  body: row.body,
  lang: row.lang,
  themeId: row.themeId ?? "",
  source: row.source === "phone" ? "oral" : row.source,
  agendaItemId: row.agendaItemId ?? "",
  answeredBy: row.answeredBy ?? "",
  answerSummary: row.answerSummary ?? "",
  answerLang: row.answerLang ?? "",
  followUp: row.followUp,
  followUpOwner: row.followUpOwner ?? "",
  followUpDueOn: row.followUpDueOn ?? "",
});

/** The log in its order: number, question, who asked, the answer, and what can be done. */
export function QuestionLog({ locale, path, log, desk, filters }: Props) {
  const t = words(locale);
  if (log.total === 0) {
    const filtered = Object.values(filters).some(Boolean);
    return filtered ? (
      <EmptyState icon="search" title={t("questions.noneFound")} />
    ) : (
      <EmptyState icon="message-circle" title={t("questions.emptyTitle")}>
        {t("questions.emptyText")}
      </EmptyState>
    );
  }
  const turn = (page: number) => {
    const said = new URLSearchParams(Object.entries(filters).flatMap(([key, value]) => (value ? [[key, value]] : [])));
    said.set("page", String(page));
    return `${path}?${said}`;
  };
  return (
    <>
      <ol className="divide-y divide-line rounded-md border border-line bg-surface">
        {log.rows.map((row, index) => (
          <li key={row.id} className="flex gap-3 px-4 py-4 sm:gap-5 sm:px-5">
            <span className="figures w-8 shrink-0 pt-0.5 text-right text-lg font-bold text-soft">
              {row.no}
              {row.deviceNo && <span className="block text-xs font-normal text-faint">{row.deviceNo}</span>}
            </span>
            <div className="min-w-0 flex-1">
              <Asked row={row} locale={locale} />
              <p lang={row.lang} className="mt-1 whitespace-pre-line font-medium">
                {row.body}
              </p>
              {(row.answerSummary || row.answeredBy) && <Answered row={row} locale={locale} />}
            </div>
            <div className="shrink-0 print:hidden">
              <QuestionActions
                desk={desk}
                question={{ id: row.id, no: row.no, version: row.version, place: (log.page - 1) * 100 + index + 1 }}
                draft={draftOf(row)}
                asker={{ registrationId: row.askerRegistrationId, name: row.askerName ?? "" }}
              />
            </div>
          </li>
        ))}
      </ol>
      {log.pages > 1 && (
        <Pagination
          label={t("questions.title")}
          summary={`${log.page} / ${log.pages}`}
          previous={log.page > 1 ? { href: turn(log.page - 1), label: t("ui.previous") } : undefined}
          next={log.page < log.pages ? { href: turn(log.page + 1), label: t("ui.next") } : undefined}
        />
      )}
    </>
  );
}

function Asked({ row, locale }: { row: Row; locale: Locale }) {
  const t = words(locale);
  const who = [row.askerName ?? t("questions.aStudent"), say(row.askerSchool, locale)].filter(Boolean).join(" · ");
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
      <bdi>{who}</bdi>
      {row.groupNumber !== null && <Badge>{t("questions.groupNumber", { number: row.groupNumber })}</Badge>}
      {row.themeTitle && <Badge tone="accent">{say(row.themeTitle, locale)}</Badge>}
      {row.followUp && <StatusPill tone="warn">{t("questions.states.follow-up")}</StatusPill>}
    </p>
  );
}

function Answered({ row, locale }: { row: Row; locale: Locale }) {
  const t = words(locale);
  return (
    <div className="mt-3 border-l-2 border-accent pl-4">
      <p className="text-sm text-soft">{row.answeredBy || t("questions.states.answered")}</p>
      {row.answerSummary && (
        <p lang={asLocale(row.answerLang ?? row.lang)} className="whitespace-pre-line">
          {row.answerSummary}
        </p>
      )}
    </div>
  );
}

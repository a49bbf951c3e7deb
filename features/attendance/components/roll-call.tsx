"use client";
import { usePathname, useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useLeaveWarning } from "../../../components/leave-warning";
import { matches } from "../../../components/ui/match";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { tokenIn } from "../../attendees/rules";
import { markRestAction, sheetAction } from "../actions";
import type { SheetWithPeople } from "../queries";
import { type Status, tally } from "../rules";
import { dayOf } from "./clocks";
import { type Order, type Person, type Rejection, shownOf, useMarks } from "./marks";
import { PersonDialog, type Teller } from "./person-dialog";
import { RollBar } from "./roll-bar";
import { RollHead } from "./roll-head";
import { useRollKeys } from "./roll-keys";
import { type Quick, RollRow } from "./roll-row";

type Absent = { registrationId: string; announcedBy: Teller };
type Open = { person: Person; wanted?: Status };

const wordsOf = (person: Person) =>
  [person.fullName, person.latinName, person.hangulName, person.cyrillicName, person.schoolName, person.code]
    .filter(Boolean)
    .join("\n");

const rowOf = (registrationId: string) => document.getElementById(`row-${registrationId}`);

type Props = {
  first: SheetWithPeople;
  order: Order;
  /** Whose absence was announced, and by whom. */
  absent: readonly Absent[];
};

/** The roll call of one sheet: marks by touch or keys, seen at once, confirmed by the server, kept until they are. */
export function RollCall({ first, order, absent }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const show = useToast();
  const router = useRouter();
  const path = usePathname();
  const search = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [scanned, setScanned] = useState<readonly string[]>();
  const [only, setOnly] = useState(false);
  const [at, setAt] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const [rejected, setRejected] = useState<ReadonlyMap<string, Rejection>>(new Map());
  const reader = useMemo(() => ({ locale, order }), [locale, order]);
  const marks = useMarks(first, reader, {
    rejected: (person, code) => setRejected((now) => new Map(now).set(person.registrationId, code)),
    overruled: (person, status) =>
      show({
        title: t("attendance.overruled", { name: person.fullName, status: t(`attendance.statuses.${status}`) }),
        tone: "warn",
      }),
  });
  const { sheet, waiting } = marks;
  useLeaveWarning(waiting.length > 0, t("attendance.unsentText"));
  const closed = sheet.state === "closed";

  const shown = sheet.people.map((person, index) => ({ person, no: index + 1, status: shownOf(person, waiting) }));
  const visible = shown.filter(
    ({ person, status }) =>
      (!only || status === null) &&
      (scanned ? scanned.includes(person.registrationId) : matches(wordsOf(person), typed)),
  );
  const tellerOf = (person: Person) => absent.find((one) => one.registrationId === person.registrationId)?.announcedBy;
  const seats = shown.filter(({ person }) => person.registration === "confirmed");
  const left = seats.filter(({ status }) => status === null);
  const unmarked = left.length;
  const excused = left.filter(({ person }) => tellerOf(person)).length;
  const counts = { ...tally(shown), unmarked, total: seats.length };
  const active = visible.some(({ person }) => person.registrationId === at) ? at : visible[0]?.person.registrationId;

  const needsReason = (person: Person) => closed || (sheet.mayCorrect && person.override && person.corrected);
  const latest = useRef({ needsReason, marks, visible });
  latest.current = { needsReason, marks, visible };

  const mark = useCallback((person: Person, status: Quick) => {
    setRejected((now) => new Map([...now].filter(([id]) => id !== person.registrationId)));
    if (person.registration !== "confirmed") return;
    if (latest.current.needsReason(person)) setOpen({ person, wanted: status });
    else latest.current.marks.mark(person, status);
  }, []);
  const more = useCallback((person: Person) => setOpen({ person }), []);

  const go = (registrationId: string | undefined) => {
    if (!registrationId) return;
    setAt(registrationId);
    // After the row has become the one that can be reached.
    requestAnimationFrame(() => {
      rowOf(registrationId)?.focus({ preventScroll: true });
      rowOf(registrationId)?.scrollIntoView({ block: "nearest" });
    });
  };
  const step = (by: number) => {
    const place = visible.findIndex(({ person }) => person.registrationId === active);
    go(visible[Math.min(Math.max(place + by, 0), visible.length - 1)]?.person.registrationId);
  };
  const undo = () => {
    const who = marks.undo();
    if (who) go(who);
    else show({ title: t("attendance.nothingToUndo"), tone: "info" });
  };
  const keys = useRollKeys({
    mark: (status) => {
      const row = visible.find(({ person }) => person.registrationId === active);
      if (!row) return;
      const place = visible.indexOf(row);
      mark(row.person, status);
      if (!needsReason(row.person)) go((visible[place + 1] ?? visible[place - (only ? 1 : 0)])?.person.registrationId);
    },
    step,
    undo,
    search: () => search.current?.focus(),
  });

  const type = (text: string) => {
    setTyped(text);
    setScanned(undefined);
    if (!tokenIn(text)) return;
    // The text of a QR: only the server knows whose it is.
    void sheetAction({ sheetId: sheet.sheetId, search: text })
      .then((outcome) => setScanned(outcome.ok ? outcome.value.people.map((person) => person.registrationId) : []))
      .catch(() => setScanned([]));
  };
  const inSearch = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") type("");
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    go(visible[0]?.person.registrationId);
  };
  const markRest = async () => {
    const asked = await markRestAction({ sheetId: sheet.sheetId }).catch(() => undefined);
    const outcome = asked?.ok ? asked.value : asked;
    if (!outcome) return show({ title: t("attendance.unsentText"), tone: "bad" });
    if (!outcome.ok) return show({ title: t(`refusals.${outcome.code}`, outcome.values), tone: "bad" });
    marks.takeIn(outcome.value);
    const done = outcome.value.records.flatMap(({ registrationId, lastOpId }) =>
      lastOpId ? [{ opId: lastOpId, registrationId, before: null }] : [],
    );
    marks.remember(done);
    const back = () => marks.takeBack(done);
    show({
      title: t("attendance.restMarked", { count: outcome.value.applied }),
      undo: { label: t("ui.undo"), onUndo: back },
    });
  };
  const turn = (wanted: Order) => router.replace(`${path}?order=${wanted}`, { scroll: false });

  return (
    <>
      <RollHead
        sheet={sheet}
        unmarked={unmarked}
        excused={excused}
        keys={keys}
        order={order}
        onOrder={turn}
        onRest={markRest}
        onClosed={marks.lookAgain}
      />
      <RollBar
        search={search}
        typed={typed}
        onType={type}
        onKeyDown={inSearch}
        only={only}
        onOnly={setOnly}
        counts={counts}
        waiting={waiting.length}
        broken={marks.broken}
        onRetry={marks.retry}
      />
      {visible.length === 0 ? (
        <EmptyState
          icon={only && !typed ? "ok" : "search"}
          title={t(only && !typed ? "attendance.allMarked" : "attendance.noneFound")}
        />
      ) : (
        <ul
          aria-label={t("attendance.listLabel")}
          className="-mx-3 bg-surface sm:mx-0 sm:border sm:border-t-0 sm:border-line"
        >
          {visible.map(({ person, no, status }) => (
            <RollRow
              key={person.registrationId}
              person={person}
              no={no}
              status={status}
              isAbsent={tellerOf(person) !== undefined}
              waiting={waiting.some(({ op }) => op.registrationId === person.registrationId)}
              rejected={rejected.get(person.registrationId)}
              active={person.registrationId === active}
              zone={sheet.timeZone}
              day={dayOf(sheet.startsAt, sheet.timeZone)}
              onMark={mark}
              onMore={more}
              onFocus={setAt}
            />
          ))}
        </ul>
      )}
      {open && (
        <PersonDialog
          key={open.person.registrationId}
          person={sheet.people.find((one) => one.registrationId === open.person.registrationId) ?? open.person}
          sheetId={sheet.sheetId}
          zone={sheet.timeZone}
          wanted={open.wanted}
          announcedBy={tellerOf(open.person)}
          needsReason={needsReason(open.person)}
          closed={closed}
          mayCorrect={sheet.mayCorrect}
          onMark={marks.mark}
          onNote={marks.note}
          onTakeBack={(person, opIds, reason) =>
            marks.takeBack(opIds.map((opId) => ({ opId, registrationId: person.registrationId, before: null, reason })))
          }
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

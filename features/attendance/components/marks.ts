"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { recordAction, sheetAction } from "../actions";
import type { orders, sources } from "../inputs";
import type { SheetWithPeople } from "../queries";
import type { Status } from "../rules";

export type Person = SheetWithPeople["people"][number];
export type Order = (typeof orders)[number];
type Source = (typeof sources)[number];

export type Op = {
  id: string;
  registrationId: string;
  kind: "mark" | "void" | "note";
  status?: Status;
  reason?: string;
  source: Source;
  deviceId: string;
  baseVersion: number;
  targetOpId?: string;
};
/** An operation that the server has not confirmed yet, and the status to be seen meanwhile. */
type Waiting = { op: Op; shows: Status | null };
type Step = { opId: string; registrationId: string; before: Status | null; reason?: string };
type Answer = Extract<Awaited<ReturnType<typeof recordAction>>, { ok: true }>["value"];
type Taken = Extract<Answer, { ok: true }>["value"];
type Verdict = Taken["ops"][number];
export type Rejection = Extract<Verdict, { code: string }>["code"];

type Hear = {
  rejected: (person: Person, code: Rejection) => void;
  overruled: (person: Person, status: Status) => void;
};

/** One name for this browser, so that two devices that disagree are told from one that changes its mind. */
function ownDevice(): string {
  try {
    const known = localStorage.getItem("lectern.device");
    if (known) return known;
    const made = crypto.randomUUID();
    localStorage.setItem("lectern.device", made);
    return made;
  } catch {
    return "browser";
  }
}

const retryAfter = 4_000;
const lookAgainAfter = 15_000;

/**
 * The marks of a roll call: seen at once, sent in order and by batches, kept until the server confirmed them. Each has
 * an id of its own, so sending again after a broken connection changes nothing twice.
 */
export function useMarks(first: SheetWithPeople, reader: { locale: string; order: Order }, hear: Hear) {
  const { sheetId } = first;
  const [sheet, setSheet] = useState(first);
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [broken, setBroken] = useState(false);
  const queue = useRef<Waiting[]>([]);
  const sending = useRef(false);
  const steps = useRef<Step[][]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ sheet: first, hear });
  latest.current = { sheet, hear };
  useEffect(() => setSheet(first), [first]);

  const takeIn = useCallback(({ ops, records, state, version }: Taken, sent: readonly Waiting[]) => {
    const fresh = new Map(records.map((record) => [record.registrationId, record]));
    const of = (id: string) => latest.current.sheet.people.find((person) => person.registrationId === id);
    const last = new Map(sent.map(({ op }) => [op.registrationId, op]));
    for (const verdict of ops) {
      const op = sent.find((one) => one.op.id === verdict.id)?.op;
      const person = op && of(op.registrationId);
      if (!op || !person) continue;
      const status = fresh.get(op.registrationId)?.status;
      if (verdict.result === "rejected") latest.current.hear.rejected(person, verdict.code);
      else if (op.kind === "mark" && last.get(op.registrationId) === op && status && status !== op.status)
        latest.current.hear.overruled(person, status);
    }
    setSheet((now) => ({
      ...now,
      state,
      version,
      people: now.people.map((person) => ({ ...person, ...fresh.get(person.registrationId) })),
    }));
  }, []);

  const send = useCallback(async () => {
    if (sending.current || queue.current.length === 0) return;
    sending.current = true;
    clearTimeout(timer.current);
    const batch = queue.current.slice(0, 500);
    try {
      const asked = await recordAction({ sheetId, ops: batch.map(({ op }) => op) });
      const outcome = asked.ok ? asked.value : asked;
      if (!outcome.ok) throw new Error(outcome.code);
      queue.current = queue.current.slice(batch.length);
      takeIn(outcome.value, batch);
      setBroken(false);
    } catch {
      setBroken(true);
      timer.current = setTimeout(() => void send(), retryAfter);
      return;
    } finally {
      sending.current = false;
      setWaiting(queue.current);
    }
    void send();
  }, [sheetId, takeIn]);

  const lookAgain = useCallback(async () => {
    if (queue.current.length > 0 || document.visibilityState === "hidden") return;
    const asked = await sheetAction({ sheetId, ...reader } as Parameters<typeof sheetAction>[0]).catch(() => undefined);
    if (asked?.ok && queue.current.length === 0) setSheet(asked.value);
  }, [sheetId, reader]);

  useEffect(() => {
    const each = setInterval(() => void lookAgain(), lookAgainAfter);
    return () => {
      clearInterval(each);
      clearTimeout(timer.current);
    };
  }, [lookAgain]);

  const put = useCallback(
    (fresh: Waiting[]) => {
      queue.current = [...queue.current, ...fresh];
      setWaiting(queue.current);
      void send();
    },
    [send],
  );

  /** Marks one person; with a reason it is a correction where one may correct. */
  const mark = useCallback(
    (person: Person, status: Status, reason?: string) => {
      const before = shownOf(person, queue.current);
      const op: Op = { ...base(person), kind: "mark", status, ...(reason ? { reason } : {}) };
      steps.current.push([{ opId: op.id, registrationId: person.registrationId, before, reason }]);
      put([{ op, shows: status }]);
    },
    [put],
  );

  /** Takes operations back. */
  const takeBack = useCallback(
    (back: readonly Step[]) => {
      const people = new Map(latest.current.sheet.people.map((person) => [person.registrationId, person]));
      put(
        back.flatMap(({ opId, registrationId, before, reason }) => {
          const person = people.get(registrationId);
          if (!person) return [];
          const op: Op = { ...base(person), kind: "void", targetOpId: opId, ...(reason ? { reason } : {}) };
          return [{ op, shows: before }];
        }),
      );
    },
    [put],
  );

  const note = useCallback(
    (person: Person, reason: string) =>
      put([{ op: { ...base(person), kind: "note", reason }, shows: shownOf(person, queue.current) }]),
    [put],
  );

  return {
    sheet,
    waiting,
    broken,
    mark,
    note,
    takeBack,
    retry: () => void send(),
    lookAgain: () => void lookAgain(),
    /** What a command did apart from these marks. */
    takeIn: (taken: Taken) => takeIn(taken, []),
    remember: (done: Step[]) => void steps.current.push(done),
    /** Takes back the last thing done on this page; nothing when there is none. */
    undo: () => {
      const last = steps.current.pop();
      if (last) takeBack(last);
      return last?.[0]?.registrationId;
    },
  };
}

const base = (person: Person) => ({
  id: crypto.randomUUID(),
  registrationId: person.registrationId,
  source: "roll_call" as const,
  deviceId: ownDevice(),
  baseVersion: person.version,
});

/** What a person's row shows: the last mark that waits, else what the server said. */
export function shownOf(person: Person, waiting: readonly Waiting[]): Status | null {
  const last = waiting.findLast(({ op }) => op.registrationId === person.registrationId);
  return last ? last.shows : person.status;
}

// What a scribe's device keeps, sends and shows, and how it comes together with what others wrote meanwhile.

export type Answer = { answerSummary: string | null; answeredBy: string | null; followUp: boolean };
export const noAnswer: Answer = { answerSummary: null, answeredBy: null, followUp: false };

type Said = { answerSummary?: string | null; answeredBy?: string | null; followUp: boolean };
/** The part of a question that is its answer. */
export const answerOf = (said: Said): Answer => ({
  answerSummary: said.answerSummary || null,
  answeredBy: said.answeredBy || null,
  followUp: said.followUp,
});
const same = (a: Answer, b: Answer) =>
  a.answerSummary === b.answerSummary && a.answeredBy === b.answeredBy && a.followUp === b.followUp;

/**
 * What becomes of an answer: `take` it when nobody answered since its scribe looked, `same` when somebody wrote the very
 * same, else `conflict`: both are kept, and the scribe is asked. That a question moved on the board meanwhile is none.
 */
export function settle(now: Said, incoming: Said & { was: Said }): "take" | "same" | "conflict" {
  const [current, wanted] = [answerOf(now), answerOf(incoming)];
  if (same(current, wanted)) return "same";
  return same(current, answerOf(incoming.was)) ? "take" : "conflict";
}

/** The letters before a device's numbers, counted from 0: A to Z, then AA. */
export function letterAt(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : letterAt(Math.floor(n / 26) - 1) + last;
}

const day = 86_400_000;
/** When something was heard: the device's time put right by how far its clock is off, inside the day of the event. */
export function heardAt(clock: { at: Date; sentAt: Date; now: Date; startsAt: Date }): Date {
  const [at, now] = [clock.at.getTime() + clock.now.getTime() - clock.sentAt.getTime(), clock.now.getTime()];
  const earliest = Math.min(clock.startsAt.getTime(), now) - day;
  return new Date(Math.min(Math.max(at, earliest), now));
}

export type Problem = {
  code: string;
  field: string | null;
  fieldCode: string | null;
  values: Record<string, string | number> | null;
};
export type Write = {
  kind: "write";
  id: string;
  no: number;
  at: string;
  body: string;
  lang: string;
  themeId: string | null;
  agendaItemId: string | null;
  askerRegistrationId: string | null;
  askerName: string | null;
  askerGroupId: string | null;
};
export type Respond = Answer & {
  kind: "answer";
  id: string;
  question: string;
  at: string;
  answerLang: string | null;
  was: Answer;
};
/** What waits on a device, in the order of `seq`. Nothing leaves but when the server has it, or its scribe says so. */
export type Kept = {
  seq: number;
  state: "waiting" | "refused" | "conflict";
  operation: Write | Respond;
  problem?: Problem | undefined;
};
/** What became of an operation; `row`: the question as it stands on the server now. */
export type Result = {
  id: string;
  outcome: "done" | "again" | "conflict" | "refused";
  row: Row | null;
  problem: Problem | null;
};
/** A question as the page lists it. */
export type Row = Answer & {
  id: string;
  clientId: string | null;
  no: number | null;
  deviceNo: string | null;
  version: number;
  status: string;
  body: string;
  lang: string;
  asker: string | null;
  groupNumber: number | null;
  themeId: string | null;
  answerLang: string | null;
};

const inOrder = (kept: readonly Kept[]) => [...kept].sort((a, b) => a.seq - b.seq);

/** What can be sent next: an answer waits behind its question, and behind what is undecided of the same question. */
export function nextBatch(kept: readonly Kept[], most: number): Kept[] {
  const stuck = new Set<string>();
  const batch: Kept[] = [];
  for (const one of inOrder(kept)) {
    const about = one.operation.kind === "write" ? one.operation.id : one.operation.question;
    if (one.state !== "waiting") stuck.add(about);
    else if (!stuck.has(about)) batch.push(one);
  }
  return batch.slice(0, most);
}

/** What is left after the server has answered: what it has is gone from here, the rest stays with the reason. */
export function afterSending(kept: readonly Kept[], results: readonly Result[]): Kept[] {
  const answered = new Map(results.map((result) => [result.id, result]));
  return kept.flatMap((one) => {
    const result = answered.get(one.operation.id);
    if (!result || one.state !== "waiting") return [one];
    if (result.outcome === "done" || result.outcome === "again") return [];
    return [{ ...one, state: result.outcome, problem: result.problem ?? undefined }];
  });
}

/** A batch that was refused as a whole for the form of some: those are marked, the others can go again. */
export function afterRefusal(
  batch: readonly Kept[],
  fields: Record<string, { code: string; values?: Record<string, string | number> }[]>,
): Result[] {
  return Object.entries(fields).flatMap(([path, [first]]) => {
    const [, index, field] = /^operations\.(\d+)\.?(.*)$/.exec(path) ?? [];
    const one = index === undefined ? undefined : batch[Number(index)];
    if (!one || !first) return [];
    const problem = { code: "invalid", field: field || null, fieldCode: first.code, values: first.values ?? null };
    return [{ id: one.operation.id, outcome: "refused" as const, row: null, problem }];
  });
}

export type Shown = Row & {
  key: string;
  state: "saved" | "waiting" | "refused" | "conflict";
  problem?: Problem | undefined;
  /** The operation that waits, is refused or undecided. */
  operation?: Kept["operation"];
  /** The answer as the server has it. */
  theirs: Answer;
};
const rank = { saved: 0, waiting: 1, refused: 2, conflict: 3 };

type Names = {
  letter: string | null;
  asker: (write: Write) => string | null;
  group: (id: string | null) => number | null;
};

/** The server's questions with what still waits here laid over them, latest first. */
export function shown(rows: readonly Row[], kept: readonly Kept[], names: Names): Shown[] {
  const all = new Map<string, Shown>();
  for (const row of [...rows].reverse()) {
    const key = row.clientId ?? row.id;
    all.set(key, { ...row, key, state: "saved", theirs: answerOf(row) });
  }
  const keys = new Map(rows.map((row) => [row.id, row.clientId ?? row.id]));
  for (const one of inOrder(kept)) {
    const { operation } = one;
    if (operation.kind === "write") {
      const before = all.get(operation.id);
      all.set(operation.id, { ...drafted(operation, names), ...before, ...stateOf(one) });
      continue;
    }
    const before = all.get(keys.get(operation.question) ?? operation.question);
    if (!before) continue;
    const worse = rank[one.state] >= rank[before.state] ? stateOf(one) : {};
    all.set(before.key, { ...before, ...answerOf(operation), answerLang: operation.answerLang, ...worse });
  }
  return [...all.values()].reverse();
}

const stateOf = ({ state, problem, operation }: Kept) => ({ state, problem, operation });

const drafted = (write: Write, names: Names): Shown => ({
  ...noAnswer,
  id: write.id,
  key: write.id,
  clientId: write.id,
  no: null,
  deviceNo: `${names.letter ?? ""}${write.no}`,
  version: 0,
  status: "on_stage",
  body: write.body,
  lang: write.lang,
  asker: names.asker(write),
  groupNumber: names.group(write.askerGroupId),
  themeId: write.themeId,
  answerLang: null,
  state: "waiting",
  theirs: noAnswer,
});

/** The list with what the server has just answered; of each question the later version stays. */
export function withAnswered(rows: readonly Row[], results: readonly Result[]): Row[] {
  const all = new Map(rows.map((row) => [row.id, row]));
  for (const { row } of results) if (row && row.version >= (all.get(row.id)?.version ?? 0)) all.set(row.id, row);
  return [...all.values()].sort((a, b) => (b.no ?? 0) - (a.no ?? 0));
}

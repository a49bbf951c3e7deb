// How scorecards become results. Exact fractions wherever a place is decided, so that neither the order in which cards
// come in nor the machine changes anything.

/** A fraction in its lowest terms; `d` is above 0. */
export type Fraction = { n: bigint; d: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const of = (n: bigint, d: bigint): Fraction => {
  const by = gcd(n, d) || 1n;
  return { n: n / by, d: d / by };
};
const zero: Fraction = { n: 0n, d: 1n };
const plus = (a: Fraction, b: Fraction) => of(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a: Fraction, b: Fraction) => plus(a, { n: -b.n, d: b.d });
const times = (a: Fraction, b: Fraction) => of(a.n * b.n, a.d * b.d);
const sum = (all: readonly Fraction[]) => all.reduce(plus, zero);
const over = (a: Fraction, by: number) => of(a.n, a.d * BigInt(by));
const mean = (all: readonly Fraction[]) => over(sum(all), all.length);
/** Above 0 when `a` is the greater. */
export const compare = (a: Fraction, b: Fraction): number => {
  const by = a.n * b.d - b.n * a.d;
  return by > 0n ? 1 : by < 0n ? -1 : 0;
};
const fine = 1_000_000_000_000n;
const toNumber = ({ n, d }: Fraction) => Number((n * fine) / d) / Number(fine);
const millionth = (value: number): Fraction => of(BigInt(Math.round(value * 1_000_000)), 1_000_000n);

/** Per cent with one digit, half a tenth up. */
export function percentOf(share: Fraction): number {
  const tenths = share.n * 10n * 2n + share.d;
  const down = tenths / (share.d * 2n);
  return Number(tenths < 0n && tenths % (share.d * 2n) !== 0n ? down - 1n : down) / 10;
}
/** What a group is told: from 0 to 100, also where normalising leads beyond. */
const within = (percent: number) => Math.min(100, Math.max(0, percent));

export type Criterion = { id: string; weight: number; independent: boolean; most: number };
/** The confirmed card of a judge who counts, for a group this judge may score. */
export type Card = { judgeId: string; groupId: string; points: Readonly<Record<string, number>> };

/** A criterion's points in per cent of the most it gives. */
const shareOf = (card: Card, { id, most }: Criterion): Fraction =>
  most > 0 ? of(BigInt(card.points[id] ?? 0) * 100n, BigInt(most)) : zero;

/** The weighted mean of what counts, in per cent. */
function totalOf(card: Card, criteria: readonly Criterion[]): Fraction {
  const counting = criteria.filter(({ independent }) => !independent);
  const weights = counting.reduce((all, { weight }) => all + weight, 0);
  if (weights === 0) return zero;
  return over(sum(counting.map((one) => times(shareOf(card, one), of(BigInt(one.weight), 1n)))), weights);
}

/** The things of each key, in the order in which they come. */
function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const own = found.get(keyOf(one));
    if (own) own.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
}

/** Why scores were taken as they are instead of normalised; null: they were normalised. */
export type Reason = "few-judges" | "few-groups" | "no-overlap";
const least = 3;

/**
 * Judges' scores are normalised only if there are three judges, each has scored three groups, and three of them have
 * scored one and the same group (live-presentations.md §6.6).
 */
export function reasonForRaw(cards: readonly Card[]): Reason | null {
  const byJudge = groupedBy(cards, ({ judgeId }) => judgeId);
  if (byJudge.size < least) return "few-judges";
  if ([...byJudge.values()].some((own) => own.length < least)) return "few-groups";
  const byGroup = groupedBy(cards, ({ groupId }) => groupId);
  return [...byGroup.values()].some((own) => own.length >= least) ? null : "no-overlap";
}

type Scored = Card & { total: Fraction };

function meanAndSpread(all: readonly Fraction[]) {
  const middle = mean(all);
  const squares = mean(all.map((one) => times(minus(one, middle), minus(one, middle))));
  return { middle, spread: Math.sqrt(toNumber(squares)) };
}

/** Each judge's totals with the mean and spread of all: whoever is strict, or always in the middle, weighs as others do. */
function normalised(cards: readonly Scored[]): Scored[] {
  const whole = meanAndSpread(cards.map(({ total }) => total));
  const byJudge = groupedBy(cards, ({ judgeId }) => judgeId);
  const own = new Map([...byJudge].map(([id, theirs]) => [id, meanAndSpread(theirs.map(({ total }) => total))]));
  return cards.map((card) => {
    const judge = own.get(card.judgeId) ?? whole;
    const z = judge.spread === 0 ? 0 : toNumber(minus(card.total, judge.middle)) / judge.spread;
    return { ...card, total: millionth(toNumber(whole.middle) + z * whole.spread) };
  });
}

export type GroupResult = {
  groupId: string;
  /** Exact; null without a card. */
  total: Fraction | null;
  percent: number | null;
  /** 1 is the best; groups with the same total share a place. */
  place: number | null;
  cards: number;
  /** Per cent per criterion, as the judges gave it. */
  criteria: Record<string, number>;
};

/** The results of groups in the order given, by the confirmed cards that count. */
export function resultsOf(groupIds: readonly string[], cards: readonly Card[], criteria: readonly Criterion[]) {
  const reason = reasonForRaw(cards);
  const raw = cards.map((card) => ({ ...card, total: totalOf(card, criteria) }));
  const byGroup = groupedBy(reason ? raw : normalised(raw), ({ groupId }) => groupId);
  const totals = new Map([...byGroup].map(([id, own]) => [id, mean(own.map(({ total }) => total))]));
  const groups = groupIds.map((groupId): GroupResult => {
    const [total, own] = [totals.get(groupId) ?? null, byGroup.get(groupId) ?? []];
    const better = total && groupIds.filter((id) => compare(totals.get(id) ?? total, total) > 0);
    const means = own.length === 0 ? [] : criteria;
    return {
      groupId,
      total,
      percent: total && within(percentOf(total)),
      place: better && better.length + 1,
      cards: own.length,
      criteria: Object.fromEntries(
        means.map((one) => [one.id, percentOf(mean(own.map((card) => shareOf(card, one))))]),
      ),
    };
  });
  return { reason, groups, strictness: strictnessOf(raw) };
}
export type Results = ReturnType<typeof resultsOf>;

/**
 * By how many points of per cent each judge's scores lie above (or below) the mean of all judges for the same groups;
 * groups that nobody else scored say nothing. Null where there are none.
 */
function strictnessOf(cards: readonly Scored[]): { judgeId: string; by: number | null; cards: number }[] {
  const byGroup = groupedBy(cards, ({ groupId }) => groupId);
  return [...groupedBy(cards, ({ judgeId }) => judgeId)].map(([judgeId, own]) => {
    const gaps = own.flatMap(({ groupId, total }) => {
      const all = byGroup.get(groupId) ?? [];
      return all.length > 1 ? [minus(total, mean(all.map((one) => one.total)))] : [];
    });
    return { judgeId, by: gaps.length > 0 ? percentOf(mean(gaps)) : null, cards: own.length };
  });
}

/** What a proposal stands on, in one line that does not depend on the order of groups or criteria. */
export function inOneLine(results: Results, criteria: readonly Criterion[], ranked: boolean): string {
  const groups = results.groups
    .map(({ groupId, total, cards, criteria: means }) => [
      ...[groupId, total ? `${total.n}/${total.d}` : "", cards],
      Object.entries(means).sort(([a], [b]) => (a < b ? -1 : 1)),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const asked = criteria
    .map(({ id, weight, independent, most }) => [id, weight, independent, most])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([ranked, results.reason, asked, groups]);
}

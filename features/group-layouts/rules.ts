/** Nobody alone, and pairs as ruled: what breaking it once costs beside (count − even share)², weighed by attribute. */
const alonePenalty = 40;
const rulePenalty = 1000;

type Laid = {
  people: readonly {
    id: string;
    levels: Readonly<Record<string, string>>;
    lockedTo?: number | undefined;
  }[];
  attributes: readonly { name: string; weight: number; guarded?: boolean }[];
  rules: readonly { kind: "together" | "apart"; oneId: string; otherId: string }[];
};

type Column = {
  weight: number;
  guarded: boolean;
  /** Of each person, counted from 0; −1 where it is not known. */
  level: Int32Array;
  levels: number;
  /** How many of a level are in a group, and how many would be its even share: [group × levels + level]. */
  tally: Int32Array;
  share: Float64Array;
};

/** People in groups, prepared so that a swap's worth is found in a few additions. People are numbered from 0. */
export type Layout = {
  ids: readonly string[];
  count: number;
  of: Int32Array;
  locked: Uint8Array;
  attributes: Column[];
  mates: readonly (readonly number[])[];
  foes: readonly (readonly number[])[];
  /** How much worse a swap may make it at the beginning of a search. */
  heat: number;
  cost: () => number;
};

/**
 * `of` is the group of each person, counted from 0. The even shares are those of the groups' sizes at this moment, or of
 * groups of one size where sizes are still to be made even.
 */
export function layoutOf({ people, attributes, rules }: Laid, of: Int32Array, count: number, even = false): Layout {
  const sizes = new Array<number>(count).fill(even ? people.length / Math.max(1, count) : 0);
  if (!even) for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  const number = new Map(people.map((person, at) => [person.id, at]));
  const linked = (kind: "together" | "apart") => {
    const links: number[][] = people.map(() => []);
    for (const rule of rules) {
      const [one, other] = [number.get(rule.oneId), number.get(rule.otherId)];
      if (rule.kind !== kind || one === undefined || other === undefined) continue;
      links[one]?.push(other);
      links[other]?.push(one);
    }
    return links;
  };
  const columns = attributes.map((attribute) => columnOf(people, attribute, of, sizes));
  const layout: Layout = {
    ids: people.map((person) => person.id),
    count,
    of,
    locked: Uint8Array.from(people, (person) => (person.lockedTo === undefined ? 0 : 1)),
    attributes: columns,
    mates: linked("together"),
    foes: linked("apart"),
    heat: Math.max(
      ...attributes.map(({ weight, guarded }) => Math.max(12 * weight, guarded ? alonePenalty * 1.5 : 0)),
      1,
    ),
    cost: () => costOf(layout),
  };
  return layout;
}

function columnOf(
  people: Laid["people"],
  { name, weight, guarded = false }: Laid["attributes"][number],
  of: Int32Array,
  sizes: readonly number[],
): Column {
  const known = [...new Set(people.flatMap((person) => person.levels[name] || []))].sort();
  const level = Int32Array.from(people, (person) => known.indexOf(person.levels[name] ?? ""));
  const levels = known.length;
  const tally = new Int32Array(sizes.length * levels);
  const totals = new Array<number>(levels).fill(0);
  level.forEach((mine, person) => {
    if (mine < 0) return;
    totals[mine] = (totals[mine] ?? 0) + 1;
    const cell = (of[person] as number) * levels + mine;
    tally[cell] = (tally[cell] as number) + 1;
  });
  const share = Float64Array.from(tally, (_, cell) => {
    const [group, mine] = [Math.floor(cell / levels), cell % levels];
    return ((totals[mine] ?? 0) * (sizes[group] ?? 0)) / Math.max(1, people.length);
  });
  return { weight, guarded, level, levels, tally, share };
}

/** What one more (by = 1) or one less (by = −1) of a level in a group adds to the cost. */
function stepCost(column: Column, group: number, level: number, by: 1 | -1): number {
  const cell = group * column.levels + level;
  const held = column.tally[cell] as number;
  const off = held - (column.share[cell] as number);
  const even = column.weight * (2 * by * off + 1);
  if (!column.guarded) return even;
  return even + (held + by === 1 ? alonePenalty : 0) - (held === 1 ? alonePenalty : 0);
}

/** What it adds to the cost when two people of different groups change places; below zero: it is better. */
export function swapCost(layout: Layout, one: number, other: number): number {
  const [here, there] = [layout.of[one] as number, layout.of[other] as number];
  let worse = 0;
  for (const column of layout.attributes) {
    const [x, y] = [column.level[one] as number, column.level[other] as number];
    if (x === y) continue;
    if (x >= 0) worse += stepCost(column, here, x, -1) + stepCost(column, there, x, 1);
    if (y >= 0) worse += stepCost(column, there, y, -1) + stepCost(column, here, y, 1);
  }
  return worse + linkCost(layout, one, there, other) + linkCost(layout, other, here, one);
}

/** What it adds to the cost when somebody goes to another group. */
export function moveCost(layout: Layout, person: number, to: number): number {
  const from = layout.of[person] as number;
  let worse = 0;
  for (const column of layout.attributes) {
    const level = column.level[person] as number;
    if (level >= 0) worse += stepCost(column, from, level, -1) + stepCost(column, to, level, 1);
  }
  return worse + linkCost(layout, person, to, -1);
}

/** Ruled pairs: `beside` is the one who changes places with the person, and is met in neither group. */
function linkCost({ mates, foes, of }: Layout, person: number, to: number, beside: number): number {
  const from = of[person] as number;
  let worse = 0;
  for (const mate of mates[person] ?? [])
    if (mate !== beside) worse += of[mate] === from ? rulePenalty : of[mate] === to ? -rulePenalty : 0;
  for (const foe of foes[person] ?? [])
    if (foe !== beside) worse += of[foe] === from ? -rulePenalty : of[foe] === to ? rulePenalty : 0;
  return worse;
}

/** Puts somebody into a group. */
export function place(layout: Layout, person: number, to: number) {
  const from = layout.of[person] as number;
  layout.of[person] = to;
  for (const { level, levels, tally } of layout.attributes) {
    const mine = level[person] as number;
    if (mine < 0) continue;
    tally[from * levels + mine] = (tally[from * levels + mine] as number) - 1;
    tally[to * levels + mine] = (tally[to * levels + mine] as number) + 1;
  }
}

function costOf({ attributes, mates, foes, of }: Layout): number {
  let cost = 0;
  for (const { weight, guarded, tally, share } of attributes)
    tally.forEach((held, cell) => {
      cost += weight * (held - (share[cell] as number)) ** 2 + (guarded && held === 1 ? alonePenalty : 0);
    });
  mates.forEach((all, one) => {
    for (const other of all) if (one < other && of[one] !== of[other]) cost += rulePenalty;
  });
  foes.forEach((all, one) => {
    for (const other of all) if (one < other && of[one] === of[other]) cost += rulePenalty;
  });
  return cost;
}

type Round = { opensAt: Date | null; dueAt: Date };
export type RoundState = "soon" | "open" | "over";

/** Where a round stands: the deadline itself is too late. */
export function stateOf({ opensAt, dueAt }: Round, now: Date): RoundState {
  if (now >= dueAt) return "over";
  return opensAt && now < opensAt ? "soon" : "open";
}

type Problem = { code: "twice" | "choice" | "too-many-wishes"; values?: { max: number } };

/**
 * What is wrong with a row of topics, by place in the form; and the topics without the empty places between.
 * `known`: the event's topics; `most`: how many may be ranked.
 */
export function ranked(said: readonly (string | null | undefined)[], known: ReadonlySet<string>, most: number) {
  const problems: Record<string, Problem[]> = {};
  const topicIds: string[] = [];
  for (const [place, topicId] of said.entries()) {
    if (!topicId) continue;
    const wrong: Problem | undefined = !known.has(topicId)
      ? { code: "choice" }
      : topicIds.includes(topicId)
        ? { code: "twice" }
        : topicIds.length >= most
          ? { code: "too-many-wishes", values: { max: most } }
          : undefined;
    if (wrong) problems[`topicIds.${place}`] = [wrong];
    else topicIds.push(topicId);
  }
  return { topicIds, problems };
}

type Named = { id: string; names: readonly (string | null)[] };

/**
 * Whom a typed name means: the only one who is called so, in any spelling on record and any order of the words; nobody
 * when two are. `fold` takes away accents and case.
 */
export function meantBy(people: readonly Named[], name: string, fold: (text: string) => string): string | null {
  const keys = (text: string) => {
    const parts = fold(text)
      .replace(/[^\p{L}\p{N}\s]/gu, "")
      .split(/\s+/)
      .filter(Boolean);
    return [parts.join(""), [...parts].sort().join("")];
  };
  const wanted = new Set(keys(name).filter(Boolean));
  const found = people.filter(({ names }) => names.some((own) => own && keys(own).some((key) => wanted.has(key))));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

type Sheet = { registrationId: string; topicIds: readonly string[] };

/** How often each topic stands at each place, places counted from 0. */
export function profileOf(topicIds: readonly string[], sheets: readonly Sheet[], most: number) {
  return topicIds.map((topicId) => ({
    topicId,
    ranks: Array.from({ length: most }, (_, rank) => sheets.filter((one) => one.topicIds[rank] === topicId).length),
  }));
}

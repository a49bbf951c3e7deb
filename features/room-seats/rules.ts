import { fold } from "../../db/search";

/** Words of a name in whatever order; of more than four only those that stand together as written. */
const wordsAtMost = 4;

const words = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .filter(Boolean);

function orders(all: readonly string[]): string[] {
  if (all.length > wordsAtMost) return [all.join(""), [...all].sort().join("")];
  if (all.length <= 1) return [all.join("")];
  return all.flatMap((one, at) => orders(all.filter((_, other) => other !== at)).map((rest) => one + rest));
}

/** A name in all the ways in which it may be typed: either order, any case, with spaces or without, accents or none. */
export const waysOf = (name: string): Set<string> => new Set(orders(words(name)).filter(Boolean));

/** Whether one of somebody's names is the one that was typed. */
export const isNamed = (typed: ReadonlySet<string>, names: readonly (string | null)[]): boolean =>
  names.some((name) => name !== null && [...waysOf(name)].some((way) => typed.has(way)));

type Place = { groupNumber: number | null; school: Readonly<Record<string, string | undefined>> | null };

/** Whether what somebody adds to a name that several have says this one: the group's number, or the school. */
export function saysPlace(said: string, { groupNumber, school }: Place): boolean {
  const typed = fold(said);
  const number = /^\D*(\d{1,4})\D*$/.exec(typed)?.[1];
  if (number && groupNumber === Number(number)) return true;
  const bare = typed.replace(/[^\p{L}\p{N}]+/gu, "");
  if ([...bare].length < 2) return false;
  return Object.values(school ?? {}).some((name) =>
    fold(name ?? "")
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .includes(bare),
  );
}

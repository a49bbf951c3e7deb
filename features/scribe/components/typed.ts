// What is typed or scanned, and how long it may stay on a device. Pure.

const day = 86_400_000;
/** Until when a device may keep the names of an event: a day, and not long past its end. */
export const keptUntil = (keptAt: number, endsAt: number) => Math.min(keptAt + day, Math.max(endsAt, keptAt) + day / 8);

/** The token in what a scanner typed: a badge's (`/c/…`) or a personal link (`/r/…`); by itself only when alone. */
export function badgeIn(text: string): { token: string; rest: string } | undefined {
  const found = /(?:https?:\/\/\S+\/(?:c|r)\/|^\s*)([0-9A-HJKMNP-TV-Z]{26})(?:[/?#]\S*)?\s*$/i.exec(text);
  return found?.[1] ? { token: found[1].toUpperCase(), rest: text.slice(0, found.index) } : undefined;
}

/** `#3` or `#3 김`: a group, perhaps with part of a name. */
export function groupIn(typed: string): { number: number; rest: string } | undefined {
  const found = /^\s*[#＃]\s*(\d{1,3})(?:\s+(.*))?$/.exec(typed);
  return found ? { number: Number(found[1]), rest: found[2]?.trim() ?? "" } : undefined;
}

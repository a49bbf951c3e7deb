import type { KeyboardEvent } from "react";

/** What a key does to the question that has the focus; undefined: nothing there. */
export type KeyDeeds = Readonly<Record<"1" | "2" | "e" | "m" | "d", (() => void) | undefined>>;

const cardsIn = (root: ParentNode | null | undefined) => [
  ...(root?.querySelectorAll<HTMLElement>("[data-question]") ?? []),
];
const columnOf = (card: HTMLElement) => card.closest("section");

/** The card before or after one in its column; at either end none. */
function beside(card: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const all = cardsIn(columnOf(card));
  return all[all.indexOf(card) + by];
}

/** The first card of the nearest column to the left or right that has any. */
function across(card: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const columns = [...(columnOf(card)?.parentElement?.querySelectorAll("section") ?? [])];
  for (let at = columns.indexOf(columnOf(card) as HTMLElement) + by; columns[at]; at += by) {
    const [first] = cardsIn(columns[at]);
    if (first) return first;
  }
  return undefined;
}

const ways: Readonly<Record<string, (card: HTMLElement) => HTMLElement | undefined>> = {
  ArrowDown: (card) => beside(card, 1),
  j: (card) => beside(card, 1),
  ArrowUp: (card) => beside(card, -1),
  k: (card) => beside(card, -1),
  ArrowRight: (card) => across(card, 1),
  ArrowLeft: (card) => across(card, -1),
};

/**
 * Keys of a card on the board, only while it has the focus itself (WCAG 2.2, 2.1.4). By the key's place, so that they
 * are the same on a Korean or a Russian keyboard. A question that is moved away hands the focus to its neighbour.
 */
export function onCardKey(event: KeyboardEvent<HTMLElement>, deeds: KeyDeeds): void {
  const card = event.currentTarget;
  if (event.target !== card || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
  const key = /^(Key|Digit|Numpad)[A-Z0-9]$/.test(event.code) ? event.code.slice(-1).toLowerCase() : event.key;
  const way = ways[key];
  const deed = key in deeds ? deeds[key as keyof KeyDeeds] : undefined;
  if (!way && !deed) return;
  event.preventDefault();
  way?.(card)?.focus();
  if (key === "1" || key === "2") (beside(card, 1) ?? beside(card, -1) ?? across(card, 1))?.focus();
  if (!way) deed?.();
}

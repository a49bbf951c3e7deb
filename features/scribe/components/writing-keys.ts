import type { KeyboardEvent } from "react";

/** Half a syllable: Enter belongs to the input method. 229 is how Safari says it. */
const composes = (event: KeyboardEvent) => event.nativeEvent.isComposing || event.keyCode === 229;

/** Enter writes down, with Ctrl or without; with Shift it is a new line. */
export const isWriting = (event: KeyboardEvent) =>
  event.key === "Enter" && !event.shiftKey && !event.altKey && !composes(event);

/** A key with Alt by its place on the keyboard: what it types differs by language. */
export function altKey(event: KeyboardEvent): string | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || composes(event)) return undefined;
  return /^(?:Digit|Key)(\w)$/.exec(event.code)?.[1];
}

/** The next of a few. */
export const nextOf = (values: readonly string[], now: string) =>
  values[(values.indexOf(now) + 1) % values.length] ?? now;

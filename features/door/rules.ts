/** What a device has seen: until when, and the marks of the people and the sheets it knows. */
export type Cursor = { at: number; people: string; sheets: string };

export const printedCursor = ({ at, people, sheets }: Cursor) => `${at.toString(36)}.${people}.${sheets}`;

/** A cursor as `printedCursor` makes it; nothing for anything else. */
export function cursorIn(text: string): Cursor | undefined {
  const found = /^([0-9a-z]{1,11})\.([\w-]{16})\.([\w-]{16})$/.exec(text);
  return found
    ? { at: Number.parseInt(found[1] ?? "0", 36), people: found[2] ?? "", sheets: found[3] ?? "" }
    : undefined;
}

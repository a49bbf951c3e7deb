import type { HandState } from "./choices";

/** Hands that are up, by their ids, in their order; whether hands can be raised now. */
export type Line = { isOn: boolean; waiting: readonly string[]; called: readonly string[] };

/** Where one's own hand stands in the line: called, after so many others, or down. */
export function placeIn({ waiting, called }: Line, handId: string | null): { state: HandState; ahead: number } | null {
  if (handId === null) return null;
  if (called.includes(handId)) return { state: "called", ahead: 0 };
  const ahead = waiting.indexOf(handId);
  return ahead === -1 ? null : { state: "raised", ahead };
}

type Counted = { oral: number; hands: number; phone: number };
/**
 * How often somebody was heard: by questions from the phone, and aloud. What was asked aloud after a raised hand is
 * perhaps written down too, so of these two only the more counts.
 */
export const heardOf = ({ oral, hands, phone }: Counted) => phone + Math.max(oral, hands);

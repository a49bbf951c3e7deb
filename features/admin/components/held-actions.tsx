"use client";

import type { ReactNode } from "react";

type HeldActionsProps = {
  // biome-ignore lint/suspicious/noExplicitAny: whatever an action takes, it is only held here
  actions: readonly ((...given: any[]) => Promise<unknown>)[];
  children: ReactNode;
};

/**
 * Makes every page below know these server actions. A toast outlives the page that showed it: its "undo" is called from
 * a page that would otherwise not know the action, and the server would refuse it.
 */
export function HeldActions({ children }: HeldActionsProps) {
  return children;
}

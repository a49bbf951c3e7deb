"use client";

import { createContext, type ReactNode, useContext } from "react";

type Undo = {
  restoreEvents: (eventIds: readonly string[]) => Promise<unknown>;
  restoreProgram: (input: { programId: string }) => Promise<{ ok: boolean }>;
};
const Held = createContext<Undo | undefined>(undefined);

/**
 * Holds the ways back from the trash over all manage pages: a toast outlives the page that showed it, and the page
 * that follows would not know the action any more.
 */
export function TrashUndo({ children, ...undo }: Undo & { children: ReactNode }) {
  return <Held value={undo}>{children}</Held>;
}

/** The ways back from the trash. */
export function useTrashUndo(): Undo {
  const undo = useContext(Held);
  if (!undo) throw new Error("useTrashUndo outside of TrashUndo");
  return undo;
}

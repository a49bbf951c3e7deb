"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Outcome } from "../../../core/refusal";

type Door<T> = (input: unknown) => Promise<Outcome<T>>;
export type OpenedChanges = { changes: { field: string; before: string | null; after: string | null }[] };
type Reached = { recipients: number; unreachable: number };

/** What the roster can have done: the neighbours' actions, which the page hands in. */
export type Doors = {
  add: Door<{ registrationId: string; status: "confirmed" | "waitlisted" }>;
  change: Door<{ registrationId: string; version: number }>;
  cancel: Door<{ cancelled: string[]; promoted: string[] }>;
  restore: Door<{ restored: string[] }>;
  promote: Door<{ promoted: string[] }>;
  approve: Door<{ approved: string[]; seated: string[]; waiting: string[] }>;
  reject: Door<{ rejected: string[] }>;
  reopen: Door<{ reopened: string[] }>;
  resend: Door<Reached>;
  message: Door<Reached & { messageId: string }>;
  unsend: Door<{ withdrawn: number }>;
  openChanges: Door<OpenedChanges>;
  openContacts: Door<Record<string, string | null>>;
};

const Handed = createContext<Doors | undefined>(undefined);

/** Around the roster's pages. */
export function RosterDoors({ doors, children }: { doors: Doors; children: ReactNode }) {
  return <Handed value={doors}>{children}</Handed>;
}

/** The actions, below `RosterDoors`. */
export function useDoors(): Doors {
  const doors = useContext(Handed);
  if (!doors) throw new Error("no RosterDoors around");
  return doors;
}

"use client";
import { useCallback, useRef, useState } from "react";
import { signal } from "./signals";
import type { DoorHere } from "./use-door";
import { type Direction, repeats, toneOf, type Verdict } from "./verdict";

/** What was said last, and the deeds that lead to it. What a camera repeats within five seconds is passed over. */
export function useVerdicts({ work }: DoorHere, direction: Direction) {
  const [verdict, setVerdict] = useState<Verdict>();
  const [isRepeat] = useState(repeats);
  const shown = useRef<Verdict | undefined>(undefined);
  const say = useCallback((next: Verdict) => {
    shown.current = next;
    setVerdict(next);
    signal(toneOf(next.kind));
  }, []);
  const close = useCallback(() => {
    shown.current = undefined;
    setVerdict(undefined);
  }, []);
  const read = useCallback(
    async (text: string, from: "camera" | "keys" | "anyway") => {
      const anyway = from === "anyway";
      if (!anyway && isRepeat(text, performance.now())) return;
      const next = await work.read(text, direction, anyway);
      // Something in the picture that is no code of ours must not push away what is being read.
      if (from === "camera" && next.kind === "unreadable" && shown.current) return;
      say(next);
    },
    [work, direction, isRepeat, say],
  );
  return { verdict, say, close, read };
}

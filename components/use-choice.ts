"use client";
import { useRef, useState } from "react";

/** Which rows of a list are chosen; with Shift a whole stretch. */
export function useChoice(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | undefined>(undefined);
  const toggle = (id: string, stretch: boolean) => {
    const next = new Set(chosen);
    const [from, to] = [ids.indexOf(last.current ?? id), ids.indexOf(id)];
    const span = stretch && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    for (const one of span)
      if (chosen.has(id)) next.delete(one);
      else next.add(one);
    last.current = id;
    setChosen(next);
  };
  return { chosen, toggle, choose: (some: readonly string[]) => setChosen(new Set(some)) };
}

"use client";
import { useEffect, useRef, useState } from "react";
import type { Quick } from "./roll-row";

const marksOf: Record<string, Quick> = { P: "present", L: "late", E: "left_early", A: "absent", X: "excused" };
const setting = "lectern.roll-keys";

type Acts = { mark: (status: Quick) => void; step: (by: number) => void; undo: () => void; search: () => void };

/** Where keys belong to what is typed or chosen there, not to the list. */
const taken = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]";

/** The letter of a key: as typed when it is Latin, else by its place on the keyboard (Hangul, Cyrillic). */
const letterOf = (event: KeyboardEvent) =>
  /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : (/^Key([A-Z])$/.exec(event.code)?.[1] ?? "");

/**
 * The keys of a roll call: ↑ ↓ rows, P L E A X marks, Z takes back, / searches. Silent while somebody types, while a
 * dialog is open, and when switched off (WCAG 2.1.4); arrows stay, they are no letters.
 */
export function useRollKeys(acts: Acts) {
  const [on, setOn] = useState(true);
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    try {
      setOn(localStorage.getItem(setting) !== "off");
    } catch {
      // A browser that keeps nothing has the keys.
    }
  }, []);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(taken)) return;
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const status = marksOf[letterOf(event)];
      if (by) latest.current.step(by);
      else if (!on) return;
      else if (event.key === "/" || event.code === "Slash") latest.current.search();
      else if (letterOf(event) === "Z") latest.current.undo();
      else if (status && !event.repeat) latest.current.mark(status);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [on]);
  const turn = (wanted: boolean) => {
    setOn(wanted);
    try {
      localStorage.setItem(setting, wanted ? "on" : "off");
    } catch {
      // Then only for this visit.
    }
  };
  return { on, turn };
}

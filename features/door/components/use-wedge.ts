"use client";
import { useEffect, useRef } from "react";

/** A scanner types a code faster than anybody. */
const breathMs = 400;
const shortest = 6;

/** Hears a scanner that types like a keyboard and ends with Enter, wherever the focus is, except in a field. */
export function useWedge(onText: (text: string) => void) {
  const tell = useRef(onText);
  useEffect(() => {
    tell.current = onText;
  }, [onText]);
  useEffect(() => {
    let typed = "";
    let at = 0;
    const heard = (event: KeyboardEvent) => {
      const isField = (event.target as HTMLElement).closest?.("input, textarea, select");
      if (isField || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.timeStamp - at > breathMs) typed = "";
      at = event.timeStamp;
      if (event.key === "Enter" && typed.length >= shortest) {
        event.preventDefault();
        event.stopPropagation();
        tell.current(typed);
        typed = "";
      } else if (event.key.length === 1) typed += event.key;
    };
    document.addEventListener("keydown", heard, true);
    return () => document.removeEventListener("keydown", heard, true);
  }, []);
}

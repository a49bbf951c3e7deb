"use client";
import { useState } from "react";

/** A box to tick, and a menu that opens: the parts of a row that need a browser. */
export function Tick({ label }) {
  const [isOn, turn] = useState(false);
  return (
    <label className="grid size-11 place-items-center">
      <input type="checkbox" aria-label={label} checked={isOn} onChange={() => turn(!isOn)} className="size-5" />
    </label>
  );
}

export function More({ label, children }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
        className="inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-sunken focus-visible:outline-2"
      >
        …
      </button>
      {isOpen && <div role="menu">{children}</div>}
    </>
  );
}

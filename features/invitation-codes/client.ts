"use client";

export type MadeCode = { label: string; code: string; link: string };

/** A cell of a CSV: never a formula, quoted. */
const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Hands the list to the browser to save, as a CSV that spreadsheet programs open in every script. */
export function saveCodes(name: string, head: readonly [string, string, string], codes: readonly MadeCode[]) {
  const rows = [head, ...codes.map(({ label, code, link }) => [label, code, link] as const)];
  const text = `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

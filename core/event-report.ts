// What an event's report consists of, in one language: the page on the web and the PDF are drawn from the same.

/** One line of a chart: `value` draws the bar (null: too few to be told), `shown` is what is read. */
export type Bar = { label: string; lang?: string; value: number | null; shown: string };

/** A question with its answer, or a group with what it spoke of. `mark`: its number; `about`: who and when, small. */
export type Entry = {
  mark: string;
  title: string;
  lang?: string;
  about?: string;
  texts: readonly { label?: string; text: string; lang?: string }[];
};

/** A photograph that may be shown; its bytes are asked for by its id, and checked again then. */
export type Picture = { photoId: string; caption: string; width: number; height: number };

export type Block =
  | { kind: "text"; text: string; lang?: string }
  | { kind: "stats"; stats: readonly { label: string; value: string }[] }
  | { kind: "chart"; title: string; head: readonly [string, string]; bars: readonly Bar[]; most: number; note?: string }
  /**
   * `widths`: shares of the width; figures stand to the right from column `figuresFrom` on. `isNamed`: the section's own
   * heading says what it is, its title is for those who do not see it.
   */
  | {
      kind: "table";
      title: string;
      head: readonly string[];
      rows: readonly (readonly string[])[];
      widths: readonly number[];
      figuresFrom: number;
      isNamed?: true;
    }
  | { kind: "entries"; title?: string; entries: readonly Entry[] }
  /** `more`: that there are others, which do not stand in it. */
  | {
      kind: "list";
      title: string;
      isNamed?: true;
      items: readonly { text: string; lang?: string; note?: string }[];
      more?: string;
    }
  | { kind: "photos"; photos: readonly Picture[] };

export type ReportSection = { key: string; title: string; blocks: readonly Block[] };

export type EventReport = {
  lang: string;
  /** What it is: "Event report". */
  kind: string;
  title: string;
  titleLang?: string;
  program: string;
  facts: readonly { label: string; value: string }[];
  /** The figures that stand on the first page. */
  figures: readonly { label: string; value: string }[];
  /** Hosts, supporters, the embassy: by their role. */
  bodies: readonly { role: string; names: readonly { name: string; fileId: string | null }[] }[];
  sections: readonly ReportSection[];
  /** When it was made, and what is left out so that no child can be told from it. */
  notes: readonly string[];
  at: Date;
};

/** Plain paragraphs of what was written with simple Markdown, for paper. */
export const plainParagraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .split("\n")
        .map((row) => row.replace(/^\s*#{1,4}\s+/, "").replace(/^\s*[-*]\s+/, "• "))
        .join("\n")
        .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, "$1 ($2)")
        .replace(/(\*\*|__|~~|`)/g, "")
        .trim(),
    )
    .filter(Boolean);

/** The value below which this share of all lies. */
export const at = (all: readonly number[], share: number) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;

export const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

/** Counts of whole milliseconds, for more values than one would keep. */
export class Histogram {
  private readonly counts: number[] = [];
  total = 0;

  add(value: number, times = 1) {
    const slot = Math.max(0, Math.ceil(value));
    this.counts[slot] = (this.counts[slot] ?? 0) + times;
    this.total += times;
  }

  at(share: number): number {
    let seen = 0;
    for (const [value, times] of this.counts.entries()) {
      seen += times ?? 0;
      if (seen > this.total * share) return value;
    }
    return Math.max(0, this.counts.length - 1);
  }
}

import type { ReactNode } from "react";
import { cn } from "./classes";

export type Fact = { term: ReactNode; value: ReactNode };

/** Pairs of term and value; beside each other where there is room. */
export function DescriptionList({ facts, className }: { facts: readonly Fact[]; className?: string }) {
  return (
    <dl className={cn("divide-y divide-line", className)}>
      {facts.map((fact, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts
          key={index}
          className="gap-6 py-2.5 sm:grid sm:grid-cols-[minmax(8rem,14rem)_1fr]"
        >
          <dt className="text-sm text-soft sm:pt-px">{fact.term}</dt>
          <dd className="min-w-0">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

type StatProps = {
  label: ReactNode;
  value: ReactNode /** A word on what the figure means. */;
  note?: ReactNode;
  href?: string;
};

/** One figure with its name. */
export function Stat({ label, value, note }: Omit<StatProps, "href">) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="figures mt-0.5 text-2xl font-bold">{value}</dd>
      {note && <dd className="text-sm text-faint">{note}</dd>}
    </div>
  );
}

/** Figures in a row with thin rules between, not a wall of boxes. */
export function Stats({ stats, className }: { stats: readonly Omit<StatProps, "href">[]; className?: string }) {
  return (
    <dl
      className={cn(
        "grid grid-cols-2 gap-x-6 gap-y-5 border-y border-line py-5 sm:grid-cols-[repeat(auto-fit,minmax(8rem,1fr))]",
        className,
      )}
    >
      {stats.map((stat, index) => (
        <Stat
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of figures
          key={index}
          {...stat}
        />
      ))}
    </dl>
  );
}

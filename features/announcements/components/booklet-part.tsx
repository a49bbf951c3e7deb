import type { ReactNode } from "react";

/** A part of the invitation as a booklet sets it: its name in the margin, the text beside it. */
export function BookletPart({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="grid gap-x-10 gap-y-5 border-t border-line py-10 sm:py-14 lg:grid-cols-[12rem_minmax(0,1fr)]"
    >
      <h2 id={`${id}-title`} className="text-xl font-bold lg:text-lg">
        {title}
      </h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

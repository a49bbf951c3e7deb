import type { ComponentProps, ReactNode } from "react";
import { cn } from "./classes";

/** A sheet on the paper. `flush` leaves out the inner space, for lists and tables. */
export function Card({ flush, className, ...rest }: ComponentProps<"div"> & { flush?: boolean }) {
  return (
    <div {...rest} className={cn("rounded-lg border border-line bg-surface", !flush && "p-5 sm:p-6", className)} />
  );
}

type SectionProps = {
  title: ReactNode;
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
};

/** A part of a page under an h2. */
export function Section({ title, id, lead, actions, children, className }: SectionProps) {
  return (
    <section aria-labelledby={id ? `${id}-title` : undefined} id={id} className={cn("mb-10", className)}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id={id ? `${id}-title` : undefined} className="text-lg font-bold">
            {title}
          </h2>
          {lead && <p className="mt-0.5 max-w-prose text-sm text-soft">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

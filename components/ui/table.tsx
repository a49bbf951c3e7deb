import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./classes";
import { Icon } from "./icon";

type TableProps = ComponentProps<"table"> & {
  /** Names the table and the region it scrolls in. */
  label: string;
  /** Rows closer together, for long rosters. */
  dense?: boolean;
  /** Scrolls within three quarters of the window under a standing header; for long lists on a desk. */
  stickyHead?: boolean;
};

/** A table that scrolls sideways by itself on narrow screens; the region can be reached and scrolled with the keyboard. */
export function Table({ label, dense, stickyHead, className, children, ...rest }: TableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
      tabIndex={0}
      className={cn(
        "scroll-region relative overflow-auto rounded-lg border border-line bg-surface",
        stickyHead && "max-h-[75dvh] scroll-pt-14",
      )}
    >
      <table
        {...rest}
        aria-label={label}
        data-dense={dense || undefined}
        className={cn(
          "group/table figures w-full border-separate border-spacing-0 text-left text-sm wrap-break-word",
          className,
        )}
      >
        {children}
      </table>
    </section>
  );
}

/** The header; stays in sight while the rows scroll. */
export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return <thead {...rest} className={cn("sticky top-0 z-10 bg-sunken", className)} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

/** A row; `selected` when its box is ticked. */
export function TableRow({ selected, className, ...rest }: ComponentProps<"tr"> & { selected?: boolean }) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={cn("group/row hover:bg-sunken/60 data-selected:bg-accent-wash", className)}
    />
  );
}

type CellLook = {
  /** Figures stand to the right. */ numeric?: boolean /** As narrow as its content. */;
  tight?: boolean;
};

/** A cell. */
export function Cell({ numeric, tight, className, ...rest }: ComponentProps<"td"> & CellLook) {
  return (
    <td
      {...rest}
      className={cn(cellClass({ numeric, tight }), "border-b border-line group-last/row:border-b-0", className)}
    />
  );
}

/** The cell that names its row. */
export function RowHeader({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="row"
      {...rest}
      className={cn(cellClass({}), "min-w-36 border-b border-line font-semibold group-last/row:border-b-0", className)}
    />
  );
}

function cellClass({ numeric, tight }: CellLook) {
  return cn(
    "px-3 py-2.5 align-middle group-data-dense/table:py-1.5",
    numeric && "text-right whitespace-nowrap",
    tight && "w-px whitespace-nowrap",
  );
}

type ColumnProps = ComponentProps<"th"> &
  CellLook & {
    /** Where a press sorts by this column; without it the column cannot be sorted. */
    sortHref?: string;
    /** How the rows stand now by this column. */
    sorted?: "ascending" | "descending";
  };

/** A column's header. With `sortHref` it is a link, so that the order lives in the URL. */
export function Column({ numeric, tight, sortHref, sorted, className, children, ...rest }: ColumnProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted}
      {...rest}
      className={cn(
        cellClass({ numeric, tight }),
        "border-b border-line text-xs font-semibold whitespace-nowrap text-soft",
        className,
      )}
    >
      {sortHref ? (
        <Link href={sortHref} scroll={false} className="inline-flex min-h-6 items-center gap-1 hover:text-ink">
          {children}
          <Icon
            name={sorted === "ascending" ? "arrow-up" : sorted === "descending" ? "arrow-down" : "chevrons-up-down"}
            className={cn("size-3.5 print:hidden", sorted ? "text-accent" : "text-faint")}
          />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

/** A box to choose a row, or all rows in the header. The label says whom: "김민준 선택". */
export function TickCell({
  label,
  head,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; head?: boolean }) {
  const Tag = head ? "th" : "td";
  return (
    <Tag
      className={cn(
        cellClass({ tight: true }),
        "border-b border-line py-0 pe-0 group-last/row:border-b-0 print:hidden",
      )}
    >
      <label className="flex size-9 items-center justify-center pointer-coarse:size-11">
        <input {...rest} type="checkbox" className="size-4.5 accent-accent" />
        <span className="sr-only">{label}</span>
      </label>
    </Tag>
  );
}

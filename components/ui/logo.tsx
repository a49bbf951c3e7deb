import { cn } from "./classes";

/** The mark: a lectern seen from the side. In the accent colour unless told. */
export function LogoMark({ className, label }: { className?: string; label?: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden, as the caller says
    <svg
      viewBox="0 0 32 32"
      className={cn("size-8 shrink-0 text-accent", className)}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <rect width="32" height="32" rx="6" fill="currentColor" />
      <path d="M5.6 13.2 25 7l1 3.1-19.4 6.2zM14.4 15.4l3.2-1v8.9h4.6v2.9H9.8v-2.9h4.6z" className="fill-surface" />
    </svg>
  );
}

/** Mark and name. */
export function Logo({ name = "Lectern", className }: { name?: string; className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2 text-lg font-bold text-ink", className)}>
      <LogoMark className="size-7" />
      <span className="truncate">{name}</span>
    </span>
  );
}

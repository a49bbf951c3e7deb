import { cn } from "./classes";
import { iconPaths } from "./icon-paths";

export type IconName = keyof typeof iconPaths;

type IconProps = {
  name: IconName;
  /** Tailwind size and colour, `size-5` unless told. */
  className?: string;
  /** Only for an icon that stands without words; otherwise it is hidden from screen readers. */
  label?: string;
};

/** A line icon in the colour of the text around it. */
export function Icon({ name, className, label }: IconProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden, as the caller says
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cn("size-5 shrink-0", className)}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}

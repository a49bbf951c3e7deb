import { cva, type VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./classes";
import { Icon, type IconName } from "./icon";

/** The look of everything that is pressed; use it on elements of your own when Button and LinkButton do not fit. */
export const buttonClass = cva(
  [
    "inline-flex items-center justify-center gap-2 rounded-md border font-semibold leading-tight no-underline select-none",
    "transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55",
    "aria-busy:cursor-progress text-center wrap-break-word print:hidden",
  ],
  {
    variants: {
      variant: {
        primary: "border-accent bg-accent text-on-accent enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover",
        secondary: "border-line-strong bg-surface text-ink enabled:hover:bg-sunken [a&]:hover:bg-sunken",
        quiet: "border-transparent bg-transparent text-accent enabled:hover:bg-accent-wash [a&]:hover:bg-accent-wash",
        danger: "border-bad bg-surface text-bad enabled:hover:bg-bad-wash [a&]:hover:bg-bad-wash",
        "danger-filled": "border-bad bg-bad text-on-bad enabled:hover:bg-bad-hover [a&]:hover:bg-bad-hover",
      },
      size: {
        sm: "min-h-9 px-3 py-1 text-sm pointer-coarse:min-h-11",
        md: "min-h-11 px-4 py-2 text-base",
        lg: "min-h-13 px-6 py-3 text-lg",
        xl: "min-h-16 px-8 py-4 text-xl",
      },
      wide: { true: "w-full" },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type Look = VariantProps<typeof buttonClass> & { icon?: IconName };

type ButtonProps = ComponentProps<"button"> &
  Look & {
    /** Shows that the work is under way; the button keeps its focus but takes no second press. */
    pending?: boolean;
    /** Words in place of the children while pending. */
    pendingText?: ReactNode;
  };

/** A button. `type` is "button" unless told, so that none submits by accident. Only one primary on a screen. */
export function Button(props: ButtonProps) {
  const { variant, size, wide, icon, pending, pendingText, className, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      aria-busy={pending || undefined}
      className={cn(buttonClass({ variant, size, wide }), className)}
    >
      {pending ? <Spinner /> : icon && <Icon name={icon} className="size-[1.15em]" />}
      {pending && pendingText ? pendingText : children}
    </button>
  );
}

type LinkButtonProps = ComponentProps<typeof Link> & Look;

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ variant, size, wide, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={cn(buttonClass({ variant, size, wide }), className)}>
      {icon && <Icon name={icon} className="size-[1.15em]" />}
      {children}
    </Link>
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: IconName;
  /** What it does, for screen readers and as a tooltip. */
  label: string;
  variant?: Look["variant"];
  size?: "sm" | "md";
};

/** A square button with an icon only. */
export function IconButton({ icon, label, variant = "quiet", size = "md", className, ...rest }: IconButtonProps) {
  const square = size === "sm" ? "size-9 pointer-coarse:size-11" : "size-11";
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={cn(buttonClass({ variant }), "min-h-0 p-0 text-soft", square, className)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A turning ring; words beside it say what is awaited. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "inline-block size-[1em] animate-spin rounded-full border-2 border-current border-r-transparent",
        className,
      )}
    />
  );
}

import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "../../../components/ui/classes";
import { Icon, type IconName } from "../../../components/ui/icon";
import { type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { Step } from "../rules";

const looks: Record<Step["urgency"], { icon: IconName; className: string }> = {
  now: { icon: "arrow-right", className: "text-accent" },
  soon: { icon: "dot", className: "text-warn" },
  wait: { icon: "hourglass", className: "text-soft" },
};

type NextStepsProps = {
  locale: Locale;
  base: string;
  timeZone: string;
  steps: readonly Step[];
  most?: number;
  /** The list stands on the event's own page. */
  here?: boolean;
  after?: ReactNode;
};

/** What an event needs next, each as a way to where it is done. */
export function NextSteps({ locale, base, timeZone, steps, most = 20, here, after }: NextStepsProps) {
  const t = words(locale);
  return (
    <ul className="divide-y divide-line">
      {steps.slice(0, most).map((step) => (
        <li key={step.code}>
          <Way href={`${base}${step.path}`} here={here} className="group flex min-h-11 items-center gap-3 py-2">
            <Icon name={looks[step.urgency].icon} className={cn("size-4.5", looks[step.urgency].className)} />
            <span className={cn("flex-1 group-hover:underline", step.urgency === "now" && "font-semibold")}>
              <span className="sr-only">{t(`checklists.urgencies.${step.urgency}`)} </span>
              {t(`checklists.steps.${step.code}`, {
                count: step.count ?? 0,
                at: step.at ? moment(step.at, timeZone, locale) : "",
              })}
            </span>
            <Icon name="chevron-right" className="size-4 text-faint" />
          </Way>
        </li>
      ))}
      {after}
    </ul>
  );
}

/** A link; to a place on the page in sight the browser goes by itself, which brings the focus there too. */
function Way({
  href,
  here,
  ...rest
}: {
  href: string;
  here?: boolean | undefined;
  className: string;
  children: ReactNode;
}) {
  const place = href.indexOf("#");
  if (here && place >= 0) return <a href={href.slice(place)} {...rest} />;
  return <Link href={href} {...rest} />;
}

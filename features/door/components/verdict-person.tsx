"use client";
import { useTranslations } from "use-intl";
import { cn } from "../../../components/ui/classes";
import { Icon } from "../../../components/ui/icon";
import { hidesConsent, type Verdict } from "./verdict";

const photoSigns = { all: "○", group: "△", none: "×" } as const;

/** Name, school, group, and three signs: no more than the door needs. */
export function VerdictPerson({ verdict: { kind, person, name } }: { verdict: Verdict }) {
  const t = useTranslations("door");
  if (!person) return name ? <Name name={name} /> : null;
  const { grade, classNo, school, group, photo, alert } = person;
  const lacksConsent = hidesConsent(kind, person);
  const gradeClass = grade === null ? "" : classNo ? t("gradeClass", { grade, classNo }) : t("grade", { grade });
  return (
    <>
      <Name name={person.name} />
      {(school || gradeClass) && <p className="text-xl">{[school, gradeClass].filter(Boolean).join(" · ")}</p>}
      {group !== null && (
        <p className="figures my-1 rounded-xl border-4 border-ink px-4 py-1 text-4xl font-bold whitespace-nowrap sm:px-8 sm:text-5xl">
          {t("group", { number: group })}
        </p>
      )}
      {(photo || alert || lacksConsent) && (
        <p className="flex flex-wrap justify-center gap-3 text-xl font-semibold">
          {lacksConsent && (
            <span className="inline-flex items-center gap-2 rounded-md border-2 border-ink px-3 py-1">
              <Icon name="warning" className="size-6" /> {t("consentMissing")}
            </span>
          )}
          {photo && (
            <span className="rounded-md border-2 border-ink px-3 py-1">
              {photoSigns[photo]} {t(`photo.${photo}`)}
            </span>
          )}
          {alert && (
            <span className="inline-flex items-center gap-2 rounded-md border-2 border-ink px-3 py-1">
              <Icon name="bell" className="size-6" /> {t("alert")}
            </span>
          )}
        </p>
      )}
    </>
  );
}

/** The longer, the smaller, and never more than three lines: a whole screen of name hides what is said of it. */
function Name({ name }: { name: string }) {
  const size =
    name.length > 60 ? "text-lg sm:text-xl" : name.length > 24 ? "text-2xl sm:text-3xl" : "text-3xl sm:text-4xl";
  return <p className={cn("line-clamp-3 max-w-full font-semibold text-balance wrap-anywhere", size)}>{name}</p>;
}

import { useTranslations } from "use-intl";

type Props = { name: string; attended: number; events: number };

/** At how many of the events somebody was there: "3 of 5", with the whole sentence for those who listen. */
export function AttendedCount({ name, attended, events }: Props) {
  const t = useTranslations("enrollmentDesk");
  if (events === 0) return <span className="text-faint">–</span>;
  return (
    <>
      <span aria-hidden="true">{t("attendedOf", { attended, events })}</span>
      <span className="sr-only">{t("attendedHint", { name, attended, events })}</span>
    </>
  );
}

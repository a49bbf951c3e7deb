"use client";
import { useTranslations } from "use-intl";
import { ReasonDialog } from "./reason-dialog";
import { useRosterActs } from "./use-roster-acts";

type Props = { registrationIds: readonly string[]; open: boolean; onOpenChange: (open: boolean) => void };

/** Says no to those who asked; the reason goes to them as it is written. */
export function RejectDialog({ registrationIds, open, onOpenChange }: Props) {
  const t = useTranslations("roster");
  const acts = useRosterActs();
  const count = registrationIds.length;
  return (
    <ReasonDialog
      title={t("rejectTitle", { count })}
      description={t("rejectText")}
      submit={t("rejectMany", { count })}
      open={open}
      onOpenChange={onOpenChange}
      onSay={(reason) => acts.reject([...registrationIds], reason)}
    />
  );
}

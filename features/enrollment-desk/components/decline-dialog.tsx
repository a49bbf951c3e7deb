"use client";
import { useTranslations } from "use-intl";
import { ReasonDialog } from "../../roster/components/reason-dialog";
import { useDeskActs } from "./use-desk-acts";

type Props = {
  enrollmentIds: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone?: () => void;
};

/** A no to those chosen: asked once more, because letters leave. */
export function DeclineDialog({ enrollmentIds, open, onOpenChange, onDone }: Props) {
  const t = useTranslations("enrollmentDesk");
  const acts = useDeskActs();
  const count = enrollmentIds.length;
  return (
    <ReasonDialog
      title={t("declineTitle", { count })}
      description={t("declineText")}
      submit={t("declineMany", { count })}
      open={open}
      onOpenChange={onOpenChange}
      onSay={async (reason) => {
        await acts.decide([...enrollmentIds], "declined", reason);
        onDone?.();
      }}
    />
  );
}

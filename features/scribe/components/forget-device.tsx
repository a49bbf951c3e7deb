"use client";
import { useTranslations } from "use-intl";
import { forgetOfflinePage } from "../../../components/offline-page";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { forgetEvent } from "./scribe-store";

/** What this device keeps of people, how long, and the way to remove it at once. `away`: where one goes then. */
export function ForgetDevice({ eventId, unsent, away }: { eventId: string; unsent: number; away: string }) {
  const t = useTranslations("scribe");
  const forget = async () => {
    await forgetEvent(eventId);
    await forgetOfflinePage();
    window.location.assign(away);
  };
  return (
    <div className="mt-10 border-t border-line pt-5">
      <p className="mb-3 max-w-prose text-sm text-soft">{t("keeps")}</p>
      <ConfirmDialog
        title={t("forgetTitle")}
        confirmLabel={t("forget")}
        cancelLabel={t("keep")}
        danger
        trigger={
          <Button size="sm" variant="secondary" icon="trash">
            {t("forget")}
          </Button>
        }
        onConfirm={forget}
      >
        {unsent > 0 ? t("forgetUnsent", { count: unsent }) : t("forgetText")}
      </ConfirmDialog>
    </div>
  );
}

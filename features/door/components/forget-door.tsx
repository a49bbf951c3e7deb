"use client";
import { useTranslations } from "use-intl";
import { forgetOfflinePage } from "../../../components/offline-page";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import type { DoorHere } from "./use-door";

/** What this device keeps of people, until when, and the way to remove it at once. */
export function ForgetDoor({ door: { work, state } }: { door: DoorHere }) {
  const t = useTranslations("door");
  const forget = async () => {
    await work.sync.leave("asked");
    await forgetOfflinePage();
  };
  const unsent = state.kept.length;
  return (
    <div className="mt-4 border-t border-line pt-5">
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

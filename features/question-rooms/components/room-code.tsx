"use client";
import { useTranslations } from "use-intl";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { useToast } from "../../../components/ui/toast";
import { setCodeAction } from "../actions";

type Props = { eventId: string; code: string | null; address: string };

/** By what one comes in without a personal link: made anew, or switched off. */
export function RoomCode({ eventId, code, address }: Props) {
  const t = useTranslations("roomSeats");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const set = async (to: "on" | "off") => {
    const outcome = await reached(setCodeAction({ eventId, code: to }));
    if (!outcome.ok) show({ title: refusal(outcome), tone: "warn" });
  };
  return (
    <>
      <p className="max-w-prose text-sm text-soft">{code ? t("lead") : t("off")}</p>
      {code && <p className="text-sm break-all">{t("address", { address })}</p>}
      <div className="flex flex-wrap gap-2">
        {code ? (
          <>
            <ConfirmDialog
              trigger={<Button size="sm">{t("renew")}</Button>}
              title={t("renewTitle")}
              confirmLabel={t("renew")}
              cancelLabel={t("keep")}
              onConfirm={() => set("on")}
            >
              {t("renewText")}
            </ConfirmDialog>
            <Button size="sm" onClick={() => void set("off")}>
              {t("switchOff")}
            </Button>
          </>
        ) : (
          <Button size="sm" onClick={() => void set("on")}>
            {t("make")}
          </Button>
        )}
      </div>
    </>
  );
}

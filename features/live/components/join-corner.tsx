"use client";
import { useLocale, useTranslations } from "use-intl";
import { QrCode } from "../../../components/ui/qr-code";

/** Three and three: so it is read out and typed. */
const inGroups = (code: string) => code.replace(/(.{3})(?=.)/g, "$1 ");

/** By what anybody in the hall comes in to ask, small in a corner of every scene. */
export function JoinCorner({ code, origin }: { code: string; origin: string }) {
  const t = useTranslations("live");
  const locale = useLocale();
  return (
    <aside data-join className="ms-auto flex shrink-0 items-center gap-[1.6vmin]">
      <div className="text-end leading-tight">
        <p className="text-[max(0.75rem,2.2vmin)] text-soft">{t("joinTitle")}</p>
        <p className="figures text-[max(1.125rem,4vmin)] font-bold tracking-[0.06em] whitespace-nowrap">
          {inGroups(code)}
        </p>
        <p className="text-[max(0.75rem,2vmin)] text-soft">{`${origin.replace(/^https?:\/\//, "")}/join`}</p>
      </div>
      <QrCode
        text={`${origin}/${locale}/join?code=${encodeURIComponent(code)}`}
        label={t("joinQr")}
        className="w-[max(5rem,15vmin)] shrink-0"
      />
    </aside>
  );
}

import { useTranslations } from "use-intl";
import { Notice } from "../../../components/ui/notice";
import { QrCode } from "../../../components/ui/qr-code";

/** The only time a code can be read: to type on the device, or to scan with it. */
export function PairingCode({ code, page }: { code: string; page: string }) {
  const t = useTranslations("devices");
  // Behind the #, so that no server and no log ever sees it.
  const link = `${page}#pair=${code}`;
  return (
    <div className="space-y-4" data-pairing>
      <Notice tone="warn" role="status" title={t("codeTitle")}>
        {t("codeText")}
      </Notice>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
        <QrCode text={link} label={t("qr")} className="size-44 shrink-0" />
        <div className="min-w-0 flex-1 basis-56">
          <p className="text-sm text-soft">{t("code")}</p>
          <p className="figures text-3xl font-bold tracking-[0.08em] whitespace-nowrap" data-code>
            {code}
          </p>
          <p className="mt-2 text-sm text-soft">{t("typeAt")}</p>
          <p className="text-sm break-all">{page}</p>
        </div>
      </div>
    </div>
  );
}

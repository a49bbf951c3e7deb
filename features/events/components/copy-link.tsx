"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";

/** The public address, to be read and copied. */
export function CopyLink({ url }: { url: string }) {
  const t = useTranslations("events");
  const show = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    show({ title: t("overview.copied") });
  };
  return (
    <Button size="sm" icon="copy" onClick={copy}>
      {t("overview.copyLink")}
    </Button>
  );
}

"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { ErrorState } from "../../../components/ui/states";

/** Something nobody expected: try again, or tell the number. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("manage.error");
  return (
    <ErrorState
      title={t("title")}
      action={
        <Button variant="primary" icon="refresh-cw" onClick={reset}>
          {t("again")}
        </Button>
      }
      reference={error.digest && t("reference", { id: error.digest })}
    >
      {t("text")}
    </ErrorState>
  );
}

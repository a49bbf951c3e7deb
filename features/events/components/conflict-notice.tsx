"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Notice } from "../../../components/ui/notice";
import type { Conflict, Path } from "./event-values";

type ConflictNoticeProps = { conflicts: readonly Conflict[]; onTheirs: (path: Path) => void };

/** Both values of what two people changed; mine stays in the form until I take theirs. */
export function ConflictNotice({ conflicts, onTheirs }: ConflictNoticeProps) {
  const t = useTranslations("events");
  const [taken, setTaken] = useState<readonly Path[]>([]);
  return (
    <Notice tone="warn" role="alert" title={t("conflict.title")}>
      <p>{conflicts.length === 0 ? t("conflict.joined") : t("conflict.both")}</p>
      {conflicts.map(({ path, mine, theirs }) => (
        <div key={path} className="mt-3 border-t border-line pt-2">
          <p className="font-semibold">{t(`fields.${path}`)}</p>
          <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
            <dt className="text-soft">{t("conflict.mine")}</dt>
            <dd className="line-clamp-3 whitespace-pre-line">{mine || t("conflict.nothing")}</dd>
            <dt className="text-soft">{t("conflict.theirs")}</dt>
            <dd className="line-clamp-3 whitespace-pre-line">{theirs || t("conflict.nothing")}</dd>
          </dl>
          <Button
            size="sm"
            className="mt-2"
            disabled={taken.includes(path)}
            onClick={() => {
              onTheirs(path);
              setTaken([...taken, path]);
            }}
          >
            {taken.includes(path) ? t("conflict.taken") : t("conflict.take")}
          </Button>
        </div>
      ))}
    </Notice>
  );
}

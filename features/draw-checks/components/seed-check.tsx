"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../../components/ui/notice";
import { sha256 } from "../rules";

const tones = { same: "ok", other: "bad", unable: "info" } as const;

/** Whether the seed is the one whose hash was announced, as reckoned by the reader's own browser. */
export function SeedCheck({ seed, announced }: { seed: string; announced: string }) {
  const t = useTranslations("draws");
  const [found, setFound] = useState<keyof typeof tones>();
  useEffect(() => {
    sha256(seed).then(
      (hash) => setFound(hash === announced ? "same" : "other"),
      () => setFound("unable"),
    );
  }, [seed, announced]);
  return (
    <div role="status" className="min-h-12">
      {found && <Notice tone={tones[found]} title={t(`seedIs.${found}`)} />}
    </div>
  );
}

"use client";
import { useTranslations } from "use-intl";
import { cn } from "../../../components/ui/classes";
import type { Connection } from "../client";

/** Says when what one sees may not be the latest; nothing while all is well. */
export function ConnectionLine({ connection, className }: { connection: Connection; className?: string }) {
  const t = useTranslations("live");
  return (
    <p
      role="status"
      data-live={connection}
      className={cn("text-sm font-semibold text-warn empty:hidden", connection === "gone" && "text-bad", className)}
    >
      {connection === "offline" && t("offline")}
      {connection === "gone" && t("gone")}
    </p>
  );
}

import type { ReactNode } from "react";
import { StatusPill } from "../../../components/ui/badge";
import type { IconName } from "../../../components/ui/icon";

type Status = "draft" | "published" | "cancelled" | "finished";
const looks: Record<Status, { tone: "neutral" | "ok" | "bad" | "info"; icon: IconName }> = {
  draft: { tone: "neutral", icon: "pencil" },
  published: { tone: "ok", icon: "eye" },
  cancelled: { tone: "bad", icon: "ban" },
  finished: { tone: "info", icon: "check" },
};

/** An event's status in colour, sign and word. */
export function EventStatus({ status, children }: { status: Status; children: ReactNode }) {
  return <StatusPill {...looks[status]}>{children}</StatusPill>;
}

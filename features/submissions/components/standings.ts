import type { IconName } from "../../../components/ui/icon";
import type { Standing } from "../../deliverables/rules";

/** How each standing looks. */
export const standings: Record<Standing, { tone: "ok" | "warn" | "bad" | "neutral"; icon: IconName }> = {
  "in-time": { tone: "ok", icon: "check" },
  late: { tone: "warn", icon: "clock" },
  missing: { tone: "bad", icon: "x" },
  open: { tone: "neutral", icon: "hourglass" },
};

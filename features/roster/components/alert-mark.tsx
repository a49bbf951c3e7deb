import type { ReactNode } from "react";
import { StatusPill } from "../../../components/ui/badge";

/** Says that somebody told beforehand that they will not come. */
export const AbsenceMark = ({ children }: { children: ReactNode }) => (
  <span className="mt-1 block">
    <StatusPill tone="neutral" icon="ban">
      {children}
    </StatusPill>
  </span>
);

/** Says in shape and word that there is a medical answer to be looked at; what it says is opened elsewhere. */
export const AlertMark = ({ children }: { children: ReactNode }) => (
  <span className="mt-1 block">
    <StatusPill tone="warn" icon="warning">
      {children}
    </StatusPill>
  </span>
);

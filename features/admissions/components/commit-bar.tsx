import { Checkbox } from "../../../components/ui/controls";
import { BulkBar } from "../../../components/ui/toolbar";
import { type Locale, words } from "../../../core/i18n";
import { AskedAction } from "../../imports/components/asked-action";
import type { Staging } from "../../imports/queries";
import { commitAction } from "../actions";

/** How many go in, how many stay out, and the one button that does it. */
export function CommitBar({ locale, batch }: { locale: Locale; batch: Staging }) {
  const t = words(locale);
  const { create, known, existing, error, ask, repeat, skip } = batch.counts;
  const ready = create + known;
  const out = error + ask + repeat + skip;
  const fillable = existing + known;
  if (ready + existing === 0) return null;
  const seats = seatsSaid(t, batch.seats, ready);
  return (
    <BulkBar
      summary={t("imports.canRegister", { count: ready })}
      more={out > 0 && <span className="text-soft">{t("imports.staysOut", { count: out })}</span>}
    >
      <AskedAction
        action={commitAction}
        fields={{ batchId: batch.id, ...(ready === 0 ? { update: "true" } : {}) }}
        variant="primary"
        icon="check"
        pendingText={t("imports.registering")}
        ask={{
          title: ready > 0 ? t("imports.confirm.title", { count: ready }) : t("imports.fill", { count: existing }),
          text: (
            <div className="space-y-2">
              {ready > 0 && <p>{seats}</p>}
              {out > 0 && <p>{t("imports.confirm.out", { count: out, error, ask, repeat, skip })}</p>}
              <p>{t("imports.confirm.letters")}</p>
            </div>
          ),
          confirm: ready > 0 ? t("imports.register", { count: ready }) : t("imports.fillOnly"),
          cancel: t("ui.cancel"),
        }}
        extra={
          ready > 0 &&
          fillable > 0 && <Checkbox id="update" name="update" label={t("imports.fill", { count: fillable })} />
        }
      >
        {ready > 0 ? t("imports.register", { count: ready }) : t("imports.fillOnly")}
      </AskedAction>
    </BulkBar>
  );
}

function seatsSaid(t: ReturnType<typeof words>, { left, waiting, seated, limited }: Staging["seats"], ready: number) {
  if (limited > 0) return t("imports.confirm.quota", { seated, waiting: ready - seated });
  if (waiting > 0) return t("imports.confirm.queue", { queue: waiting });
  if (left === null || seated === ready) return t("imports.confirm.allSeated");
  return t("imports.confirm.seats", { left, seated, waiting: ready - seated });
}

"use client";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import type { Kept } from "./kept";
import { attentionOf } from "./outbox";
import type { DoorHere } from "./use-door";
import { useDoorTime } from "./use-door-time";

const told = [
  ...["unknown-sheet", "not-registered", "cancelled", "waitlisted", "revoked-code", "out-of-window", "future-time"],
  ...["unknown-op", "id-used", "unknown-walk-in", "invalid", "forbidden", "register-closed", "consent-missing"],
] as const;
type Told = (typeof told)[number];
const isTold = (code: string | undefined): code is Told => (told as readonly string[]).includes(code ?? "");

/** What the server did not take, and why: stays until somebody says that it is dealt with. */
export function AttentionList({ door }: { door: DoorHere }) {
  const t = useTranslations("door");
  const time = useDoorTime(door);
  const { work, state } = door;
  const all = attentionOf(state.kept);
  if (all.length === 0) return null;
  const line = ({ op, offsetMs, problem }: Kept) =>
    t("attentionLine", {
      time: time(Date.parse(op.capturedAt) + (offsetMs ?? 0)),
      name: work.nameOf(op),
      deed: t(`deeds.${op.kind}`),
      why: isTold(problem) ? t(`reasons.${problem}`) : t("reasons.other"),
    });
  const copy = () => void navigator.clipboard?.writeText(all.map(line).join("\n")).catch(() => undefined);
  return (
    <section aria-labelledby="attention" data-attention-list={all.length}>
      <h2 id="attention" className="mb-2 text-lg font-bold text-bad">
        {t("attentionTitle", { count: all.length })}
      </h2>
      <Card flush className="border-bad/40">
        <ul className="max-h-80 divide-y divide-line overflow-y-auto">
          {all.map((one) => (
            <li key={one.op.id} className="figures flex flex-wrap items-center justify-between gap-2 px-4 py-2.5">
              <span className="min-w-0 flex-1 basis-60">{line(one)}</span>
              <ConfirmDialog
                title={t("dismissTitle")}
                confirmLabel={t("dismiss")}
                cancelLabel={t("keep")}
                danger
                trigger={<Button size="sm">{t("dismiss")}</Button>}
                onConfirm={() => work.dismiss(one.op.id)}
              >
                {t("dismissText")}
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      </Card>
      <Button size="sm" icon="copy" className="mt-2" onClick={copy}>
        {t("copyAll")}
      </Button>
    </section>
  );
}

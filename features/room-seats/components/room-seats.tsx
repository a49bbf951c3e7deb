"use client";
import { useTranslations } from "use-intl";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Disclosure } from "../../../components/ui/disclosure";
import { useToast } from "../../../components/ui/toast";
import { useTold } from "../../live/told";
import { setCodeAction } from "../../question-rooms/actions";
import { spacedCode } from "../../question-rooms/rules";
import { releaseAction } from "../actions";

export type SeatRow = {
  seatId: string;
  name: string;
  school: string | null;
  groupNumber: number | null;
  asked: number;
};
type Props = { eventId: string; code: string | null; address: string; seats: readonly SeatRow[] };

/** By what one comes in without a personal link, and who did: renewed, switched off, freed. */
export function RoomSeats({ eventId, code: first, address, seats }: Props) {
  const t = useTranslations("roomSeats");
  const { code } = useTold(`room ${eventId}`, { code: first });
  const act = useAct();
  const set = (to: "on" | "off") => act(setCodeAction({ eventId, code: to }));
  return (
    <Disclosure
      summary={
        <span className="flex flex-wrap items-baseline gap-x-3">
          {t("title")}
          {code && <span className="figures text-xl tracking-widest">{spacedCode(code)}</span>}
        </span>
      }
    >
      <div className="space-y-4 pt-2">
        <p className="max-w-prose text-sm text-soft">{code ? t("lead") : t("off")}</p>
        {code && <p className="text-sm break-all">{t("address", { address })}</p>}
        <div className="flex flex-wrap gap-2">
          {code ? (
            <>
              <ConfirmDialog
                trigger={<Button size="sm">{t("renew")}</Button>}
                title={t("renewTitle")}
                confirmLabel={t("renew")}
                cancelLabel={t("keep")}
                onConfirm={() => set("on")}
              >
                {t("renewText")}
              </ConfirmDialog>
              <Button size="sm" onClick={() => void set("off")}>
                {t("switchOff")}
              </Button>
            </>
          ) : (
            <Button size="sm" onClick={() => void set("on")}>
              {t("make")}
            </Button>
          )}
        </div>
        <p className="font-semibold">{t("count", { count: seats.length })}</p>
        {seats.length > 0 && (
          <ul className="divide-y divide-line">
            {seats.map((seat) => (
              <Seat key={seat.seatId} seat={seat} act={act} />
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  );
}

function Seat({ seat, act }: { seat: SeatRow; act: ReturnType<typeof useAct> }) {
  const t = useTranslations("roomSeats");
  const { name, school, groupNumber, asked } = seat;
  const said = [school, groupNumber === null ? null : t("group", { number: groupNumber }), t("asked", { asked })];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-semibold break-words">{name}</p>
        <p className="text-sm break-words text-soft">{said.filter(Boolean).join(" · ")}</p>
      </div>
      <ConfirmDialog
        trigger={
          <Button size="sm" aria-label={t("freeOf", { name })}>
            {t("free")}
          </Button>
        }
        title={t("freeTitle", { name })}
        confirmLabel={t("free")}
        cancelLabel={t("keep")}
        onConfirm={() => act(releaseAction({ seatId: seat.seatId }), t("freed", { name }))}
      >
        {t("freeText")}
      </ConfirmDialog>
    </li>
  );
}

/** Does it and says what became of it. */
function useAct() {
  const { refusal } = useRefusalWords();
  const show = useToast();
  return async (deed: Promise<Answer>, title?: string) => {
    const outcome = await reached(deed);
    if (!outcome.ok) show({ title: refusal(outcome), tone: "warn" });
    else if (title) show({ title });
  };
}
type Answer = Awaited<ReturnType<typeof setCodeAction>> | Awaited<ReturnType<typeof releaseAction>>;

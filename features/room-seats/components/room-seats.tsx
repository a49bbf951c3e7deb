"use client";
import { useTranslations } from "use-intl";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Disclosure } from "../../../components/ui/disclosure";
import { useToast } from "../../../components/ui/toast";
import { useTold } from "../../live/components/use-told";
import { RoomCode } from "../../question-rooms/components/room-code";
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
        <RoomCode {...{ eventId, code, address }} />
        <p className="font-semibold">{t("count", { count: seats.length })}</p>
        {seats.length > 0 && (
          <ul className="divide-y divide-line">
            {seats.map((seat) => (
              <Seat key={seat.seatId} seat={seat} />
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  );
}

function Seat({ seat }: { seat: SeatRow }) {
  const t = useTranslations("roomSeats");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const { name, school, groupNumber, asked } = seat;
  const free = async () => {
    const outcome = await reached(releaseAction({ seatId: seat.seatId }));
    show(outcome.ok ? { title: t("freed", { name }) } : { title: refusal(outcome), tone: "warn" });
  };
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
        onConfirm={free}
      >
        {t("freeText")}
      </ConfirmDialog>
    </li>
  );
}

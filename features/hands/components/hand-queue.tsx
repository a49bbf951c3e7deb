"use client";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { useToast } from "../../../components/ui/toast";
import { useTold } from "../../live/components/use-told";
import { putAction } from "../actions";
import type { HandState } from "../choices";
import type { QueueView } from "../live";

type Row = QueueView["rows"][number];
type Put = (row: Row, to: HandState) => void;

/** Who would like to ask aloud, in their order, with how often each was heard: called, heard, taken down. */
export function HandQueue({ eventId, first }: { eventId: string; first: QueueView }) {
  const t = useTranslations("handQueue");
  const told = useTold(`hands ${eventId}`, first);
  // A page that was read again after a press may know more than the stream has brought yet.
  const { rows, isOn } = first.seq > told.seq ? first : told;
  const put = usePut();
  const next = rows.find((row) => row.state === "raised");
  return (
    <section aria-labelledby="hands-title" data-hands={rows.length}>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="hands-title" className="flex items-baseline gap-2 text-lg font-bold">
          {t("title")}
          <span className="figures text-sm font-semibold text-soft">{rows.length}</span>
        </h2>
        {next && (
          <Button size="sm" icon="mic" onClick={() => put(next, "called")}>
            {t("next")}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="text-sm text-soft">{t(isOn ? "none" : "off")}</p>
      ) : (
        <Card className="py-2 sm:py-2">
          <ol className="divide-y divide-line">
            {rows.map((row) => (
              <Hand key={row.handId} row={row} put={put} />
            ))}
          </ol>
        </Card>
      )}
    </section>
  );
}

function Hand({ row, put }: { row: Row; put: Put }) {
  const t = useTranslations("handQueue");
  const { name } = row;
  const isCalled = row.state === "called";
  const place = [row.school, row.groupNumber === null ? null : t("group", { number: row.groupNumber })];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold break-words">
          {name}
          {isCalled && (
            <StatusPill tone="accent" icon="mic">
              {t("isCalled")}
            </StatusPill>
          )}
        </p>
        <p className="text-sm break-words text-soft">
          {[...place, t("heardBefore", { times: row.heard, group: row.heardGroup })].filter(Boolean).join(" · ")}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {isCalled ? (
          <Button size="sm" icon="check" aria-label={t("heardBy", { name })} onClick={() => put(row, "heard")}>
            {t("heard")}
          </Button>
        ) : (
          <Button size="sm" icon="mic" aria-label={t("callOf", { name })} onClick={() => put(row, "called")}>
            {t("call")}
          </Button>
        )}
        <Button size="sm" variant="quiet" aria-label={t("lowerOf", { name })} onClick={() => put(row, "lowered")}>
          {t("lower")}
        </Button>
      </div>
    </li>
  );
}

/** Puts a hand somewhere else and offers the way back; whoever was slower is told. */
function usePut(): Put {
  const t = useTranslations("handQueue");
  const undo = useTranslations("ui")("undo");
  const { refusal } = useRefusalWords();
  const show = useToast();
  type Move = { handId: string; from: HandState; to: HandState };
  const moved = async (name: string, { handId, from, to }: Move, isUndo = false) => {
    const outcome: { ok: true } | Refused = await reached(putAction({ handId, from, to }));
    if (!outcome.ok) return show({ title: refusal(outcome), tone: "warn" });
    const onUndo = () => void moved(name, { handId, from: to, to: from }, true);
    return show({ title: t(`done.${to}`, { name }), ...(isUndo ? {} : { undo: { label: undo, onUndo } }) });
  };
  return (row, to) => void moved(row.name, { handId: row.handId, from: row.state, to });
}

"use client";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "../../../components/ui/button";
import { cn } from "../../../components/ui/classes";
import { Icon } from "../../../components/ui/icon";
import { AttentionList } from "./attention-list";
import { ClockNotice, DoorStatus } from "./door-status";
import { PeopleSearch } from "./people-search";
import { RecentList } from "./recent-list";
import { ScanView } from "./scan-view";
import { SheetSwitch } from "./sheet-switch";
import type { DoorHere } from "./use-door";
import { useDoorTime } from "./use-door-time";
import { useVerdicts } from "./use-verdicts";
import { useWedge } from "./use-wedge";
import type { Direction } from "./verdict";
import { VerdictLine } from "./verdict-line";
import { VerdictScreen } from "./verdict-screen";
import { WalkInForm } from "./walk-in-form";

/** The door as staff see it all day: scan, verdict, next. */
export function DoorDesk({ door, onLeave }: { door: DoorHere; onLeave: () => void }) {
  const t = useTranslations("door");
  const { work, state } = door;
  const [direction, setDirection] = useState<Direction>("in");
  const [camera, setCamera] = useState(true);
  /** The name typed so far, while somebody on no list is written down. */
  const [stranger, setStranger] = useState<string>();
  const { verdict, say, close, read } = useVerdicts(door, direction);
  useWedge(useCallback((text: string) => void read(text, "keys"), [read]));
  const time = useDoorTime(door);
  const sheet = work.sheet();
  const heads = sheet && work.memory.heads(sheet, state.kept, state.recent);
  /** Whoever holds the device has looked at it: the same person once more. */
  const again = async () => {
    if (verdict?.walkIn) return say(await work.walkIn(verdict.walkIn, true));
    if (verdict?.text) return read(verdict.text, "anyway");
    if (verdict?.person) say(await work.meet(verdict.person, { direction, source: "search", anyway: true }));
  };
  return (
    <>
      <main inert={verdict !== undefined} className="mx-auto grid w-full max-w-5xl gap-4 px-4 py-4" data-door="open">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            <h1 className="text-xl font-bold">{sheet?.title ?? t("title")}</h1>
            {heads && (
              <p data-present={heads.present} className="figures text-soft">
                {t("heads", heads)}
              </p>
            )}
          </div>
          <Button size="sm" icon="arrow-left" onClick={onLeave}>
            {t("back")}
          </Button>
        </header>
        <DoorStatus door={door} />
        <ClockNotice state={state} />
        <AttentionList door={door} />
        <fieldset className="grid grid-cols-2 gap-2">
          <legend className="sr-only">{t("direction")}</legend>
          {(["in", "out"] as const).map((way) => (
            <label
              key={way}
              className={cn(
                buttonClass({ variant: direction === way ? "primary" : "secondary", size: "lg" }),
                "focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent",
              )}
            >
              <input
                type="radio"
                name="direction"
                value={way}
                checked={direction === way}
                onChange={() => setDirection(way)}
                className="sr-only"
              />
              <Icon name={way === "in" ? "log-in" : "log-out"} />
              {t(`directions.${way}`)}
            </label>
          ))}
        </fieldset>
        <div className="grid items-start gap-5 md:grid-cols-2">
          <div className="grid min-w-0 gap-3">
            {camera && <ScanView wanted={stranger === undefined} onText={(text) => void read(text, "camera")} />}
            <Button icon={camera ? "eye-off" : "scan-line"} onClick={() => setCamera(!camera)}>
              {camera ? t("cameraOff") : t("cameraOn")}
            </Button>
          </div>
          <div className="grid min-w-0 gap-5">
            <PeopleSearch
              door={door}
              onText={(text) => void read(text, "keys")}
              onPerson={async (person) => say(await work.meet(person, { direction, source: "search" }))}
              onWalkIn={setStranger}
            />
            <RecentList door={door} />
            <SheetSwitch door={door} />
          </div>
        </div>
        {stranger !== undefined && (
          <WalkInForm
            door={door}
            name={stranger}
            onClose={() => setStranger(undefined)}
            onTyped={async (typed) => {
              setStranger(undefined);
              say(await work.walkIn(typed));
            }}
          />
        )}
      </main>
      <VerdictLine verdict={verdict} />
      {verdict && (
        <VerdictScreen
          verdict={verdict}
          time={time}
          onClose={close}
          onUndo={(op) => {
            void work.undo(op);
            close();
          }}
          onSwitch={async (sheetId) => {
            await work.chooseSheet(sheetId);
            await again();
          }}
          onAnyway={() => void again()}
          onWalkIn={() => {
            close();
            setStranger("");
          }}
        />
      )}
    </>
  );
}

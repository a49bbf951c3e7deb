"use client";
import { type FormEvent, useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { TextField } from "../../../components/ui/field";
import { Icon } from "../../../components/ui/icon";
import { tryPin } from "./door-calls";
import { PinForm, type PinProblem } from "./pin-form";
import { ScanView } from "./scan-view";
import type { DoorHere } from "./use-door";
import { useVerdicts } from "./use-verdicts";
import { useWedge } from "./use-wedge";
import { toneOf, type Verdict } from "./verdict";
import { VerdictLine } from "./verdict-line";

/** People check themselves in: a code is held up or typed, a group is told, and nothing else is to be seen. */
export function KioskDesk({ door, onLeave }: { door: DoorHere; onLeave: () => void }) {
  const t = useTranslations("door");
  const { state } = door;
  const { verdict, close, read } = useVerdicts(door, "in");
  const [code, setCode] = useState("");
  const [isLeaving, setLeaving] = useState(false);
  useWedge(useCallback((text: string) => void read(text, "keys"), [read]));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) void read(code.trim(), "keys");
    setCode("");
  };
  const leave = () => (state.known?.device.hasPin ? setLeaving(true) : onLeave());
  const check = async (pin: string): Promise<PinProblem | undefined> => {
    const answered = await tryPin(state.paired?.token ?? "", pin);
    if (answered.ok) return void onLeave();
    if (answered.code === "too-many") return { seconds: answered.seconds ?? 60 };
    return answered.why === "away" ? "away" : "wrong";
  };
  // Nobody's name stands on a screen in a hall, not even in what is read out.
  const nameless = verdict && { ...verdict, person: verdict.person && { ...verdict.person, ...untold } };
  return (
    <>
      <main
        inert={verdict !== undefined}
        data-kiosk="open"
        className="mx-auto grid min-h-dvh w-full max-w-3xl content-between gap-6 px-5 py-6"
      >
        <header className="text-center">
          <p className="text-soft">{state.known?.event.title}</p>
          <h1 className="mt-1 text-3xl font-bold text-balance sm:text-4xl">{t("kioskTitle")}</h1>
        </header>
        <ScanView codesOnly wanted={!isLeaving} onText={(text) => void read(text, "camera")} />
        <form onSubmit={send} className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
          <TextField
            id="ticket"
            label={t("kioskCode")}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="min-h-16 text-2xl uppercase"
          />
          <Button type="submit" variant="primary" size="xl">
            {t("kioskSend")}
          </Button>
        </form>
        <Button variant="quiet" icon="lock" className="justify-self-center" onClick={leave}>
          {t("kioskLeave")}
        </Button>
      </main>
      <VerdictLine verdict={nameless} />
      {verdict && <Welcome verdict={verdict} onClose={close} />}
      {isLeaving && <PinForm away={state.away} onPin={check} onClose={() => setLeaving(false)} />}
    </>
  );
}

/** What is nobody's business in a hall. */
const untold = { name: "", alert: false, consent: "fine" } as const;

/** The next one waits: nothing stays longer than a quarter of a minute. */
const stays = { ok: 5_000, warn: 8_000, bad: 15_000 };

function Welcome({ verdict, onClose }: { verdict: Verdict; onClose: () => void }) {
  const t = useTranslations("door");
  const { kind, person } = verdict;
  const tone = toneOf(kind);
  const isIn = kind === "in" || kind === "flagged" || kind === "already";
  useEffect(() => {
    const timer = setTimeout(onClose, stays[tone]);
    return () => clearTimeout(timer);
  }, [tone, onClose]);
  return (
    <div
      data-verdict={kind}
      data-no={verdict.no}
      data-tone={isIn ? "ok" : "bad"}
      className="verdict fixed inset-0 z-40 grid place-content-center justify-items-center gap-6 overflow-y-auto bg-paper p-6 text-center text-ink"
    >
      <Icon name={isIn ? "ok" : "bad"} className="size-[max(7rem,26vmin)]" />
      <p className="text-4xl font-bold text-balance sm:text-5xl">{isIn ? t("welcome") : t("toTheDesk")}</p>
      {isIn && typeof person?.group === "number" && (
        <p className="rounded-xl border-4 border-ink px-6 py-2 text-4xl font-bold whitespace-nowrap sm:text-5xl">
          {t("group", { number: person.group })}
        </p>
      )}
      <Button
        size="xl"
        onClick={onClose}
        className="border-2 border-ink bg-ink text-paper enabled:hover:bg-ink focus-visible:outline-4 focus-visible:outline-offset-4 focus-visible:outline-ink"
      >
        {t("next")}
      </Button>
    </div>
  );
}

"use client";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";

/** Why nobody is let out; `seconds`: for so long no PIN is taken. */
export type PinProblem = "away" | "wrong" | { seconds: number };
type Props = { away: boolean; onPin: (pin: string) => Promise<PinProblem | undefined>; onClose: () => void };

/** Counts down to 0 by the second. By the clock: a page out of sight is not asked every second. */
function useCountdown() {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1_000))), 250);
    return () => clearInterval(timer);
  }, [until]);
  const start = (seconds: number) => {
    setLeft(seconds);
    setUntil(performance.now() + seconds * 1_000);
  };
  return [left, start] as const;
}

/** Asks for the PIN that ends self check-in; the server knows it, so this takes a network. */
export function PinForm({ away, onPin, onClose }: Props) {
  const t = useTranslations("door");
  const [problem, setProblem] = useState<"away" | "wrong">();
  const [pending, setPending] = useState(false);
  const [left, countDown] = useCountdown();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pin = String(new FormData(event.currentTarget).get("pin") ?? "").trim();
    if (!pin || left > 0 || pending) return;
    setPending(true);
    const found = await onPin(pin);
    setPending(false);
    setProblem(typeof found === "string" ? found : undefined);
    if (typeof found === "object") countDown(found.seconds);
  };
  const words = { away: t("pinAway"), wrong: t("pinWrong") };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("pinTitle")}
      description={t("pinLead")}
      closeLabel={t("close")}
      size="sm"
    >
      <form onSubmit={send} noValidate className="grid gap-4">
        {away && <Notice tone="warn" title={t("pinOffline")} />}
        <TextField
          id="pin"
          name="pin"
          type="password"
          inputMode="numeric"
          label={t("pin")}
          error={left > 0 ? t("pinWait", { seconds: left }) : problem && words[problem]}
          maxLength={12}
          autoComplete="off"
          className="min-h-14 text-2xl"
        />
        <Button type="submit" variant="primary" size="lg" pending={pending} disabled={left > 0}>
          {t("pinSend")}
        </Button>
      </form>
    </Dialog>
  );
}

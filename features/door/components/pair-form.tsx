"use client";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { pairCodeIn } from "./scan-text";
import type { DoorHere } from "./use-door";

const problems = { away: "pairAway", over: "pairOver", refused: "pairRefused" } as const;

/** Makes this device one of an event's, by the code the team reads out or by a link that carries it. */
export function PairForm({ door: { work, state } }: { door: DoorHere }) {
  const t = useTranslations("door");
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState(false);
  const isAsked = useRef(false);
  const pair = useCallback(
    async (code: string) => {
      setPending(true);
      const why = await work.pair(code);
      setPending(false);
      setProblem(why && t(problems[why]));
    },
    [work, t],
  );
  useEffect(() => {
    const code = pairCodeIn(location.hash);
    if (!code || isAsked.current) return;
    isAsked.current = true;
    history.replaceState(null, "", location.pathname);
    void pair(decodeURIComponent(code));
  }, [pair]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "").trim();
    if (code) void pair(code);
    else setProblem(t("pairMissing"));
  };
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-center gap-6 px-4 py-8">
      {state.forgotten && (
        <Notice tone={state.forgotten === "revoked" ? "warn" : "ok"} role="status" title={t("forgottenTitle")}>
          {t(`forgotten.${state.forgotten}`)}
        </Notice>
      )}
      <header>
        <h1 className="text-3xl font-bold">{t("title")}</h1>
        <p className="mt-2 text-soft">{t("pairLead")}</p>
      </header>
      <Card>
        <form onSubmit={send} noValidate className="grid gap-5">
          <TextField
            id="pair-code"
            name="code"
            label={t("pairCode")}
            hint={t("pairHint")}
            error={problem}
            required
            maxLength={16}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="figures min-h-16 text-center font-mono text-2xl tracking-[0.2em] uppercase"
          />
          <Button type="submit" variant="primary" size="xl" pending={pending} pendingText={t("pairing")}>
            {t("pair")}
          </Button>
        </form>
      </Card>
      <p className="text-sm text-soft">{t("pairKeeps")}</p>
    </main>
  );
}

"use client";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { Disclosure } from "../../../components/ui/disclosure";
import { TextField } from "../../../components/ui/field";
import { useToast } from "../../../components/ui/toast";
import { setWifiAction } from "../actions";
import type { StageView } from "../live";

/** The network that the projector shows while people arrive. */
export function WifiForm({ eventId, view }: { eventId: string; view: StageView }) {
  const t = useTranslations("live");
  const { refusal, problem } = useRefusalWords();
  const show = useToast();
  const [name, setName] = useState(view.wifi?.name ?? "");
  const [password, setPassword] = useState(view.wifi?.password ?? "");
  const [refused, setRefused] = useState<Refused>();
  const [pending, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const outcome = await setWifiAction({ eventId, rev: view.rev, name, password });
      setRefused(outcome.ok ? undefined : outcome);
      if (outcome.ok) show({ title: t(name ? "wifiSaved" : "wifiGone") });
    });
  };
  const wrong = (field: string) => {
    const found = refused?.fields?.[field]?.[0];
    return found && problem(found);
  };
  return (
    <Card className="py-2 sm:py-2">
      <Disclosure summary={t("wifi")} className="border-b-0">
        <form onSubmit={submit} className="space-y-4 pt-2">
          {refused && !refused.fields && (
            <p role="alert" className="font-medium text-bad">
              {refusal(refused)}
            </p>
          )}
          <p className="text-sm text-soft">{t("wifiText")}</p>
          <TextField
            id="wifi-name"
            label={t("wifiName")}
            maxLength={32}
            autoComplete="off"
            value={name}
            error={wrong("name")}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            id="wifi-password"
            label={t("wifiPassword")}
            maxLength={63}
            autoComplete="off"
            spellCheck={false}
            value={password}
            error={wrong("password")}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button type="submit" icon="check" pending={pending}>
            {t("wifiSave")}
          </Button>
        </form>
      </Disclosure>
    </Card>
  );
}

"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";

type Props = { onPin: (pin: string) => Promise<string | undefined>; onClose: () => void };

/** Asks for the PIN that ends self check-in; the server knows it, so this takes a network. */
export function PinForm({ onPin, onClose }: Props) {
  const t = useTranslations("door");
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pin = String(new FormData(event.currentTarget).get("pin") ?? "").trim();
    if (!pin) return;
    setPending(true);
    setProblem(await onPin(pin));
    setPending(false);
  };
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
        <TextField
          id="pin"
          name="pin"
          type="password"
          inputMode="numeric"
          label={t("pin")}
          error={problem}
          maxLength={12}
          autoComplete="off"
          className="min-h-14 text-2xl"
        />
        <Button type="submit" variant="primary" size="lg" pending={pending}>
          {t("pinSend")}
        </Button>
      </form>
    </Dialog>
  );
}

"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { DescriptionList } from "../../../components/ui/facts";
import { useToast } from "../../../components/ui/toast";
import { useDoors } from "./roster-doors";

const kinds = ["email", "birthDate", "guardianName", "guardianPhone", "guardianEmail", "notes"] as const;
export type ContactKind = (typeof kinds)[number];

type Props = { registrationId: string; known: readonly ContactKind[]; mayOpen: boolean };

/** Which contacts there are; what they say only after a press, which the history keeps. */
export function ContactsPanel({ registrationId, known, mayOpen }: Props) {
  const t = useTranslations("roster");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const { openContacts } = useDoors();
  const [opened, setOpened] = useState<Record<string, string | null>>();
  const [pending, setPending] = useState(false);
  if (known.length === 0) return <p className="text-soft">{t("contacts.none")}</p>;
  if (opened) {
    const facts = kinds
      .filter((kind) => opened[kind])
      .map((kind) => ({ term: t(`person.${kind}`), value: opened[kind] }));
    return (
      <div aria-live="polite">
        <DescriptionList facts={facts} className="whitespace-pre-line" />
      </div>
    );
  }
  const open = async () => {
    setPending(true);
    const outcome = await openContacts({ registrationId });
    setPending(false);
    if (outcome.ok) setOpened(outcome.value);
    else show({ title: refusal(outcome), tone: "bad" });
  };
  return (
    <div className="space-y-3">
      <p>{t("contacts.known", { kinds: known.map((kind) => t(`person.${kind}`)).join(", ") })}</p>
      {mayOpen ? (
        <Button icon="eye" pending={pending} onClick={open}>
          {t("contacts.show")}
        </Button>
      ) : (
        <p className="text-sm text-soft">{t("contacts.notYours")}</p>
      )}
    </div>
  );
}

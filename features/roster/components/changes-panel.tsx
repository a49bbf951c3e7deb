"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { DescriptionList } from "../../../components/ui/facts";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { type OpenedChanges, useDoors } from "./roster-doors";

type Props = { registrationId: string; locale: "en" | "ko" | "ru" | "kk"; mayOpen: boolean };
const fields = ["fullName", "latinName", "hangulName", "cyrillicName", "school", "grade", "birthDate"] as const;

/** What an approved person changed: before and after, only after a press, which the history keeps. */
export function ChangesPanel({ registrationId, locale, mayOpen }: Props) {
  const t = useTranslations("roster");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const { openChanges } = useDoors();
  const [opened, setOpened] = useState<OpenedChanges["changes"]>();
  const [pending, setPending] = useState(false);
  const open = async () => {
    setPending(true);
    const outcome = await openChanges({ registrationId, locale });
    setPending(false);
    if (outcome.ok) setOpened(outcome.value.changes);
    else show({ title: refusal(outcome), tone: "bad" });
  };
  const facts = fields.flatMap((field) => {
    const found = opened?.find((one) => one.field === field);
    return found ? [{ term: t(`changes.${field}`), value: <Change {...found} /> }] : [];
  });
  return (
    <Notice tone="warn" title={t("changes.title")} className="mb-8">
      <p>{t("changes.text")}</p>
      <div aria-live="polite" className="mt-2">
        {opened && <DescriptionList facts={facts} />}
      </div>
      {!opened && mayOpen && (
        <Button icon="eye" size="sm" pending={pending} onClick={open}>
          {t("changes.show")}
        </Button>
      )}
    </Notice>
  );
}

const Change = ({ before, after }: { before: string | null; after: string | null }) => (
  <>
    <del className="text-soft">
      <bdi>{before ?? "–"}</bdi>
    </del>{" "}
    →{" "}
    <ins className="font-semibold no-underline">
      <bdi>{after ?? "–"}</bdi>
    </ins>
  </>
);

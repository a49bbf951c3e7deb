"use client";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Textarea } from "../../../components/ui/controls";
import { Field, SelectField } from "../../../components/ui/field";
import { bodyAtMost } from "../choices";
import { AskerField } from "./asker-field";
import { ChoiceKeys } from "./choice-keys";
import type { Desk } from "./scribe-store";
import type { Draft } from "./use-draft";
import { isWriting } from "./writing-keys";

export type Languages = readonly { value: string; label: string }[];
type Props = {
  desk: Desk | null;
  languages: Languages;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  text: RefObject<HTMLTextAreaElement | null>;
  note: string | undefined;
  problem: string | undefined;
  onBadge: (typed: string) => boolean;
  onWrite: () => void;
  isFirst: boolean;
};

/** What was asked, by whom, about what: Enter writes it down. */
export function QuestionPart({
  desk,
  languages,
  draft,
  change,
  text,
  note,
  problem,
  onBadge,
  onWrite,
  isFirst,
}: Props) {
  const t = useTranslations("scribe");
  const items = desk?.items ?? [];
  return (
    <form
      className="space-y-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onWrite();
      }}
    >
      <Field id="scribe-body" label={t("question")} hint={t("questionHint")} error={problem} required>
        {(wiring) => (
          <Textarea
            {...wiring}
            ref={text}
            autoFocus
            rows={3}
            maxLength={bodyAtMost}
            lang={draft.lang}
            className="text-lg"
            value={draft.body}
            onChange={(event) => change({ body: event.target.value })}
            onKeyDown={(event) => {
              if (!isWriting(event)) return;
              event.preventDefault();
              onWrite();
            }}
          />
        )}
      </Field>
      <AskerField
        desk={desk}
        value={draft.who}
        note={note}
        onBadge={onBadge}
        onChange={(who) => change({ who })}
        onChosen={() => text.current?.focus()}
      />
      <ChoiceKeys
        label={t("theme")}
        keys={t("themeKeys")}
        clears
        options={(desk?.themes ?? []).map(({ id, title }, index) => ({
          value: id,
          label: title,
          ...(index < 9 ? { key: String(index + 1) } : {}),
        }))}
        value={draft.themeId}
        onChange={(themeId) => change({ themeId })}
      />
      <ChoiceKeys
        label={t("lang")}
        keys={t("langKeys")}
        options={languages}
        value={draft.lang}
        onChange={(lang) => lang && change({ lang })}
      />
      {items.length > 0 && (
        <SelectField
          id="scribe-item"
          label={t("item")}
          options={[{ value: "", label: t("noItem") }, ...items.map(({ id, title }) => ({ value: id, label: title }))]}
          value={draft.agendaItemId ?? ""}
          onChange={(event) => change({ agendaItemId: event.target.value || null })}
        />
      )}
      <Button type="submit" variant={isFirst ? "primary" : "secondary"} icon="pencil">
        {draft.again ? t("writeAgain") : t("write")}
      </Button>
    </form>
  );
}

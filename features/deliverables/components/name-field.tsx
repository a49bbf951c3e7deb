"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { TextField } from "../../../components/ui/field";
import { type NamePlace, nameBy, namePlaces, strangePlace } from "../rules";

type Props = { example: Readonly<Record<NamePlace, string>>; first: string; error: string | undefined };

/** The template of file names, with its places to press and what comes of it at once. */
export function NameField({ example, first, error }: Props) {
  const t = useTranslations("deliverables");
  const fields = useTranslations("fields");
  const [text, setText] = useState(first);
  const strange = strangePlace(text);
  const made = text.trim() && !strange ? nameBy(text, example) : undefined;
  const usual = `${example.order}_${example.topic}`;
  return (
    <div className="space-y-2">
      <TextField
        id="nameTemplate"
        name="nameTemplate"
        label={t("template")}
        hint={t("templateHint")}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={strange ? fields("name-place", { place: strange }) : error}
      />
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1 text-sm text-soft">{t("places")}</legend>
        {namePlaces.map((place) => (
          <Button key={place} size="sm" onClick={() => setText((now) => `${now}${now ? "_" : ""}{${place}}`)}>
            {t(`place.${place}`)}
          </Button>
        ))}
      </fieldset>
      <p aria-live="polite" className="text-sm break-all">
        <span className="text-soft">{t("templateMakes")} </span>
        <span className="font-medium">{made ? `${made}.pdf` : text.trim() ? "–" : `${usual}.pdf`}</span>
      </p>
    </div>
  );
}

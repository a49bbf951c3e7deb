"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { Button } from "../../../components/ui/button";
import { Checkbox, RadioGroup } from "../../../components/ui/controls";
import { Notice } from "../../../components/ui/notice";
import { editPhotoAction } from "../actions";
import { captionAtMost, type PeopleKind, peopleKinds } from "../choices";
import { type Named, PeoplePicker } from "./people-picker";
import type { ShownPhoto } from "./photo-grid";

type Props = {
  eventId: string;
  locale: string;
  photo: ShownPhoto;
  languages: readonly LanguageChoice[];
  onSaved: () => void;
};

/** What is to be seen on a photograph, who can be recognised, and whether the report wants it. */
export function PhotoForm({ eventId, locale, photo, languages, onSaved }: Props) {
  const t = useTranslations("photos");
  const { refusal, problem } = useRefusalWords();
  const [people, setPeople] = useState<PeopleKind>(photo.people);
  const [named, setNamed] = useState<readonly Named[]>(photo.named);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const caption = Object.fromEntries(languages.map((one) => [one.locale, form.get(`caption.${one.locale}`)]));
    const registrationIds = named.map(({ registrationId }) => registrationId);
    const { photoId, version } = photo;
    const said = { photoId, version, caption, people, registrationIds, inReport: form.get("inReport") === "on" };
    const outcome = await reached(editPhotoAction(said));
    setPending(false);
    if (outcome.ok) onSaved();
    else setRefused(outcome);
  };
  const wrong = refused?.fields?.registrationIds?.[0];
  return (
    <form onSubmit={save} noValidate className="space-y-6">
      {refused && !wrong && <Notice tone="bad" role="alert" title={refusal(refused)} />}
      {/* biome-ignore lint/performance/noImgElement: our own server makes the sizes */}
      <img src={`/api/photos/${photo.photoId}?w=640`} alt="" className="max-h-64 rounded-md border border-line" />
      <RadioGroup
        id="photo-people"
        name="people"
        label={t("who")}
        hint={t("whoHint")}
        value={people}
        onChange={(event) => setPeople(event.target.value as PeopleKind)}
        options={peopleKinds.map((value) => ({ value, label: t(`people.${value}`), hint: t(`peopleHints.${value}`) }))}
      />
      {people === "named" && (
        <PeoplePicker {...{ eventId, locale, named }} onChange={setNamed} error={wrong && problem(wrong)} />
      )}
      <LocalizedField
        id="caption"
        legend={t("caption")}
        hint={t("captionHint")}
        languages={languages}
        control={(one) => ({
          name: `caption.${one}`,
          maxLength: captionAtMost,
          defaultValue: photo.caption[one as "ko"] ?? "",
        })}
      />
      <Checkbox
        id="inReport"
        name="inReport"
        label={t("inReport")}
        hint={t("inReportHint")}
        defaultChecked={photo.inReport}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

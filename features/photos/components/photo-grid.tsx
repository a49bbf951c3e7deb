"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import type { LanguageChoice } from "../../../components/localized-field";
import { StatusPill } from "../../../components/ui/badge";
import { IconButton } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { Menu } from "../../../components/ui/menu";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { arrangePhotosAction, removePhotoAction, restorePhotoAction } from "../actions";
import type { PeopleKind } from "../choices";
import type { Named } from "./people-picker";
import { PhotoForm } from "./photo-form";

export type ShownPhoto = {
  photoId: string;
  version: number;
  caption: Partial<Record<"en" | "ko" | "ru" | "kk", string>>;
  said: { text: string; lang?: string };
  people: PeopleKind;
  named: readonly Named[];
  inReport: boolean;
  hidden: "unknown" | "refused" | "alone" | null;
  width: number;
  height: number;
};

type Props = { eventId: string; locale: string; photos: readonly ShownPhoto[]; languages: readonly LanguageChoice[] };

/** The photographs of an event for its team, each with whether others see it and why not. */
export function PhotoGrid({ eventId, locale, photos, languages }: Props) {
  const t = useTranslations("photos");
  const show = useToast();
  const [open, setOpen] = useState<ShownPhoto>();
  const deeds = useDeeds(eventId, photos);
  if (photos.length === 0)
    return (
      <EmptyState icon="eye" title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  return (
    <>
      <ul aria-busy={deeds.pending || undefined} className="grid grid-cols-1 gap-5 sm:grid-cols-2 xl:grid-cols-3">
        {photos.map((photo, at) => (
          <li key={photo.photoId} className="flex flex-col overflow-hidden rounded-lg border border-line bg-surface">
            <button
              type="button"
              onClick={() => setOpen(photo)}
              aria-label={t("openOf", { number: at + 1, caption: photo.said.text })}
              className="block bg-sunken -outline-offset-2"
            >
              {/* biome-ignore lint/performance/noImgElement: our own server makes the sizes */}
              <img
                src={`/api/photos/${photo.photoId}?w=640`}
                alt=""
                width={photo.width}
                height={photo.height}
                loading="lazy"
                className="aspect-[3/2] w-full object-cover"
              />
            </button>
            <div className="flex flex-1 items-start gap-2 p-4">
              <div className="min-w-0 flex-1 space-y-2">
                <p lang={photo.said.lang} className={photo.said.text ? "font-medium wrap-break-word" : "text-soft"}>
                  {photo.said.text || t("noCaption")}
                </p>
                <State photo={photo} />
              </div>
              <Menu
                trigger={<IconButton icon="ellipsis" size="sm" label={t("menu", { number: at + 1 })} />}
                entries={[
                  { label: t("edit"), icon: "pencil", onSelect: () => setOpen(photo) },
                  { label: t("earlier"), icon: "arrow-up", disabled: at === 0, onSelect: () => deeds.step(at, -1) },
                  {
                    label: t("later"),
                    icon: "arrow-down",
                    disabled: at === photos.length - 1,
                    onSelect: () => deeds.step(at, 1),
                  },
                  "separator",
                  { label: t("remove"), icon: "trash", danger: true, onSelect: () => deeds.remove(photo) },
                ]}
              />
            </div>
          </li>
        ))}
      </ul>
      {open && (
        <Dialog
          title={t("editTitle")}
          closeLabel={t("close")}
          open
          onOpenChange={(next) => !next && setOpen(undefined)}
          size="lg"
        >
          <PhotoForm
            {...{ eventId, locale, languages }}
            photo={open}
            onSaved={() => {
              show({ title: t("saved") });
              setOpen(undefined);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

function State({ photo }: { photo: ShownPhoto }) {
  const t = useTranslations("photos");
  const { hidden, inReport, named } = photo;
  const against = named.filter(({ allows }) => (hidden === "refused" ? allows === "none" : allows === "group"));
  return (
    <>
      <p className="flex flex-wrap gap-1.5">
        {hidden ? (
          <StatusPill tone="warn" icon="eye-off">
            {t("teamOnly")}
          </StatusPill>
        ) : inReport ? (
          <StatusPill tone="ok" icon="eye">
            {t("reported")}
          </StatusPill>
        ) : (
          <StatusPill>{t("notReported")}</StatusPill>
        )}
      </p>
      {hidden && (
        <p className="text-sm text-soft">
          {t(`hidden.${hidden}`, { names: against.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </>
  );
}

type Answer<T> = { ok: true; value: T } | Refused;

function useDeeds(eventId: string, photos: readonly ShownPhoto[]) {
  const t = useTranslations("photos");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [pending, start] = useTransition();
  const act = (deed: () => Promise<Answer<unknown>>, title: string, undo?: () => Promise<Answer<unknown>>) =>
    start(async () => {
      const outcome = await reached(deed());
      if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
      const onUndo = () => undo && act(undo, t("undone"));
      show({ title, ...(undo ? { undo: { label: ui("undo"), onUndo } } : {}) });
    });
  return {
    pending,
    remove: ({ photoId }: ShownPhoto) =>
      act(
        () => removePhotoAction({ photoId }),
        t("removed"),
        () => restorePhotoAction({ photoId }),
      ),
    step: (at: number, by: -1 | 1) => {
      const before = photos.map(({ photoId }) => photoId);
      const photoIds = [...before];
      photoIds.splice(at + by, 0, ...photoIds.splice(at, 1));
      act(
        () => arrangePhotosAction({ eventId, photoIds }),
        t("moved"),
        () => arrangePhotosAction({ eventId, photoIds: before }),
      );
    },
  };
}

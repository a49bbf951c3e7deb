"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Badge } from "../../../components/ui/badge";
import { Button, IconButton } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Dialog } from "../../../components/ui/dialog";
import { Menu } from "../../../components/ui/menu";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { moveAction, removeAction } from "../actions";
import { type Languages, ThingForm } from "./thing-form";
import type { Frame, Thing } from "./thing-model";

type Props = Frame & { things: readonly Thing[]; languages: Languages };

/** What groups hand in, in its order: added, changed, moved, removed. */
export function ThingsEditor({ things, languages, ...frame }: Props) {
  const t = useTranslations("deliverables");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [, start] = useTransition();
  const [draft, setDraft] = useState<{ thing?: Thing }>();
  const [going, setGoing] = useState<Thing>();
  const act = (deed: Promise<{ ok: true } | Refused>, title?: string) =>
    start(async () => {
      const outcome = await deed;
      if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
      else if (title) show({ title });
    });
  const adding = (
    <Button icon="plus" variant="primary" onClick={() => setDraft({})}>
      {t("add")}
    </Button>
  );
  return (
    <Section id="things" title={t("title")} lead={t("lead")} actions={things.length > 0 && adding}>
      {things.length === 0 ? (
        <EmptyState icon="file-text" title={t("emptyTitle")} action={adding}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
          {things.map((thing, at) => (
            <li key={thing.deliverableId} className="flex items-start gap-3 px-4 py-3 sm:px-5">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                  {thing.shown}
                  {thing.forStage && (
                    <Badge tone="accent" icon="presentation">
                      {t("onStage")}
                    </Badge>
                  )}
                  {!thing.required && <Badge>{t("wished")}</Badge>}
                </p>
                <p className="figures mt-0.5 text-sm text-soft">{thing.facts}</p>
              </div>
              <Menu
                trigger={<IconButton icon="ellipsis" size="sm" label={t("more", { title: thing.shown })} />}
                entries={[
                  { label: ui("edit"), icon: "pencil", onSelect: () => setDraft({ thing }) },
                  {
                    label: t("up"),
                    icon: "arrow-up",
                    disabled: at === 0,
                    onSelect: () => act(moveAction({ deliverableId: thing.deliverableId, to: at })),
                  },
                  {
                    label: t("down"),
                    icon: "arrow-down",
                    disabled: at === things.length - 1,
                    onSelect: () => act(moveAction({ deliverableId: thing.deliverableId, to: at + 2 })),
                  },
                  "separator",
                  { label: ui("delete"), icon: "trash", danger: true, onSelect: () => setGoing(thing) },
                ]}
              />
            </li>
          ))}
        </ol>
      )}
      {draft && (
        <Dialog
          open
          onOpenChange={(open) => !open && setDraft(undefined)}
          closeLabel={ui("close")}
          size="lg"
          title={draft.thing ? t("editTitle") : t("add")}
        >
          <ThingForm
            {...frame}
            thing={draft.thing}
            languages={languages}
            onDone={() => {
              setDraft(undefined);
              show({ title: ui("saved") });
            }}
          />
        </Dialog>
      )}
      {going && (
        <ConfirmDialog
          open
          danger
          onOpenChange={(open) => !open && setGoing(undefined)}
          title={t("removeTitle", { title: going.shown })}
          confirmLabel={ui("delete")}
          cancelLabel={ui("cancel")}
          onConfirm={() => {
            act(removeAction({ deliverableId: going.deliverableId }), t("removed"));
            setGoing(undefined);
          }}
        >
          {t("removeText")}
        </ConfirmDialog>
      )}
    </Section>
  );
}

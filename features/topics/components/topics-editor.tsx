"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Badge } from "../../../components/ui/badge";
import { Button, IconButton } from "../../../components/ui/button";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
import { PageHeader } from "../../../components/ui/page-header";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { moveThemeAction, moveTopicAction } from "../actions";
import { TopicDialogs } from "./topic-dialogs";
import type { Languages } from "./topic-forms";
import { type Draft, placeBeside, type Theme, type Topic } from "./topic-model";

type EditorProps = {
  eventId: string;
  themes: readonly Theme[];
  topics: readonly Topic[];
  languages: Languages;
  canEdit: boolean;
};

/** Themes and the topics in them, in their order. */
export function TopicsEditor({ eventId, themes, topics, languages, canEdit }: EditorProps) {
  const t = useTranslations("topics");
  const [draft, setDraft] = useState<Draft>();
  const move = useMove();
  const loose = topics.filter((topic) => !themes.some((theme) => theme.themeId === topic.themeId));
  const shared = { topics, canEdit, onDraft: setDraft, onMove: move };
  const adding = (
    <>
      <Button icon="plus" onClick={() => setDraft({ kind: "theme" })}>
        {t("addTheme")}
      </Button>
      <Button icon="plus" variant="primary" onClick={() => setDraft({ kind: "topic", themeId: "" })}>
        {t("add")}
      </Button>
    </>
  );
  const isEmpty = themes.length + topics.length === 0;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={canEdit && !isEmpty && adding} />
      {isEmpty && (
        <EmptyState
          icon="tag"
          title={t("emptyTitle")}
          action={canEdit && <div className="flex flex-wrap justify-center gap-2">{adding}</div>}
        >
          {t("emptyText")}
        </EmptyState>
      )}
      <div className="max-w-4xl space-y-6">
        {themes.map((theme, index) => (
          <ThemePart
            key={theme.themeId}
            {...shared}
            theme={theme}
            steps={{ up: index > 0 ? index : undefined, down: index < themes.length - 1 ? index + 2 : undefined }}
          />
        ))}
        {loose.length > 0 && (
          <section aria-labelledby="no-theme" className="rounded-lg border border-line bg-surface">
            <h2 id="no-theme" className="px-5 pt-4 text-lg font-bold text-soft">
              {t("noTheme")}
            </h2>
            <TopicList {...shared} own={loose} />
          </section>
        )}
      </div>
      <TopicDialogs
        eventId={eventId}
        draft={draft}
        themes={themes}
        languages={languages}
        onClose={() => setDraft(undefined)}
      />
    </>
  );
}

type Move = (what: { themeId: string } | { topicId: string }, to: number | undefined) => void;

function useMove(): Move {
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [, start] = useTransition();
  return (what, to) =>
    start(async () => {
      if (!to) return;
      const outcome: { ok: true } | Refused =
        "themeId" in what ? await moveThemeAction({ ...what, to }) : await moveTopicAction({ ...what, to });
      if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
    });
}

type PartProps = {
  topics: readonly Topic[];
  canEdit: boolean;
  onDraft: (draft: Draft) => void;
  onMove: Move;
};
type Steps = { up: number | undefined; down: number | undefined };

function ThemePart({ theme, steps, ...rest }: PartProps & { theme: Theme; steps: Steps }) {
  const { themeId, shown } = theme;
  const t = useTranslations("topics");
  const own = rest.topics.filter((topic) => topic.themeId === themeId);
  return (
    <section aria-labelledby={themeId} className="rounded-lg border border-line bg-surface">
      <div className="flex items-center gap-2 px-5 pt-3">
        <h2 id={themeId} className="min-w-0 flex-1 text-lg font-bold">
          {shown}
        </h2>
        {rest.canEdit && (
          <>
            <IconButton
              icon="plus"
              size="sm"
              label={t("addTo", { theme: shown })}
              onClick={() => rest.onDraft({ kind: "topic", themeId })}
            />
            <Deeds
              title={shown}
              steps={steps}
              onStep={(to) => rest.onMove({ themeId }, to)}
              onEdit={() => rest.onDraft({ kind: "theme", theme })}
              onRemove={() => rest.onDraft({ kind: "remove-theme", theme })}
            />
          </>
        )}
      </div>
      {own.length > 0 ? (
        <TopicList {...rest} own={own} />
      ) : (
        <p className="px-5 pt-1 pb-4 text-sm text-soft">{t("noneInTheme")}</p>
      )}
    </section>
  );
}

function TopicList({ own, topics, canEdit, onDraft, onMove }: PartProps & { own: readonly Topic[] }) {
  const t = useTranslations("topics");
  return (
    <ol className="divide-y divide-line px-5 pb-2">
      {own.map((topic) => (
        <li key={topic.topicId} className="flex items-center gap-3 py-2">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{topic.shown}</p>
            {topic.shownBrief && (
              <p className="mt-0.5 line-clamp-3 text-sm whitespace-pre-line text-soft">{topic.shownBrief}</p>
            )}
          </div>
          <Badge {...(topic.groups >= topic.cap ? { tone: "ok" as const } : {})} className="figures shrink-0">
            {t("used", { groups: topic.groups, cap: topic.cap })}
          </Badge>
          {canEdit && (
            <Deeds
              title={topic.shown}
              steps={{ up: placeBeside(topics, topic, -1), down: placeBeside(topics, topic, 1) }}
              onStep={(to) => onMove({ topicId: topic.topicId }, to)}
              onEdit={() => onDraft({ kind: "topic", topic, themeId: topic.themeId })}
              {...(topic.groups === 0 ? { onRemove: () => onDraft({ kind: "remove-topic", topic }) } : {})}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

type DeedsProps = {
  title: string;
  steps: Steps;
  onStep: (to: number) => void;
  onEdit: () => void;
  onRemove?: () => void;
};

function Deeds({ title, steps, onStep, onEdit, onRemove }: DeedsProps) {
  const t = useTranslations("topics");
  const ui = useTranslations("ui");
  const step = (label: string, icon: "arrow-up" | "arrow-down", to: number | undefined): MenuEntry => ({
    label,
    icon,
    disabled: to === undefined,
    onSelect: () => to !== undefined && onStep(to),
  });
  return (
    <Menu
      trigger={<IconButton icon="ellipsis" size="sm" label={t("more", { title })} />}
      entries={[
        { label: ui("edit"), icon: "pencil", onSelect: onEdit },
        step(t("up"), "arrow-up", steps.up),
        step(t("down"), "arrow-down", steps.down),
        "separator",
        onRemove
          ? { label: ui("delete"), icon: "trash", danger: true, onSelect: onRemove }
          : { label: t("inUse"), icon: "trash", disabled: true, onSelect: () => undefined },
      ]}
    />
  );
}

"use client";

import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Dialog } from "../../../components/ui/dialog";
import { useToast } from "../../../components/ui/toast";
import {
  addThemeAction,
  addTopicAction,
  editThemeAction,
  editTopicAction,
  removeThemeAction,
  removeTopicAction,
} from "../actions";
import { type Languages, ThemeForm, TopicForm } from "./topic-forms";
import { blankTopic, type Draft, type Theme, valuesOf } from "./topic-model";

type DialogsProps = {
  eventId: string;
  draft: Draft | undefined;
  themes: readonly Theme[];
  languages: Languages;
  onClose: () => void;
};

/** The windows of the topics page: one at a time, for what is being written or about to go. */
export function TopicDialogs({ eventId, draft, themes, languages, onClose }: DialogsProps) {
  const t = useTranslations("topics");
  const ui = useTranslations("ui");
  const show = useToast();
  const closed = async (asked: Promise<{ ok: true } | Refused>): Promise<Refused | undefined> => {
    const outcome = await asked;
    if (!outcome.ok) return outcome;
    show({ title: ui("saved") });
    onClose();
  };
  if (!draft) return null;
  if (draft.kind === "remove-theme" || draft.kind === "remove-topic")
    return <Removal draft={draft} onClose={onClose} />;
  const window = { open: true, onOpenChange: (open: boolean) => !open && onClose(), closeLabel: ui("close") };
  if (draft.kind === "theme") {
    const { theme } = draft;
    return (
      <Dialog {...window} title={theme ? t("editTheme") : t("addTheme")}>
        <ThemeForm
          first={{ title: theme?.title ?? {} }}
          languages={languages}
          onSave={(values) =>
            closed(
              theme ? editThemeAction({ themeId: theme.themeId, ...values }) : addThemeAction({ eventId, ...values }),
            )
          }
        />
      </Dialog>
    );
  }
  const { topic, themeId } = draft;
  return (
    <Dialog {...window} size="lg" title={topic ? t("editTopic") : t("add")}>
      <TopicForm
        first={topic ? valuesOf(topic) : blankTopic(themeId)}
        themes={themes}
        languages={languages}
        onSave={(values) =>
          closed(
            topic ? editTopicAction({ topicId: topic.topicId, ...values }) : addTopicAction({ eventId, ...values }),
          )
        }
      />
    </Dialog>
  );
}

type Going = Extract<Draft, { kind: "remove-theme" | "remove-topic" }>;

function Removal({ draft, onClose }: { draft: Going; onClose: () => void }) {
  const t = useTranslations("topics");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const isTheme = draft.kind === "remove-theme";
  const title = isTheme ? draft.theme.shown : draft.topic.shown;
  const confirm = async () => {
    const outcome = isTheme
      ? await removeThemeAction({ themeId: draft.theme.themeId })
      : await removeTopicAction({ topicId: draft.topic.topicId });
    if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      danger
      title={isTheme ? t("removeThemeTitle", { title }) : t("removeTopicTitle", { title })}
      confirmLabel={ui("delete")}
      cancelLabel={ui("cancel")}
      onConfirm={confirm}
    >
      {isTheme ? t("removeThemeText") : t("removeTopicText")}
    </ConfirmDialog>
  );
}

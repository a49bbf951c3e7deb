"use client";

import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { Dialog } from "../../../components/ui/dialog";
import { TextField } from "../../../components/ui/field";
import { Menu } from "../../../components/ui/menu";
import { Notice } from "../../../components/ui/notice";
import { EmptyState } from "../../../components/ui/states";
import { useToast } from "../../../components/ui/toast";
import { addAction, editAction, moveAction, removeAction, restoreAction } from "../actions";

type Text = Partial<Record<"en" | "ko" | "ru" | "kk", string>>;
/** `dueAt`: the event's wall clock, or nothing. `facts`: day and progress in the reader's language. */
export type TaskShown = { taskId: string; version: number; title: Text; dueAt: string; shown: string; facts: string };
type Languages = { first: readonly LanguageChoice[]; others: readonly LanguageChoice[] };
type Props = { eventId: string; zone: string; tasks: readonly TaskShown[]; languages: Languages };

/** What every group has to do until the day, in its order. */
export function TasksEditor({ tasks, ...frame }: Props) {
  const t = useTranslations("rooms");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [, start] = useTransition();
  const [draft, setDraft] = useState<{ task?: TaskShown }>();
  const act = (deed: () => Promise<{ ok: true } | Refused>, said?: Parameters<typeof show>[0]) =>
    start(async () => {
      const outcome = await deed();
      if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
      else if (said) show(said);
    });
  const remove = ({ taskId }: TaskShown) =>
    act(() => removeAction({ taskId }), {
      title: t("taskRemoved"),
      undo: { label: ui("undo"), onUndo: () => act(() => restoreAction({ taskId })) },
    });
  const adding = (
    <Button icon="plus" onClick={() => setDraft({})}>
      {t("addTask")}
    </Button>
  );
  return (
    <Section id="tasks" title={t("tasks")} lead={t("tasksLead")} actions={tasks.length > 0 && adding}>
      {tasks.length === 0 ? (
        <EmptyState icon="check" title={t("noTasks")} action={adding}>
          {t("noTasksText")}
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
          {tasks.map((task, at) => (
            <li key={task.taskId} className="flex items-start gap-3 px-4 py-3 sm:px-5">
              <div className="min-w-0 flex-1">
                <p className="font-medium">{task.shown}</p>
                <p className="figures text-sm text-soft">{task.facts}</p>
              </div>
              <Menu
                trigger={<IconButton icon="ellipsis" size="sm" label={t("moreTask", { title: task.shown })} />}
                entries={[
                  { label: ui("edit"), icon: "pencil", onSelect: () => setDraft({ task }) },
                  {
                    label: t("up"),
                    icon: "arrow-up",
                    disabled: at === 0,
                    onSelect: () => act(() => moveAction({ taskId: task.taskId, to: at })),
                  },
                  {
                    label: t("down"),
                    icon: "arrow-down",
                    disabled: at === tasks.length - 1,
                    onSelect: () => act(() => moveAction({ taskId: task.taskId, to: at + 2 })),
                  },
                  "separator",
                  { label: ui("delete"), icon: "trash", danger: true, onSelect: () => remove(task) },
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
          title={draft.task ? t("editTask") : t("addTask")}
        >
          <TaskForm
            {...frame}
            task={draft.task}
            onDone={() => {
              setDraft(undefined);
              show({ title: ui("saved") });
            }}
          />
        </Dialog>
      )}
    </Section>
  );
}

type FormProps = Omit<Props, "tasks"> & { task: TaskShown | undefined; onDone: () => void };

function TaskForm({ eventId, zone, task, languages: { first, others }, onDone }: FormProps) {
  const t = useTranslations("rooms");
  const topics = useTranslations("topics");
  const ui = useTranslations("ui");
  const { problem, refusal } = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const data = new FormData(event.currentTarget);
    const title = Object.fromEntries(["en", "ko", "ru", "kk"].map((one) => [one, data.get(`title.${one}`) ?? ""]));
    const said = { title, dueAt: data.get("dueAt") };
    const outcome = task
      ? await editAction({ taskId: task.taskId, version: task.version, ...said })
      : await addAction({ eventId, ...said });
    setBusy(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (outcome.ok) onDone();
  };
  const wrong = (field: string) => {
    const found = refused?.fields?.[field]?.[0];
    return found && problem(found);
  };
  return (
    <form onSubmit={save} noValidate className="space-y-5">
      {refused && <Notice tone="bad" role="alert" title={refusal(refused)} />}
      <LocalizedField
        id="title"
        legend={t("task")}
        languages={first}
        others={others}
        othersLabel={topics("others")}
        othersOpen={others.some(({ locale }) => task?.title[locale as keyof Text] || wrong(`title.${locale}`))}
        error={wrong("title")}
        errors={Object.fromEntries([...first, ...others].map(({ locale }) => [locale, wrong(`title.${locale}`)]))}
        control={(locale) => ({ name: `title.${locale}`, defaultValue: task?.title[locale as keyof Text] ?? "" })}
      />
      <TextField
        id="dueAt"
        name="dueAt"
        type="datetime-local"
        label={t("taskDue")}
        hint={t("taskDueHint", { zone })}
        defaultValue={task?.dueAt}
        error={wrong("dueAt")}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={busy}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

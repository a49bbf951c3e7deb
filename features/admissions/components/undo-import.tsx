import { type Locale, words } from "../../../core/i18n";
import { AskedAction } from "../../imports/components/asked-action";
import { undoAction } from "../actions";

type UndoImportProps = { locale: Locale; batchId: string; counts: Record<string, number>; size?: "sm" | "md" };

/** Takes a finished import back, after asking. */
export function UndoImport({ locale, batchId, counts, size }: UndoImportProps) {
  const t = words(locale);
  const count = (counts.confirmed ?? 0) + (counts.waitlisted ?? 0);
  if (count === 0) return null;
  return (
    <AskedAction
      action={undoAction}
      fields={{ batchId }}
      icon="undo"
      size={size}
      ask={{
        title: t("imports.undoTitle"),
        text: <p>{t("imports.undoText", { count })}</p>,
        confirm: t("imports.undoDo", { count }),
        cancel: t("ui.cancel"),
        danger: true,
      }}
    >
      {t("imports.undo")}
    </AskedAction>
  );
}

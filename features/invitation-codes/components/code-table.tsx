"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { useToast } from "../../../components/ui/toast";
import { restoreCodesAction, revokeCodesAction } from "../actions";
import type { CodeState } from "../rules";

/** A code in the reader's words. */
export type CodeLine = {
  codeId: string;
  label: string;
  school: string;
  uses: number;
  used: number;
  until: string;
  state: CodeState;
};

const looks = {
  open: { tone: "ok", icon: "check" },
  used: { tone: "neutral", icon: "check" },
  expired: { tone: "warn", icon: "clock" },
  revoked: { tone: "neutral", icon: "ban" },
} as const;

/** Codes with how often they were used; calling one back can be undone. */
export function CodeTable({ eventId, rows }: { eventId: string; rows: readonly CodeLine[] }) {
  const t = useTranslations("codes");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const router = useRouter();
  const restore = async (codeId: string) => {
    const outcome = await restoreCodesAction({ eventId, codeIds: [codeId] });
    show(outcome.ok ? { title: t("restored") } : { title: refusal(outcome), tone: "bad" });
    router.refresh();
  };
  const revoke = async (codeId: string) => {
    const outcome = await revokeCodesAction({ eventId, codeIds: [codeId] });
    if (!outcome.ok) show({ title: refusal(outcome), tone: "bad" });
    else show({ title: t("revoked"), undo: { label: t("undo"), onUndo: () => void restore(codeId) } });
    router.refresh();
  };
  return (
    <Table label={t("list")}>
      <TableHead>
        <tr>
          <Column>{t("label")}</Column>
          <Column>{t("school")}</Column>
          <Column numeric>{t("usedColumn")}</Column>
          <Column>{t("until")}</Column>
          <Column>{t("stateColumn")}</Column>
          <Column>
            <span className="sr-only">{t("actions")}</span>
          </Column>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map(({ codeId, label, school, used, uses, until, state }) => (
          <TableRow key={codeId}>
            <RowHeader>{label}</RowHeader>
            <Cell>{school}</Cell>
            <Cell numeric>{t("usedOf", { used, uses })}</Cell>
            <Cell>{until}</Cell>
            <Cell>
              <StatusPill {...looks[state]}>{t(`state.${state}`)}</StatusPill>
            </Cell>
            <Cell>
              {state === "revoked" ? (
                <Button size="sm" variant="quiet" icon="undo" onClick={() => restore(codeId)}>
                  {t("restore")}
                </Button>
              ) : (
                <Button size="sm" variant="quiet" icon="ban" onClick={() => revoke(codeId)}>
                  {t("revoke")}
                </Button>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FileDrop } from "../../../components/ui/file-drop";
import { Notice } from "../../../components/ui/notice";
import { fileBytes } from "../choices";
import type { Checked, Told } from "../rules";
import { AgainPart } from "./again-part";

type State = { kind: "running" } | { kind: "failed" } | { kind: "done"; checked: Checked };

/** Takes a draw's file, draws again in a worker of this browser, and says whether the same comes out. */
export function FileCheck({ told, titles }: { told: Told; titles: Readonly<Record<string, string>> }) {
  const t = useTranslations("draws");
  const [state, setState] = useState<State>();
  const turn = useRef(0);
  const worker = useRef<Worker>(undefined);
  const check = async ([file]: readonly File[]) => {
    const mine = ++turn.current;
    worker.current?.terminate();
    if (!file) return;
    setState({ kind: "running" });
    // A file that is too large is told by its size; it is never read.
    if (file.size > fileBytes)
      return setState({
        kind: "done",
        checked: { fileHash: "", isFile: false, problem: "too-large", line: 0, again: null },
      });
    const settle = (next: State) => mine === turn.current && setState(next);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (mine !== turn.current) return;
      const made = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
      worker.current = made;
      made.onmessage = ({ data }: MessageEvent<Checked>) => {
        made.terminate();
        settle({ kind: "done", checked: data });
      };
      made.onerror = () => settle({ kind: "failed" });
      made.postMessage({ bytes, told });
    } catch {
      settle({ kind: "failed" });
    }
  };
  return (
    <div className="space-y-5">
      <FileDrop
        id="draw-file"
        accept=".csv,text/csv,text/plain"
        label={t("chooseFile")}
        hint={t("staysHere", { mb: fileBytes / 1024 / 1024 })}
        onFiles={check}
      />
      <div aria-live="polite" className="space-y-5">
        {state?.kind === "running" && <p className="text-soft">{t("checking")}</p>}
        {state?.kind === "failed" && <Notice tone="warn" title={t("failed")} />}
        {state?.kind === "done" && <Said checked={state.checked} titles={titles} />}
      </div>
    </div>
  );
}

function Said({ checked, titles }: { checked: Checked; titles: Readonly<Record<string, string>> }) {
  const t = useTranslations("draws");
  const { fileHash, isFile, problem, line, again } = checked;
  if (!isFile)
    return (
      <Notice tone="bad" title={t("otherFile")}>
        <p>{problem ? t(`problems.${problem}`, { line, mb: fileBytes / 1024 / 1024 }) : t("otherContent")}</p>
        {fileHash && (
          <p className="mt-2 text-sm">
            {t("itsHash")} <code className="break-all">{fileHash}</code>
          </p>
        )}
      </Notice>
    );
  if (!again) return <Notice tone="bad" title={t("undrawable")} />;
  return (
    <>
      <Notice tone="ok" title={t("isFile")} />
      {again.isSame ? (
        <Notice tone="ok" title={t("same")}>
          {t("sameText")}
        </Notice>
      ) : (
        <Notice tone="bad" title={t("differs")}>
          <p>{t("differsText", { groups: again.differing.join(", ") })}</p>
          <p className="mt-2 text-sm">
            {t("itsResult")} <code className="break-all">{again.resultHash}</code>
          </p>
        </Notice>
      )}
      <AgainPart again={again} titles={titles} />
    </>
  );
}

"use client";
import { type FormEvent, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { tokenKey } from "../../../components/token-key";
import { Button } from "../../../components/ui/button";
import { TextField } from "../../../components/ui/field";
import { readingOf } from "./scan-text";
import { ScanView } from "./scan-view";
import type { DoorHere } from "./use-door";
import { useWedge } from "./use-wedge";

type Tested = { found: "known" | "unknown" | "other"; byCamera: boolean };

/** Tries a code before the first person comes: by the camera, where there is one, and by a scanner that types. */
export function TestScan({ door: { work }, onClose }: { door: DoorHere; onClose: () => void }) {
  const t = useTranslations("door");
  const [tested, setTested] = useState<Tested>();
  const [isBlind, setBlind] = useState(false);
  const [typed, setTyped] = useState("");
  const test = useCallback(
    async (text: string, byCamera: boolean) => {
      const reading = readingOf(text);
      if (reading.kind === "other") return setTested({ found: "other", byCamera });
      const key = await tokenKey(reading.kind === "token" ? reading.token : reading.code);
      setTested({ found: key && work.memory.index.byKey.has(key) ? "known" : "unknown", byCamera });
    },
    [work],
  );
  useWedge(useCallback((text: string) => void test(text, false), [test]));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) void test(typed.trim(), false);
    setTyped("");
  };
  return (
    <div className="grid gap-3" data-test-scan={isBlind ? "blind" : "camera"}>
      <ScanView codesOnly wanted onBlind={setBlind} onText={(text) => void test(text, true)} />
      <form onSubmit={send}>
        <TextField
          id="test-code"
          label={t("testField")}
          hint={t("testFieldHint")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
        />
      </form>
      <p role="status" className="font-semibold">
        {tested ? t(`tested.${tested.found}`) : !isBlind && t("testHint")}
        {tested?.byCamera && ` ${t("testedCamera")}`}
      </p>
      <Button icon="x" onClick={onClose}>
        {t("testClose")}
      </Button>
    </div>
  );
}

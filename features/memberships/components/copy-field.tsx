"use client";

import { useState } from "react";
import { Button } from "../../../components/ui/button";
import { Input } from "../../../components/ui/controls";
import { Field } from "../../../components/ui/field";

/** A text to take along: selected at a touch, copied by the button. */
export function CopyField(props: {
  id: string;
  label: string;
  value: string;
  hint?: string;
  copy: string;
  copied: string;
}) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.value);
    setDone(true);
  };
  return (
    <Field id={props.id} label={props.label} hint={props.hint}>
      {(wiring) => (
        <div className="flex flex-wrap gap-2">
          <Input
            {...wiring}
            readOnly
            value={props.value}
            onFocus={(event) => event.currentTarget.select()}
            className="min-w-0 flex-1 font-mono text-sm"
          />
          <Button icon={done ? "check" : "copy"} onClick={copy}>
            <span aria-live="polite">{done ? props.copied : props.copy}</span>
          </Button>
        </div>
      )}
    </Field>
  );
}

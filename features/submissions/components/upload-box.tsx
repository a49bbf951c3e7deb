"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../../components/ui/button";
import { Input } from "../../../components/ui/controls";
import { Field } from "../../../components/ui/field";
import { FileDrop } from "../../../components/ui/file-drop";
import { Notice } from "../../../components/ui/notice";
import { ProgressBar } from "../../../components/ui/progress-bar";
import { type Made, useUpload } from "./use-upload";

/** Words of the box; it stands on pages without a provider too. */
export type UploadWords = {
  choose: string;
  kinds: string;
  tooLarge: string;
  send: string;
  sending: string;
  checking: string;
  waiting: string;
  stop: string;
  again: string;
  failed: string;
};

type UploadBoxProps = {
  groupId: string;
  /** What is handed in; null while there is no row for it. */
  deliverableId: string | null;
  /** The personal link's token, on a student's page. */
  token?: string;
  locale: string;
  /** Endings with their dots, for the file chooser. */
  accept: string;
  maxBytes: number;
  words: UploadWords;
  /** Where a plain form goes while no script runs. */
  action?: string;
  /** The page that shows what was made: it is opened with `?done={no}`. Or else `onDone`. */
  doneHref?: string;
  onDone?: (made: Made) => void;
};

/** Chooses a file and sends it with progress; a plain form where scripts do not run. */
export function UploadBox(props: UploadBoxProps) {
  const { words, maxBytes } = props;
  const id = useId();
  const [file, setFile] = useState<File>();
  // Until a script runs, and where none does, the browser's own input tells which file was chosen.
  const [scripted, setScripted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A file chosen before the script ran stays chosen, in the input it was chosen in.
    const chosen = form.current?.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
    if (chosen) setFile(chosen);
    else setScripted(true);
  }, []);
  const done = (made: Made) =>
    props.doneHref ? window.location.assign(`${props.doneHref}?done=${made.no ?? ""}#files`) : props.onDone?.(made);
  const { sending, send, again, stop } = useUpload({
    groupId: props.groupId,
    deliverableId: props.deliverableId,
    token: props.token,
    locale: props.locale,
    onDone: done,
  });
  const isLarge = file !== undefined && file.size > maxBytes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && !isLarge) void send(file);
  };
  const busy = sending.state === "sending" || sending.state === "checking";
  return (
    <form
      ref={form}
      method="post"
      encType="multipart/form-data"
      action={props.action}
      data-scripted={scripted || file !== undefined || undefined}
      onSubmit={submit}
      className="space-y-4"
    >
      <div className={busy ? "hidden" : undefined}>
        {scripted ? (
          <FileDrop
            id={`${id}-file`}
            name="file"
            required
            label={words.choose}
            hint={words.kinds}
            accept={props.accept}
            error={isLarge ? words.tooLarge : undefined}
            onFiles={([first]) => setFile(first)}
          />
        ) : (
          <Field id={`${id}-file`} label={words.choose} hint={words.kinds}>
            {(wiring) => (
              <Input
                {...wiring}
                type="file"
                name="file"
                required
                accept={props.accept}
                onChange={(event) => setFile(event.target.files?.[0])}
              />
            )}
          </Field>
        )}
      </div>
      {busy && (
        <div className="rounded-lg border border-line bg-surface px-5 py-5">
          <ProgressBar
            id={`${id}-progress`}
            label={<span className="font-semibold break-all">{file?.name}</span>}
            value={sending.state === "sending" ? sending.percent : undefined}
            text={sending.state === "sending" ? `${sending.percent} %` : undefined}
          />
          <p role="status" className="mt-2 text-sm text-soft">
            {sending.state === "checking" ? words.checking : sending.waiting ? words.waiting : words.sending}
          </p>
          {sending.state === "sending" && (
            <Button size="sm" className="mt-3" onClick={stop}>
              {words.stop}
            </Button>
          )}
        </div>
      )}
      {sending.state === "failed" && (
        <Notice
          tone="bad"
          role="alert"
          title={sending.words ?? words.failed}
          actions={!sending.words && <Button onClick={again}>{words.again}</Button>}
        />
      )}
      {!busy && (
        <Button type="submit" variant="primary" size="lg" icon="upload" disabled={isLarge}>
          {words.send}
        </Button>
      )}
    </form>
  );
}

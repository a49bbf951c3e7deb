"use client";

import { useEffect, useRef, useState } from "react";
import type { Upload } from "tus-js-client";

/** Empty when the last answer was lost on the way: the file is there all the same. */
export type Made = { no?: number; late?: boolean };
export type Sending =
  | { state: "idle" }
  | { state: "sending"; percent: number; waiting: boolean }
  | { state: "checking" }
  /** `words`: the server's reason; without one the way there failed, and trying again goes on. */
  | { state: "failed"; words?: string };

type Options = {
  groupId: string;
  /** What is handed in; null while there is no row for it. */
  deliverableId: string | null;
  token?: string | undefined;
  locale: string;
  onDone: (made: Made) => void;
};

const MB = 1024 * 1024;
/** Milliseconds before the next try; a train's tunnel may be long. */
const retryDelays = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 60_000, 60_000];

type Problem = { originalResponse?: { getStatus: () => number; getBody: () => string } | null };

/** The reason in the reader's language when it was our server that said no. */
function reasonOf(problem: Problem): string | undefined {
  try {
    const said = JSON.parse(problem.originalResponse?.getBody() ?? "") as { title?: unknown };
    return typeof said.title === "string" ? said.title : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a file in pieces, goes on where it stopped after a broken connection or a closed page, and says how far it is. */
export function useUpload({ groupId, deliverableId, token, locale, onDone }: Options) {
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  const running = useRef<Upload | undefined>(undefined);
  const isBusy = sending.state === "sending" || sending.state === "checking";
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isBusy]);
  useEffect(() => {
    // Whatever waits for its next try is called off first: two at once would send, and finish, twice.
    const online = () => {
      const upload = running.current;
      void upload?.abort().then(() => running.current === upload && upload.start());
    };
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      void running.current?.abort();
    };
  }, []);

  const send = async (file: File) => {
    setSending({ state: "sending", percent: 0, waiting: false });
    const tus = await import("tus-js-client");
    const upload = new tus.Upload(file, {
      endpoint: "/api/uploads",
      chunkSize: 5 * MB,
      retryDelays,
      metadata: { groupId, filename: file.name, ...(deliverableId ? { deliverableId } : {}) },
      headers: { "Accept-Language": locale, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => {
        const percent = Math.floor((sent / all) * 100);
        setSending(percent < 100 ? { state: "sending", percent, waiting: false } : { state: "checking" });
      },
      onShouldRetry: (problem) => {
        const status = problem.originalResponse?.getStatus() ?? 0;
        const again = !reasonOf(problem) && (status === 0 || status >= 500 || status === 409 || status === 423);
        if (again)
          setSending((now) => ({
            state: "sending",
            percent: now.state === "sending" ? now.percent : 0,
            waiting: true,
          }));
        return again;
      },
      onError: (problem) => {
        const words = reasonOf(problem as Problem);
        setSending({ state: "failed", ...(words ? { words } : {}) });
      },
      onSuccess: ({ lastResponse }) => {
        if (running.current !== upload) return;
        running.current = undefined;
        setSending({ state: "idle" });
        onDone(JSON.parse(lastResponse.getBody() || "{}") as Made);
      },
    });
    const before = (await upload.findPreviousUploads()).find(
      (one) => one.metadata.groupId === groupId && (one.metadata.deliverableId ?? null) === deliverableId,
    );
    if (before) upload.resumeFromPreviousUpload(before);
    running.current = upload;
    upload.start();
  };

  return {
    sending,
    send,
    again: () => {
      setSending({ state: "sending", percent: 0, waiting: false });
      running.current?.start();
    },
    stop: () => {
      void running.current?.abort(true).catch(() => undefined);
      running.current = undefined;
      setSending({ state: "idle" });
    },
  };
}

"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../../components/ui/notice";

type Props = { templateId: string; values: object; layout: "portrait" | "landscape" };

/** Draws the first page of a PDF into a canvas as wide as its frame. */
async function draw(bytes: ArrayBuffer, canvas: HTMLCanvasElement, width: number, isLeft: () => boolean) {
  const lib = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const worker = new URL("pdfjs-dist/legacy/build/pdf.worker.min.mjs", import.meta.url);
  lib.GlobalWorkerOptions.workerSrc = worker.toString();
  const task = lib.getDocument({ data: bytes, isEvalSupported: false, useWasm: false, enableXfa: false });
  const page = await (await task.promise).getPage(1);
  if (!isLeft()) {
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (width / natural.width) * Math.min(2, window.devicePixelRatio || 1) });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
  }
  await task.destroy();
}

/** How what stands in the form would look: made anew half a second after the last change. */
export function FirstPage({ templateId, values, layout }: Props) {
  const t = useTranslations("certificateTemplates");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  const said = JSON.stringify(values);
  useEffect(() => {
    const stop = new AbortController();
    const show = async () => {
      const headers = { "Content-Type": "application/json" };
      const path = `/api/certificates/preview/${templateId}.pdf`;
      const answer = await fetch(path, { method: "POST", headers, body: said, signal: stop.signal });
      const target = canvas.current;
      if (!answer.ok) return setBroken(true);
      const bytes = await answer.arrayBuffer();
      if (!target || stop.signal.aborted) return;
      await draw(bytes, target, target.parentElement?.clientWidth ?? 480, () => stop.signal.aborted);
      if (!stop.signal.aborted) setBroken(false);
    };
    const timer = setTimeout(() => {
      show().catch(() => !stop.signal.aborted && setBroken(true));
    }, 500);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [templateId, said]);
  const shape = layout === "portrait" ? "aspect-[210/297]" : "aspect-[297/210]";
  return (
    <>
      {broken && <Notice tone="warn" role="status" title={t("previewBroken")} className="mb-3" />}
      <div className={`${shape} w-full overflow-hidden rounded-md border border-line bg-white`}>
        <canvas ref={canvas} role="img" aria-label={t("preview")} className="block w-full" />
      </div>
    </>
  );
}

"use client";

import type { PDFDocumentProxy } from "pdfjs-dist";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "../../../components/ui/button";
import { Notice } from "../../../components/ui/notice";

type Opened = { state: "loading" } | { state: "broken" } | { state: "open"; pdf: PDFDocumentProxy };
/** Shown sizes; 1 is as wide as the page allows. */
const zooms = [0.5, 0.75, 1, 1.5, 2, 3];
/** Device pixels of a canvas's side at most: phones give up on more. */
const pixelsAtMost = 4_096;

/** Opens a PDF in a worker of our own origin; it is loaded only now, and runs nothing that the file brings along. */
function usePdf(href: string): Opened {
  const [opened, setOpened] = useState<Opened>({ state: "loading" });
  useEffect(() => {
    let left = false;
    let close = () => undefined as unknown;
    const open = async () => {
      const lib = await import("pdfjs-dist/legacy/build/pdf.mjs");
      lib.GlobalWorkerOptions.workerSrc = new URL(
        "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
        import.meta.url,
      ).toString();
      const task = lib.getDocument({
        url: href,
        isEvalSupported: false,
        useWasm: false,
        enableXfa: false,
        stopAtErrors: false,
        canvasMaxAreaInBytes: 4 * pixelsAtMost * pixelsAtMost,
      });
      close = () => task.destroy();
      if (left) return void close();
      const pdf = await task.promise;
      if (!left) setOpened({ state: "open", pdf });
    };
    open().catch(() => !left && setOpened({ state: "broken" }));
    return () => {
      left = true;
      void close();
    };
  }, [href]);
  return opened;
}

/** A PDF page by page, with sizes to choose; the arrow keys turn it. A file that cannot be shown says so. */
export function PdfPages({ href }: { href: string }) {
  const t = useTranslations("submissions.preview");
  const opened = usePdf(href);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(2);
  const [broken, setBroken] = useState(false);
  if (opened.state === "broken" || broken) return <Notice tone="bad" role="alert" title={t("broken")} />;
  if (opened.state === "loading")
    return (
      <p role="status" className="py-10 text-center text-soft">
        {t("loading")}
      </p>
    );
  const pages = opened.pdf.numPages;
  const turn = (by: number) => setPage((now) => Math.min(pages, Math.max(1, now + by)));
  const size = (by: number) => setZoom((now) => Math.min(zooms.length - 1, Math.max(0, now + by)));
  const press = (event: KeyboardEvent) => {
    const deed = new Map([
      ["ArrowRight", () => turn(1)],
      ["PageDown", () => turn(1)],
      ["ArrowLeft", () => turn(-1)],
      ["PageUp", () => turn(-1)],
      ["Home", () => setPage(1)],
      ["End", () => setPage(pages)],
      ["+", () => size(1)],
      ["=", () => size(1)],
      ["-", () => size(-1)],
    ]).get(event.key);
    if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    deed();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys work wherever the focus is inside
    <div onKeyDown={press} className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button icon="chevron-left" disabled={page === 1} onClick={() => turn(-1)}>
          {t("previous")}
        </Button>
        <Button icon="chevron-right" disabled={page === pages} onClick={() => turn(1)}>
          {t("next")}
        </Button>
        <p role="status" className="figures px-1">
          {t("page", { page, pages })}
        </p>
        <span className="ms-auto flex items-center gap-1">
          <IconButton icon="minus" label={t("smaller")} disabled={zoom === 0} onClick={() => size(-1)} />
          <span className="figures w-14 text-center text-sm text-soft">
            {t("zoom", { percent: Math.round((zooms[zoom] ?? 1) * 100) })}
          </span>
          <IconButton icon="plus" label={t("larger")} disabled={zoom === zooms.length - 1} onClick={() => size(1)} />
        </span>
      </div>
      <p className="text-sm text-soft">{t("keys")}</p>
      <Sheet pdf={opened.pdf} page={page} zoom={zooms[zoom] ?? 1} onBroken={() => setBroken(true)} />
    </div>
  );
}

type SheetProps = { pdf: PDFDocumentProxy; page: number; zoom: number; onBroken: () => void };

/** One page, drawn for the eye, with its words for those who listen. */
function Sheet({ pdf, page, zoom, onBroken }: SheetProps) {
  const t = useTranslations("submissions.preview");
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const broken = useRef(onBroken);
  broken.current = onBroken;
  const [words, setWords] = useState("");
  useEffect(() => {
    let left = false;
    let stop = () => undefined as unknown;
    const draw = async () => {
      const sheet = await pdf.getPage(page);
      const target = canvas.current;
      if (left || !target || !frame.current) return;
      const natural = sheet.getViewport({ scale: 1 });
      const width = frame.current.clientWidth * zoom;
      const ratio = Math.min(
        window.devicePixelRatio || 1,
        pixelsAtMost / Math.max(width, (width * natural.height) / natural.width),
      );
      const viewport = sheet.getViewport({ scale: (width / natural.width) * ratio });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${Math.floor(width)}px`;
      const drawing = sheet.render({ canvas: target, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      const { items } = await sheet.getTextContent();
      if (!left) setWords(items.map((item) => ("str" in item ? item.str : "")).join(" "));
    };
    draw().catch((error: Error) => !left && error.name !== "RenderingCancelledException" && broken.current());
    return () => {
      left = true;
      void stop();
    };
  }, [pdf, page, zoom]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is scrolled by keys too
    <section ref={frame} tabIndex={0} aria-label={t("title")} className="overflow-auto rounded-lg border border-line">
      <canvas ref={canvas} className="mx-auto block max-w-none bg-white" />
      <p className="sr-only">{words}</p>
    </section>
  );
}

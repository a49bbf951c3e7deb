import { alsoKeep } from "../../../components/offline-page";

export type Frame = { no: number; width: number; height: number; data: Uint8ClampedArray };
export type Reading = { no: number; text: string | undefined; files?: string[] };
type Native = { detect: (source: HTMLCanvasElement) => Promise<{ rawValue: string }[]> };
type NativeMaker = { new (_: { formats: string[] }): Native; getSupportedFormats?: () => Promise<string[]> };

/** Reads the QR code in a picture, if there is one. */
export type Decode = (canvas: HTMLCanvasElement) => Promise<string | undefined>;

async function native(): Promise<Decode | undefined> {
  const Maker = (globalThis as { BarcodeDetector?: NativeMaker }).BarcodeDetector;
  const formats = (await Maker?.getSupportedFormats?.().catch(() => [])) ?? [];
  if (!Maker || !formats.includes("qr_code")) return undefined;
  const detector = new Maker({ formats: ["qr_code"] });
  return async (canvas) => (await detector.detect(canvas))[0]?.rawValue;
}

/** The picture's points; the worker is handed them, not a copy. */
function frameOf(canvas: HTMLCanvasElement, no: number): Frame | undefined {
  const { width, height } = canvas;
  const data = canvas.getContext("2d", { willReadFrequently: true })?.getImageData(0, 0, width, height).data;
  return data && { no, width, height, data };
}

type Read = (frame: Frame) => string | undefined;
/** Where a worker is not to be had, beside everything else the page does. */
async function onPage(): Promise<Read> {
  const { default: decodeQR } = await import("qr/decode.js");
  return ({ width, height, data }) => {
    try {
      return decodeQR({ width, height, data }, { timeLimit: 30 });
    } catch {
      return undefined; // no code in this picture
    }
  };
}

function inWorker(): Decode {
  const worker = new Worker(new URL("./decode-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (text: string | undefined) => void>();
  let no = 0;
  let instead: Promise<Read> | undefined;
  worker.onerror = () => {
    instead = onPage();
    for (const done of waiting.values()) done(undefined);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Reading>) => {
    if (data.files) alsoKeep(data.files);
    waiting.get(data.no)?.(data.text);
    waiting.delete(data.no);
  };
  // The first message brings its files onto this device, long before somebody holds a badge up.
  worker.postMessage({ no: 0, width: 0, height: 0, data: new Uint8ClampedArray() } satisfies Frame);
  return async (canvas) => {
    const frame = frameOf(canvas, ++no);
    if (!frame) return undefined;
    if (instead) return (await instead)(frame);
    return new Promise((done) => {
      waiting.set(frame.no, done);
      worker.postMessage(frame, [frame.data.buffer]);
    });
  };
}

let made: Promise<Decode> | undefined;

/** The browser's own reader where it has one, else ours beside the page. One for as long as the page lives. */
export function decoder(): Promise<Decode> {
  made ??= native().then((own) => own ?? inWorker());
  return made;
}

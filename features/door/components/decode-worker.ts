import decodeQR from "qr/decode.js";
import type { Frame, Reading } from "./decoder";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Frame>) => void) | null;
  postMessage: (said: Reading) => void;
};

/** The files this worker is made of, so that the page can keep them for a time without a network. */
const files = () => [self.location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)];

scope.onmessage = ({ data: { no, width, height, data } }) => {
  let text: string | undefined;
  try {
    text = data.length > 0 ? decodeQR({ width, height, data }, { timeLimit: 60 }) : undefined;
  } catch {
    // No code in this picture: the usual case.
  }
  scope.postMessage({ no, text, ...(no === 0 ? { files: files() } : {}) });
};

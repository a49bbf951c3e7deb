import { checkDraw, type Told } from "../rules";

/** Draws again beside the page, so that it does not stand still; nothing leaves the browser. */
addEventListener("message", async ({ data }: MessageEvent<{ bytes: Uint8Array; told: Told }>) => {
  postMessage(await checkDraw(data.bytes, data.told));
});

"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { decoder } from "./decoder";

export type CameraState = "off" | "starting" | "on" | "denied" | "missing";
type Torch = { torch?: boolean };

/** A badge fills a third of the picture: more points than this only take time. */
const widest = 720;
/** Between two looks, so that a phone stays cool. */
const pauseMs = 60;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Draws what the camera sees now, smaller; answers whether it saw anything. */
function drawn(video: HTMLVideoElement, canvas: HTMLCanvasElement): boolean {
  if (video.readyState < 2 || video.videoWidth === 0) return false;
  const scale = Math.min(1, widest / Math.max(video.videoWidth, video.videoHeight));
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  canvas.getContext("2d", { willReadFrequently: true })?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return true;
}

async function opened(): Promise<MediaStream | "denied" | "missing"> {
  if (!navigator.mediaDevices?.getUserMedia) return "missing";
  try {
    const video = { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } };
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    return error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "missing";
  }
}

/** Shows the camera in `video` while `wanted` and the page is in sight, and tells each code it reads. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, wanted: boolean, onText: (text: string) => void) {
  const [state, setState] = useState<CameraState>("off");
  const [torch, setTorch] = useState<boolean>();
  const track = useRef<MediaStreamTrack | undefined>(undefined);
  const tell = useRef(onText);
  useEffect(() => {
    tell.current = onText;
  }, [onText]);
  useEffect(() => {
    if (!wanted) return;
    let stream: MediaStream | undefined;
    let round = 0;
    const stop = () => {
      round += 1;
      for (const one of stream?.getTracks() ?? []) one.stop();
      stream = undefined;
      track.current = undefined;
      setTorch(undefined);
      setState("off");
    };
    const look = async (mine: number) => {
      const canvas = document.createElement("canvas");
      const decode = await decoder();
      while (mine === round) {
        const text = video.current && drawn(video.current, canvas) ? await decode(canvas).catch(() => undefined) : "";
        if (text && mine === round) tell.current(text);
        await pause(pauseMs);
      }
    };
    const start = async () => {
      if (document.visibilityState !== "visible" || stream) return;
      const mine = ++round;
      setState("starting");
      const found = await opened();
      if (typeof found === "string") return mine === round ? setState(found) : undefined;
      if (mine !== round || !video.current) {
        for (const one of found.getTracks()) one.stop();
        return;
      }
      stream = found;
      video.current.srcObject = found;
      await video.current.play().catch(() => undefined);
      track.current = found.getVideoTracks()[0];
      const able = track.current?.getCapabilities?.() as Torch | undefined;
      setTorch(able?.torch ? false : undefined);
      setState("on");
      void look(mine);
    };
    const seen = () => (document.visibilityState === "visible" ? void start() : stop());
    void start();
    document.addEventListener("visibilitychange", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      stop();
    };
  }, [video, wanted]);
  /** Nothing where there is no lamp. */
  const lamp = useCallback(async () => {
    const next = !torch;
    const wish = { advanced: [{ torch: next } as MediaTrackConstraintSet] };
    await track.current?.applyConstraints(wish).then(
      () => setTorch(next),
      () => setTorch(undefined),
    );
  }, [torch]);
  return { state, torch, lamp };
}

import type { Tone } from "./verdict";

// What a verdict sounds and feels like: told apart with closed eyes, in a loud hall.

type Note = readonly [hertz: number, from: number, seconds: number];
const sounds: Record<Tone, readonly Note[]> = {
  ok: [
    [880, 0, 0.09],
    [1320, 0.09, 0.14],
  ],
  warn: [
    [620, 0, 0.12],
    [620, 0.18, 0.12],
  ],
  bad: [[170, 0, 0.5]],
};
const shapes: Record<Tone, OscillatorType> = { ok: "sine", warn: "triangle", bad: "square" };
const touches: Record<Tone, number[]> = { ok: [60], warn: [60, 80, 60], bad: [300] };

let context: AudioContext | undefined;

/** To be called when something is pressed: only then a browser lets a page sound. */
export function allowSound() {
  try {
    context ??= new AudioContext();
    void context.resume();
  } catch {
    // A device without sound shows and shakes.
  }
}

export function signal(tone: Tone) {
  navigator.vibrate?.(touches[tone]);
  if (context?.state !== "running") return;
  for (const [hertz, from, seconds] of sounds[tone]) {
    const at = context.currentTime + from;
    const [note, volume] = [context.createOscillator(), context.createGain()];
    note.type = shapes[tone];
    note.frequency.value = hertz;
    volume.gain.setValueAtTime(0.35, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + seconds);
    note.connect(volume).connect(context.destination);
    note.start(at);
    note.stop(at + seconds);
  }
}

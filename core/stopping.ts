const held = globalThis as { lecternStopping?: { signal: AbortController; work: (() => unknown)[] } };
held.lecternStopping ??= { signal: new AbortController(), work: [] };
const own = held.lecternStopping;

/** Aborted when the process was asked to stop: long answers (event streams) end themselves on it. */
export const stopping: AbortSignal = own.signal.signal;

/** Runs once when the process stops, after the last request was answered; later registrations run first. */
export const onStop = (work: () => unknown): void => {
  own.work.unshift(work);
};

/** Tells everybody that it is over. Called by the server's signal handler alone. */
export const beginStop = (): void => own.signal.abort();

/** Waits for what onStop registered; a failure does not keep the others from running. */
export async function finishStop(failed: (error: unknown) => void): Promise<void> {
  for (const work of own.work.splice(0)) {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
  }
}

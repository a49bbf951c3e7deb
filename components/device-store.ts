// What a page keeps on a device between two looks at it: a small IndexedDB. Where a browser has none, memory alone.

const store = "kept";

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, no) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => no(request.error);
  });

/** A new value under a key; `undefined` removes it. */
export type Change = readonly [key: string, value: unknown];

/** The keys and values under a name of a page's own. */
export function deviceStore(name: string) {
  const memory = new Map<string, unknown>();
  let opened: Promise<IDBDatabase | undefined> | undefined;
  /** What was forgotten stays forgotten, whatever the page does until it is left. */
  let closed = false;

  const database = () => {
    opened ??= (async () => {
      try {
        const request = indexedDB.open(name, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(store);
        return await settled(request);
      } catch {
        return undefined; // a private window of an older browser: what is written lives as long as the page
      }
    })();
    return opened;
  };

  const inMemory = (changes: readonly Change[]) => {
    for (const [key, value] of changes) value === undefined ? memory.delete(key) : memory.set(key, value);
  };

  return {
    /** Whether what is written survives when the page is closed. */
    isLasting: async () => (await database()) !== undefined,

    async read<T>(key: string): Promise<T | undefined> {
      const db = await database();
      if (!db) return memory.get(key) as T | undefined;
      return settled(db.transaction(store).objectStore(store).get(key)) as Promise<T | undefined>;
    },

    /** All values whose keys begin with `prefix`, in the order of their keys. */
    async readAll<T>(prefix: string): Promise<T[]> {
      const db = await database();
      if (db) {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        return settled(db.transaction(store).objectStore(store).getAll(range)) as Promise<T[]>;
      }
      const keys = [...memory.keys()].filter((key) => key.startsWith(prefix)).sort();
      return keys.map((key) => memory.get(key) as T);
    },

    /** Writes and removes in one go; done when it is on the disk (`strict`: also for a power cut). */
    async write(changes: readonly Change[], strict = false): Promise<void> {
      if (closed) return;
      const db = await database();
      if (!db) return inMemory(changes);
      const work = db.transaction(store, "readwrite", strict ? { durability: "strict" } : {});
      const kept = work.objectStore(store);
      for (const [key, value] of changes) value === undefined ? kept.delete(key) : kept.put(value, key);
      await new Promise<void>((done, no) => {
        work.oncomplete = () => done();
        work.onabort = () => no(work.error);
      });
    },

    async keysOf(prefix: string): Promise<string[]> {
      const db = await database();
      const all = db ? await settled(db.transaction(store).objectStore(store).getAllKeys()) : [...memory.keys()];
      return all.map(String).filter((key) => key.startsWith(prefix));
    },

    /** From now on nothing is written any more. */
    close() {
      closed = true;
    },
  };
}

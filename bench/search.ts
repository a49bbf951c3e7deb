// P8: people found while their names are typed, at an event of 5,000 and at one of 100,000, in any script; over HTTP, in
// turn with a bare statement that looks through the same rows. What is found must be what the bare statement finds.
import { join } from "node:path";
import Database from "better-sqlite3";
import { fold } from "../db/search";
import { startApp } from "../e2e/start-app";
import { caller, lecture, ownerKey, registered } from "./calls";
import { registeredPeople } from "./people";
import { median, must, paired, type Row, timed } from "./rounds";

const sizes = [5_000, 100_000];
const most = 25;
/** A syllable, a whole name, initials, half a syllable, Kazakh letters on a Russian keyboard, accents, nobody. */
const typed = ["김", "김민준", "ㄱㅁㅈ", "박지", "айнур", "Нұрлан", "петр", "nunez", "O'Br", "없는사람", "zzzz"];

type Found = { registrationId: string };

/** Each of the words once; the median of the milliseconds. What each word took is kept by the word. */
async function each(find: (word: string) => Promise<number>, kept: Map<string, number[]>) {
  const all: number[] = [];
  for (const word of typed) {
    const { ms } = await timed(() => find(word));
    all.push(ms);
    kept.set(word, [...(kept.get(word) ?? []), ms]);
  }
  return median(all);
}

/** The word that usually takes longest, and how long. */
function slowest(kept: Map<string, number[]>) {
  const all = [...kept].map(([word, times]) => ({ word, ms: median(times) }));
  return all.reduce((worst, one) => (one.ms > worst.ms ? one : worst), { word: "", ms: 0 });
}

async function measured(address: string, file: string, key: string, eventId: string, size: number): Promise<Row> {
  const data = new Database(file, { readonly: true });
  const bare = data.prepare(
    `select r.id from registrations r join persons p on p.id = r.person_id where r.event_id = ? and r.status <> 'cancelled'
      and p.search like ? escape '\\' order by r.ticket, r.id limit 20`,
  );
  const expected = new Map(
    typed.map((word) => [word, (bare.all(eventId, `%${fold(word)}%`) as { id: string }[]).map((row) => row.id)]),
  );
  const headers = { Authorization: `Bearer ${key}` };
  const overHttp = async (word: string) => {
    const asked = `typed=${encodeURIComponent(word)}&limit=20`;
    const answer = await fetch(`${address}/api/v1/events/${eventId}/people?${asked}`, { headers });
    const { items } = (await answer.json()) as { items: Found[] };
    const ids = items.map((one) => one.registrationId);
    must(ids.join() === expected.get(word)?.join(), `"${word}" found ${ids.length}, not ${expected.get(word)?.length}`);
    return ids.length;
  };
  const own = new Map<string, number[]>();
  const bareTimes = new Map<string, number[]>();
  const figures = await paired(
    () => each(overHttp, own),
    () => each(async (word) => bare.all(eventId, `%${fold(word)}%`).length, bareTimes),
    7,
  );
  data.close();
  const [worst, worstBare] = [slowest(own), slowest(bareTimes)];
  return {
    ...{ id: "P8", name: "search while typing", engine: "SQLite", size: `${size.toLocaleString("en")} people` },
    ...{ value: figures.own, unit: "ms", floor: figures.floor, ratio: figures.ratio },
    goal: `≤ ${most} ms, the slowest word too`,
    met: worst.ms <= most,
    note: `over HTTP, with all of it; slowest “${worst.word}” ${worst.ms.toFixed(1)} ms (the bare statement ${worstBare.ms.toFixed(1)} ms for “${worstBare.word}”): who is called as nobody is makes it look at everybody of the event`,
  };
}

export async function measure(): Promise<Row[]> {
  const app = await startApp();
  try {
    const key = ownerKey(app.folder);
    const call = caller(app.address, key);
    const file = join(app.folder, "lectern.db");
    const rows: Row[] = [];
    for (const size of sizes) {
      const eventId = await lecture(call, size + 10);
      await registered(app.address, eventId, "First");
      const data = new Database(file);
      registeredPeople(data, eventId, size - 1);
      data.close();
      rows.push(await measured(app.address, file, key, eventId, size));
    }
    return rows;
  } finally {
    await app.remove();
  }
}

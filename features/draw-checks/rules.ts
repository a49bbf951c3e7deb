import { type AttributeName, attributes, modes } from "../allocations/choices";
import {
  csvOf,
  type Draw,
  type Drawn,
  drawn,
  type Figures,
  figuresOf,
  type Outcome,
  outcomeOf,
  type Setting,
} from "../allocations/rules";
import type { PairRule } from "../group-balance/rules";
import { type FileProblem, fileBytes } from "./choices";

/** What the draw's page tells, and a check is held against. */
export type Told = { seed: string; inputHash: string; resultHash: string; groupHashes: readonly string[] };
export type Read = { ok: true; draw: Draw } | { ok: false; problem: FileProblem; line: number };
export type Checked = {
  fileHash: string;
  /** Whether it is the file whose hash was told. Only then it is drawn again. */
  isFile: boolean;
  /** What is wrong with another file, as far as that can be seen; `line` counts from 1, 0: none in particular. */
  problem: FileProblem | null;
  line: number;
  again: Again | null;
};
export type Again = {
  /** Whether the same came out. */
  isSame: boolean;
  resultHash: string;
  /** Numbers of the groups that came out otherwise, counted from 1. */
  differing: number[];
  groups: Outcome[];
  figures: Figures;
  /** The wishes of each code, best first. */
  ranks: Record<string, readonly string[]>;
};

/** SHA-256 in hexadecimal, in browsers (over https) and in Node.js alike. */
export async function sha256(what: string | Uint8Array): Promise<string> {
  const bytes = typeof what === "string" ? new TextEncoder().encode(what) : what;
  const hash = await globalThis.crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const code = /^[0-9A-Za-z_-]{1,64}$/;
const level = /^[0-9A-Za-z_-]{0,40}$/;
const mostPeople = 5_000;
const mostPairs = 20_000;

/** A whole number within bounds; undefined for anything else. */
function whole(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

function personOf(cells: readonly string[]): Drawn | undefined {
  const [id = "", ranks = "", school = "", grade = "", gender = "", language = "", locked = ""] = cells;
  const wished = ranks === "" ? [] : ranks.split("|");
  const [number, topicId = ""] = locked.split("|");
  const group = locked === "" ? undefined : whole(number, 1, 500);
  const levels = { school, grade, gender, language };
  if (cells.length !== 7 || !code.test(id) || wished.length > 10 || !wished.every((one) => code.test(one)))
    return undefined;
  if (!Object.values(levels).every((one) => level.test(one)) || (locked !== "" && group === undefined))
    return undefined;
  if (topicId !== "" && !code.test(topicId)) return undefined;
  return { id, ranks: wished, levels, ...(group === undefined ? {} : { locked: { group, topicId: topicId || null } }) };
}

type Found = { setting: Setting; people: Drawn[]; rules: PairRule[] };

/** Takes up one line; false where it is none of a draw's file. */
function takeUp(found: Found, line: string): boolean {
  const [what = "", ...cells] = line.split(",");
  const { setting, people, rules } = found;
  const [first = "", second = "", third = ""] = cells;
  if (what === "person") {
    const person = personOf(cells);
    return person !== undefined && people.push(person) <= mostPeople;
  }
  if (what === "together" || what === "apart")
    return (
      cells.length === 2 &&
      code.test(first) &&
      code.test(second) &&
      rules.push({ kind: what, oneId: first, otherId: second }) <= mostPairs
    );
  if (what === "topic") {
    const groups = whole(second, 1, 100);
    if (cells.length !== 2 || !code.test(first) || groups === undefined) return false;
    setting.topics = [...setting.topics, { topicId: first, groups }];
    return setting.topics.length <= 200;
  }
  if (what === "attribute") {
    const weight = whole(second, 0, 9);
    const name = attributes.find((one) => one === first);
    if (cells.length !== 3 || !name || weight === undefined || (third !== "" && third !== "guarded")) return false;
    setting.weights = { ...setting.weights, [name]: weight };
    if (third) setting.guarded = [...setting.guarded, name];
    return true;
  }
  const [one, other] = [whole(first, 0, 500), whole(second, 0, 500)];
  if (what === "count" && cells.length === 1 && one) setting.count = one;
  else if (what === "lower" && cells.length === 1 && one !== undefined) setting.lower = one;
  else if (what === "size" && cells.length === 2 && one !== undefined && other !== undefined)
    Object.assign(setting, { sizeMin: one, sizeMax: other });
  else return false;
  return true;
}

const nothing: Record<AttributeName, number> = { school: 0, grade: 0, gender: 0, language: 0 };
const wrong = (problem: FileProblem, line = 0): Read => ({ ok: false, problem, line });

/**
 * A draw out of the canonical CSV it rests on: the way back from `csvOf`. What is not written exactly as `csvOf` writes
 * it is refused, with the line: so a file has one meaning.
 */
export function readDraw(text: string): Read {
  if (text === "") return wrong("empty");
  const [head = "", ...lines] = text.split("\n");
  const mode = modes.find((one) => head === `mode,${one}`);
  if (!mode) return wrong("not-a-draw", 1);
  const isWhole = lines.at(-1) === "";
  const setting: Setting = {
    mode,
    count: 1,
    topics: [],
    sizeMin: 1,
    sizeMax: 500,
    weights: nothing,
    guarded: [],
    lower: 0,
  };
  const found: Found = { setting, people: [], rules: [] };
  const body = isWhole ? lines.slice(0, -1) : lines;
  for (const [at, line] of body.entries())
    if (!takeUp(found, line)) return wrong(!isWhole && at === body.length - 1 ? "cut" : "bad-line", at + 2);
  if (!isWhole) return wrong("cut", body.length + 1);
  return csvOf(found) === text ? { ok: true, draw: found } : wrong("not-canonical");
}

/** The same draw once more, and what it is worth; undefined where it cannot be drawn at all. */
async function drawAgain(draw: Draw, told: Told): Promise<Again | null> {
  const answer = drawn(draw, told.seed);
  if (!answer.ok) return null;
  const pieces = outcomeOf(answer.groups);
  const hashes = await Promise.all(pieces.map((piece) => sha256(piece)));
  const resultHash = await sha256(pieces.join(""));
  const most = Math.max(hashes.length, told.groupHashes.length);
  return {
    isSame: resultHash === told.resultHash,
    resultHash,
    differing: Array.from({ length: most }, (_, at) => at + 1).filter((n) => hashes[n - 1] !== told.groupHashes[n - 1]),
    groups: answer.groups,
    figures: figuresOf(draw, answer.groups),
    ranks: Object.fromEntries(draw.people.map((one) => [one.id, one.ranks])),
  };
}

/** Whether a file is the one a draw was made from, and whether the seed that was told makes the same groups of it. */
export async function checkDraw(bytes: Uint8Array, told: Told): Promise<Checked> {
  const none = { fileHash: "", isFile: false, line: 0, again: null };
  if (bytes.length === 0) return { ...none, problem: "empty" };
  if (bytes.length > fileBytes) return { ...none, problem: "too-large" };
  const fileHash = await sha256(bytes);
  const isFile = fileHash === told.inputHash;
  const text = textOf(bytes);
  if (text === undefined) return { ...none, fileHash, isFile, problem: "not-text" };
  const read = readDraw(text);
  if (!read.ok) return { ...none, fileHash, isFile, problem: read.problem, line: read.line };
  return { ...none, fileHash, isFile, problem: null, again: isFile ? await drawAgain(read.draw, told) : null };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

import { hash, verify } from "@node-rs/argon2";

/** argon2id (the library's default), 19 MiB, two passes: OWASP's password storage cheat sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each takes 19 MiB and a core for a while: more at once would let strangers take the machine. */
const atOnce = 4;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same letters typed on a Mac (NFD) and elsewhere (NFC) are the same password. */
const typed = (password: string) => password.normalize("NFC");

/** A password as it is stored: argon2id in PHC form. At most four are computed at once. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(typed(password), cost));

let nobodys: Promise<string> | undefined;

/**
 * Whether it is the password. Without a stored hash (no such account, or none chosen) the answer is no, after the same
 * work, so that the time taken tells nobody which addresses have accounts.
 */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody's");
  const against = stored ?? (await nobodys);
  const same = await inTurn(() => verify(against, typed(password)));
  return stored ? same : false;
}

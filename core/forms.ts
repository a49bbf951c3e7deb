/** Keys that would reach an object's prototype are never set. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

type Tree = { [key: string]: unknown };

function put(tree: Tree, path: string[], value: unknown) {
  const [key, ...rest] = path;
  if (key === undefined || forbidden.has(key)) return;
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const next = tree[key];
  const child = typeof next === "object" && next !== null ? (next as Tree) : Object.create(null);
  tree[key] = child;
  put(child, rest, value);
}

/**
 * A form's fields as the object an operation expects: `title.ko` nests, `ids[]` collects, a name of Next's own
 * (`$ACTION…`) is left out. Bounded: 2,000 fields, six levels.
 */
export function fromForm(form: FormData | URLSearchParams): Record<string, unknown> {
  const tree: Tree = {};
  let seen = 0;
  for (const name of new Set(form.keys())) {
    seen += 1;
    if (seen > 2_000 || name.startsWith("$ACTION") || name.length > 200) continue;
    const list = name.endsWith("[]");
    const path = (list ? name.slice(0, -2) : name).split(".").slice(0, 6);
    put(tree, path, list ? form.getAll(name) : form.get(name));
  }
  return JSON.parse(JSON.stringify(tree)) as Record<string, unknown>;
}

import type { materialKinds } from "../choices";

type Text = { en?: string; ko?: string; ru?: string; kk?: string };
export type TextLocale = keyof Text;
export type MaterialKind = (typeof materialKinds)[number];

/** What is handed out, with its title in the reader's language. */
export type MaterialEntry = {
  materialId: string;
  kind: MaterialKind;
  title: Text;
  quantity: number | null;
  handedOut: number | null;
  url: string | null;
  fileId: string | null;
  fileName: string | null;
  shown: { title: string; lang?: string };
};

/** What the form holds. */
export type MaterialValues = {
  kind: MaterialKind;
  title: Text;
  quantity: string;
  handedOut: string;
  url: string;
  fileId: string;
};

export const valuesOf = (entry?: MaterialEntry): MaterialValues => ({
  kind: entry?.kind ?? "printed",
  title: entry?.title ?? {},
  quantity: entry?.quantity?.toString() ?? "",
  handedOut: entry?.handedOut?.toString() ?? "",
  url: entry?.url ?? "",
  fileId: entry?.fileId ?? "",
});

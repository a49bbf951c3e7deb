"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { programAction } from "../actions";
import type { ProgramView } from "../queries";

const every = 10_000;
const idsOf = (view: ProgramView) => view.sheets.map((sheet) => sheet.sheetId).join();

/** The matrix as it is now: looked at anew every ten seconds while it is in sight; the last one stays without a network. */
export function useFresh(first: ProgramView, programId: string, locale: string): ProgramView {
  const router = useRouter();
  const [view, setView] = useState(first);
  useEffect(() => setView(first), [first]);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      const asked = { programId, locale } as Parameters<typeof programAction>[0];
      const outcome = await programAction(asked).catch(() => undefined);
      if (!outcome?.ok) return;
      // Columns are the page's own: with other sheets it is another page.
      if (idsOf(outcome.value) === idsOf(first)) setView(outcome.value);
      else router.refresh();
    };
    const timer = setInterval(() => void look(), every);
    return () => clearInterval(timer);
  }, [programId, locale, first, router]);
  return view;
}

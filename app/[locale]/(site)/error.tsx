"use client";
import { useEffect } from "react";

/** Uncovers the words for a failed page, which the layout has ready in the page's language, and says the reference. */
export default function Failed({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => {
    const shown = document.getElementById("failure");
    const reference = shown?.querySelector("[data-reference]");
    if (shown) shown.hidden = false;
    if (reference) reference.textContent = error.digest ?? "";
    return () => {
      if (shown) shown.hidden = true;
    };
  }, [error]);
  return null;
}

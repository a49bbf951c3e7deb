"use client";
import { Button } from "../../../components/ui/button";

/** Prints the page in sight. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button icon="printer" onClick={() => window.print()} className="max-sm:hidden">
      {children}
    </Button>
  );
}

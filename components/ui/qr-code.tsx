import encodeQR from "qr";
import { cn } from "./classes";

/** Dark modules of one row as strokes: runs of neighbours in one go. */
function row(modules: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < modules.length; x++) {
    if (!modules[x]) continue;
    let end = x;
    while (modules[end + 1]) end += 1;
    path += `M${x} ${y}h${end - x + 1}v1h-${end - x + 1}z`;
    x = end;
  }
  return path;
}

/** A QR code as SVG (error correction M, quiet zone of four); black on white in the dark theme too, for scanners. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const size = modules.length;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={cn("block rounded-md bg-white", className)}
    >
      <path d={modules.map(row).join("")} fill="#000" />
    </svg>
  );
}

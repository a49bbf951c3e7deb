import sharp from "sharp";

// Photographs of the demo, drawn: no child and no photographer stood model for them.

const wide = 1_500;
const high = 1_000;

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}">${inside}</svg>`);

/** Somebody seen from behind: shoulders and a head. */
const back = (x: number, y: number, size: number, fill: string) =>
  `<path d="M${x - size} ${y + size * 1.9}q${size * 0.1}-${size * 1.2} ${size}-${size * 1.2}t${size} ${size * 1.2}z" fill="${fill}"/><circle cx="${x}" cy="${y}" r="${size * 0.52}" fill="${fill}"/>`;

/** Rows of heads, larger and darker the nearer they are. */
function rows(count: number, from: number, tones: readonly string[]): string {
  let drawn = "";
  for (let row = 0; row < count; row += 1) {
    const size = 46 + row * 22;
    const step = size * 2.25;
    for (let at = -1; at * step < wide + step; at += 1) {
      const x = at * step + (row % 2) * (step / 2) + ((at * 37 + row * 53) % 17);
      drawn += back(x, from + row * 118 + ((at * 29 + row * 13) % 14), size, tones[row] ?? "#14110d");
    }
  }
  return drawn;
}

const sun = (x: number, y: number, size: number) =>
  `<circle cx="${x}" cy="${y}" r="${size}" fill="#f7c948"/>${Array.from({ length: 24 }, (_, at) => {
    const angle = (at * Math.PI) / 12;
    const on = (radius: number) => `${x + Math.cos(angle) * radius} ${y + Math.sin(angle) * radius}`;
    return `<path d="M${on(size * 1.25)}L${on(size * 1.62)}" stroke="#f7c948" stroke-width="7" stroke-linecap="round"/>`;
  }).join("")}`;

const steppe = (y: number) =>
  `<path d="M0 ${y + 90}q160-120 330-60t300-20q150-90 320-10t260 10v220H0z" fill="#2c7a86"/><path d="M0 ${y + 150}q240-80 480-20t500-10q200-50 330 20v180H0z" fill="#1d5c66"/>`;

const hall = svg(`
  <defs><linearGradient id="w" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4a3f33"/><stop offset="1" stop-color="#2a231c"/></linearGradient></defs>
  <rect width="${wide}" height="${high}" fill="url(#w)"/>
  <rect x="0" y="430" width="${wide}" height="80" fill="#6b5236"/>
  <g transform="translate(330 70)"><clipPath id="s"><rect width="840" height="350" rx="4"/></clipPath><g clip-path="url(#s)"><rect width="840" height="350" fill="#3fa9bd"/>${sun(600, 120, 48)}<g transform="scale(.7 1)">${steppe(190)}</g></g></g>
  <g transform="translate(240 318)"><rect x="-34" y="60" width="68" height="130" fill="#8a6a45"/><path d="M-40 60q40-110 80 0z" fill="#1c2733"/><circle cx="0" cy="-14" r="26" fill="#1c2733"/></g>
  ${rows(4, 540, ["#3a2f25", "#2b231b", "#1d1712", "#110d0a"])}`);

const hands = svg(`
  <rect width="${wide}" height="${high}" fill="#dfe8e3"/>
  <rect width="${wide}" height="620" fill="#c9d9d3"/>
  <rect x="120" y="90" width="330" height="420" rx="6" fill="#f4f1e8"/><rect x="540" y="90" width="330" height="420" rx="6" fill="#f4f1e8"/><rect x="960" y="90" width="420" height="420" rx="6" fill="#0e5a5f"/>
  ${sun(1170, 250, 52)}
  ${[
    [230, 560, "#a9653f"],
    [610, 500, "#8a4f33"],
    [905, 590, "#b9774c"],
    [1220, 530, "#9c5d3c"],
  ]
    .map(
      ([x, y, tone]) =>
        `<path d="M${x} ${high}L${Number(x) + 14} ${y}q30-26 56 0l26 ${high - Number(y)}z" fill="#24505a"/><path d="M${Number(x) + 16} ${Number(y) + 12}v-96q2-14 12-14t12 14v-30q2-14 13-14t12 14v30q4-12 13-10t10 14v92z" fill="${tone}"/>`,
    )
    .join("")}
  ${rows(2, 800, ["#35424a", "#1e272d"])}`);

const guides = svg(`
  <rect width="${wide}" height="${high}" fill="#b98a5a"/>
  ${Array.from({ length: 9 }, (_, at) => `<rect y="${at * 118}" width="${wide}" height="3" fill="#a57847"/>`).join("")}
  ${[
    [150, 140, -8, "#0e5a5f"],
    [560, 90, 4, "#f4f1e8"],
    [980, 170, -3, "#3fa9bd"],
    [330, 520, 6, "#f4f1e8"],
    [780, 540, -5, "#0e5a5f"],
  ]
    .map(
      ([x, y, turn, tone]) =>
        `<g transform="translate(${x} ${y}) rotate(${turn} 170 200)"><rect x="9" y="12" width="340" height="410" fill="#7d5a36" opacity=".5"/><rect width="340" height="410" rx="3" fill="${tone}"/><g transform="scale(.22)"><g transform="translate(0 420)">${steppe(300)}</g></g>${sun(246, 96, 26)}<rect x="30" y="330" width="190" height="14" fill="#d9cba8"/><rect x="30" y="358" width="120" height="10" fill="#d9cba8"/></g>`,
    )
    .join("")}`);

/** As a camera would send them. */
export const pictures = () =>
  Promise.all([hall, hands, guides].map((drawing) => sharp(drawing).jpeg({ quality: 88 }).toBuffer()));

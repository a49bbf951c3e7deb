/** Milliseconds a link in a sign-in letter counts (R16). */
export const linkMs = 10 * 60_000;
/** Wrong codes after which a link is dead. */
export const maxTries = 5;

const systems: [RegExp, string][] = [
  [/iPad|Macintosh.*Mobile/, "iPad"],
  [/iPhone/, "iPhone"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh|Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

const browsers: [RegExp, string][] = [
  [/KAKAOTALK/i, "KakaoTalk"],
  [/NAVER/, "Naver"],
  [/YaBrowser/, "Yandex"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Whale\//, "Whale"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS/, "Firefox"],
  [/Chrome\/|CriOS/, "Chrome"],
  [/Safari\//, "Safari"],
];

/** Browser and system by their own names, "Chrome · Windows": enough to recognise one's own, too little to track. */
export function labelOf(userAgent: string | null | undefined): string {
  const text = (userAgent ?? "").slice(0, 500);
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(text))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(" · ");
}

/** "d…@school.example": enough to know one's own address, not to read somebody else's. */
export const maskedEmail = (address: string): string => address.replace(/^(.).*(?=@)/u, "$1…");

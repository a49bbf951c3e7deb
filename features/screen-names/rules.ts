/**
 * Whether screens in the room may show somebody's given name: the family allows everything about photos (a room with a
 * screen is photographed), and where the event asks for consents they are given and confirmed. Nothing said means no.
 */
export const mayBeNamed = (of: { photoWish: string | null; consent: string | null }) =>
  of.photoWish === "all" && (of.consent === null || of.consent === "granted");

const doubled = ["남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"];
const cyrillicFamily = /(ов|ев|ёв|ин|ын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая)$/i;
const fathers = /(вич|вна|ұлы|қызы|улы|кызы|уулу)$/i;
const latinFamily = /(ov|ev|ova|eva|skiy|sky|skaya|uly|kyzy|qyzy|vich|vna)$/i;
const koreanFamily =
  /^(kim|lee|yi|park|bak|choi|jung|jeong|kang|cho|jo|yoon|yun|jang|lim|im|han|oh|seo|shin|kwon|hwang)$/i;

/**
 * The part of a name by which somebody is called on the stage. Names are stored whole and in every order, so this is a
 * reading: Hangul without its family name, other scripts the first
 * word that is neither family's nor father's; "Family, Given" as lists have it.
 */
export function givenNameOf(fullName: string): string {
  const [first = "", after] = (fullName.split("(")[0] ?? "").split(",");
  const name = (after?.trim() || first).trim();
  if (/^[\uac00-\ud7a3]{2,5}$/.test(name)) {
    const family = doubled.some((one) => name.startsWith(one)) && name.length > 2 ? 2 : 1;
    return name.slice(family);
  }
  const all = name.split(/\s+/);
  const family = (word: string) =>
    cyrillicFamily.test(word) || fathers.test(word) || latinFamily.test(word) || koreanFamily.test(word);
  return all.find((word) => all.length > 1 && !family(word)) ?? all[0] ?? "";
}

type Asker = { display: string; fullName: string | null; photoWish: string | null; consent: string | null };
/** By what a room is told whoever asks: the given name where it was wished for and may be shown, or nothing. */
export const calledInRoom = ({ display, fullName, photoWish, consent }: Asker): string | null =>
  display === "name" && fullName && mayBeNamed({ photoWish, consent }) ? givenNameOf(fullName) : null;

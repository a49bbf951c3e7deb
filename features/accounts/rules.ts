/** Characters a password needs at least and may have at most (R15). */
export const passwordMin = 12;
export const passwordMax = 128;

/** What the commonest passwords are made of, ours included; digits and signs around them do not help. */
const common = new Set(
  `password passwort passw0rd parol parola qwerty qwertyuiop qwertyui asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc
   abc abcd abcdef abcdefg abcdefgh letmein welcome welcometo iloveyou iloveu loveyou monkey dragon football baseball
   basketball superman batman princess sunshine master shadow michael jordan computer internet secret admin
   administrator root user test testing guest login signin changeme default access freedom whatever trustno hello
   helloworld starwars pokemon naruto samsung google facebook instagram youtube summer winter spring autumn january
   october korea seoul busan kazakhstan qazaqstan almaty astana russia moscow moskva privet lyubov nastya natasha
   qwertypassword passwordpassword mypassword newpassword correcthorsebatterystaple lectern lecture lectures
   ambassador diplomat diplomats diplomacy futurediplomats embassy organizer organiser attendance school student
   students teacher university 비밀번호 사랑해 사랑해요 안녕하세요 대한민국 강연 대사관 학교 선생님 пароль йцукен
   йцукенгшщзхъ привет любовь солнышко наташа россия казахстан қазақстан құпиясөз университет школа учитель`
    .split(/\s+/)
    .filter(Boolean),
);

const rows = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
  "1q2w3e4r5t6y7u8i9o0p",
  "йцукенгшщзхъфывапролджэячсмитьбю",
  "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣ",
];

/** "0" for "o" and the like: guessers know that too. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/0/g, "o")
    .replace(/[1!|]/g, "i")
    .replace(/3/g, "e")
    .replace(/[4@]/g, "a")
    .replace(/[5$]/g, "s")
    .replace(/7/g, "t");

const letters = (text: string) => text.replace(/[^\p{L}]/gu, "");

/** The shortest piece that the text repeats, or the text. */
function unit(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at);
}

/**
 * Whether a password is among the first that anybody would try: a run along the keyboard, a short piece repeated, a
 * common word (or the person's own name or address, given in `own`) with digits and signs around it.
 */
export function isCommon(password: string, own: readonly string[] = []): boolean {
  const typed = password.normalize("NFC").toLowerCase();
  if (unit(typed).length <= 4 || new Set(typed).size < 5) return true;
  if (rows.some((row) => row.includes(typed) || `${row}${row}`.includes(typed))) return true;
  const names = own
    .flatMap((name) => name.toLowerCase().split(/[@\s]/))
    .map(letters)
    .filter((name) => name.length > 3);
  const known = (text: string) => [text, unit(text)].some((word) => common.has(word) || names.includes(word));
  const bare = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return [letters(typed), letters(plain(typed)), letters(plain(bare))].some((core) => core.length < 2 || known(core));
}

import { z } from "zod";
import { cleanCell } from "../../core/cells";
import { blank, flag, idInput, line, whole } from "../../core/inputs";
import { importFields, shown } from "./choices";

export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

/** Which field a column holds, by the column's index counted from 0; every field at most once. */
export const mappingInput = z
  .record(z.string().regex(/^(0|[1-9]\d?)$/), importField)
  .refine((mapping) => new Set(Object.values(mapping)).size === Object.keys(mapping).length, {
    params: { code: "twice" },
  });
export type Mapping = z.infer<typeof mappingInput>;

/** How long the text of a field may be, in characters. */
export const fieldLimits: Record<ImportField, number> = {
  fullName: 100,
  familyName: 50,
  givenName: 50,
  latinName: 100,
  hangulName: 100,
  cyrillicName: 100,
  school: 120,
  grade: 20,
  classNo: 20,
  studentNo: 20,
  gender: 20,
  birthDate: 40,
  locale: 40,
  email: 254,
  guardianName: 100,
  guardianPhone: 40,
  photoWish: 60,
  notes: 1000,
};

/** What is wrong with a row. `duplicate-in-file` alone lets the row go on: it is skipped, not mended. */
export const problemCodes = [
  "name-missing",
  "school-other",
  "date-impossible",
  "date-ambiguous",
  "email-bad",
  "grade-bad",
  "photo-unknown",
  "language-unknown",
  "gender-unknown",
  "phone-bad",
  "id-number-refused",
  "too-long",
  "duplicate-in-file",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One person of a class list, cleaned. Everything but the name may be missing. */
export type ImportValues = {
  fullName: string;
  latinName: string | null;
  hangulName: string | null;
  cyrillicName: string | null;
  school: string | null;
  grade: number | null;
  classNo: string | null;
  studentNo: string | null;
  gender: "female" | "male" | "other" | "undisclosed" | null;
  /** A calendar day, 2010-03-05. */
  birthDate: string | null;
  locale: "en" | "ko" | "ru" | "kk" | null;
  email: string | null;
  guardianName: string | null;
  /** E.164 when the caller's `toPhone` makes it so. */
  guardianPhone: string | null;
  photoWish: "all" | "group" | "none" | null;
  notes: string | null;
};

/**
 * How schools head their columns, in Korean, English, Russian and Kazakh: lower case, without spaces and punctuation.
 * A header is matched exactly first, then by the longest of these words it contains.
 */
export const headerWords: Record<ImportField, string> = {
  fullName:
    "성명 이름 학생명 학생이름 학생성명 참가자명 참가자이름 참가자성명 신청자명 name fullname studentname student nameofstudent participant participantname фио имяифамилия фамилияимя фамилияиимя фамилияимяотчество ученик фиоученика фиоучащегося участник атыжөні оқушыныңатыжөні тегіаты тегіжәнеаты",
  familyName: "성 lastname surname familyname фамилия фамилияученика тегі",
  givenName: "firstname givenname имя имяотчество имяученика аты есімі",
  latinName:
    "영문이름 이름영문 성명영문 영문성명 영문명 영어이름 로마자이름 latinname englishname nameinenglish romanizedname имялатиницей латиницей фиолатиницей имянаанглийском латынша латынәріпімен",
  hangulName:
    "한글이름 한글성명 한글명 이름한글 성명한글 koreanname hangulname hangul имянакорейском корейскоеимя корейшеаты",
  cyrillicName: "키릴이름 키릴문자이름 러시아어이름 cyrillicname russianname имякириллицей кириллицей кириллша",
  school:
    "학교 학교명 소속 소속학교 재학학교 학교이름 school schoolname schoolattended школа учебноезаведение оу названиешколы мектеп мектебі мектепатауы",
  grade: "학년 grade year schoolyear form класспараллель параллель сынып сыныбы класс",
  classNo: "반 학급 class classno classnumber homeroom section буква литера буквакласса сыныпәрпі әріп",
  studentNo:
    "번호 학번 출석번호 studentno studentnumber studentid no number номер порядковыйномер номерученика нөмір нөмірі",
  gender: "성별 남녀 gender sex пол жынысы",
  birthDate:
    "생년월일 생일 출생일 dateofbirth birthdate birthday dob born датарождения деньрождения др туғанкүні туғанкүніайыжылы",
  locale:
    "사용언어 언어 선호언어 language preferredlanguage lang locale язык языкобщения предпочитаемыйязык тіл тілі сөйлесутілі",
  email:
    "이메일 이메일주소 메일 전자우편 email emailaddress mail почта электроннаяпочта эпочта емейл электрондыпошта пошта",
  guardianName:
    "보호자 보호자성명 보호자이름 보호자명 학부모 학부모성명 학부모이름 학부모명 부모님성함 guardian guardianname parent parentname nameofguardian nameofparent родитель фиородителя имяродителя законныйпредставитель опекун атаана атаанасы атаанасыныңатыжөні қамқоршы",
  guardianPhone:
    "보호자연락처 보호자전화 보호자전화번호 보호자휴대폰 보호자휴대전화 보호자핸드폰 학부모연락처 학부모전화 학부모전화번호 학부모휴대폰 비상연락처 비상연락망 guardianphone guardiantel guardianmobile guardiancontact parentphone parentmobile parentcontact emergencycontact emergencyphone телефонродителя телефонродителей контактродителя телефонопекуна телефонзаконногопредставителя атаанателефоны атаанасыныңтелефоны қамқоршытелефоны",
  photoWish:
    "사진동의 사진촬영동의 초상권동의 초상권 사진 촬영동의 사진촬영 photoconsent photopermission photo photos mediaconsent согласиенафото фото фотосъемка фотосъёмка согласиенафотосъемку согласиенафотосъёмку фотоғакелісім суретке суреткетүсіруге суреткекелісім",
  notes:
    "비고 메모 참고사항 특이사항 notes note remarks remark comment comments примечание примечания комментарий ескерту ескертпе",
};

/** What families and schools write for the wish about photos. */
export const photoWords: Record<"all" | "group" | "none", string> = {
  all: "모두허용 전체허용 허용 동의 동의함 모두동의 전체동의 찬성 예 네 가능 o ○ ㅇ y yes all allow allowed agree agreed everything да все всё разрешаю разрешено согласен согласна согласны иә ия барлығы бәрі рұқсат келісемін",
  group:
    "단체사진만 단체만 단체사진 단체 단체사진만허용 group grouponly grouppictures groupphotos groupphotosonly onlygroup толькогрупповые групповые толькогруппа толькогрупповыефото тектоптық топтық тектоппен",
  none: "허용안함 허용하지않음 미허용 미동의 비동의 동의안함 동의하지않음 거부 불가 반대 아니오 아니요 x × ✕ n no none never deny denied disagree nophotos нет запрещаю запрещено несогласен несогласна несогласны никаких жоқ рұқсатжоқ келіспеймін болмайды",
};

export const localeWords: Record<"en" | "ko" | "ru" | "kk", string> = {
  en: "en eng english 영어 английский ағылшын ағылшынша англ",
  ko: "ko kr kor korean 한국어 한글 국어 корейский корейше корей",
  ru: "ru rus russian 러시아어 노어 русский орысша орыс рус",
  kk: "kk kz kaz kazakh qazaq 카자흐어 казахский қазақ қазақша каз",
};

export const genderWords: Record<"female" | "male" | "other" | "undisclosed", string> = {
  female: "여 여자 여성 여학생 f female girl woman ж жен женский девочка қыз әйел қ",
  male: "남 남자 남성 남학생 m male boy man м муж мужской мальчик ұл ер еркек ұ",
  other: "기타 other nonbinary другой другое басқа",
  undisclosed: "비공개 미공개 응답안함 undisclosed prefernottosay notsaid неуказан неуказано жасырын көрсетілмеген",
};

/** `1`, `1학년`, `중2`, `고1`, `7 класс`, `Grade 7`, `7-сынып`; `1-6`, `1학년 6반` and `7А` carry the class, too. */
export function readGrade(text: string): { grade: number; classNo: string | null } | null {
  const plain = cleanCell(text).replace(/^(초등|초|중학교|중|고등학교|고등|고|grade|year|класс|сынып)\s?/i, "");
  const found = /^(\d{1,2})\s?(?:학년|[-–]?\s?(?:класс|сынып)|-?го класса|(?:st|nd|rd|th)? ?grade)?$/i.exec(plain);
  const both = /^(\d{1,2})\s?(?:학년\s?|[-–/]\s?)?"?(\d{1,2}|[A-ZА-ЯӘҒҚҢӨҰҮҺІ])"?\s?반?$/iu.exec(plain);
  const grade = Number(found?.[1] ?? both?.[1] ?? 0);
  if (grade < 1 || grade > 12 || (!found && /^\d+$/.test(plain))) return null;
  return { grade, classNo: found ? null : (both?.[2] ?? null) };
}

const cells = z.array(z.string().max(32_767)).max(100);
const sheets = z
  .array(z.strictObject({ name: z.string().max(200), rows: z.array(cells).max(20_004) }))
  .min(1)
  .max(50);
const notes = z.array(z.looseObject({ code: z.string().max(40) })).max(200);

/** A file as it was read: sheets of text cells. `file` (base64) stays so that another encoding can be tried. */
export const stageInput = z.strictObject({
  eventId: idInput,
  fileName: line(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(["csv", "xlsx", "paste"]),
  encoding: blank(z.string().max(20)).optional(),
  delimiter: blank(z.string().max(2)).optional(),
  file: z.string().max(7_000_000).nullable(),
  sheets,
  notes,
});
/** The same for a school's own class: everybody on the list goes to that school. */
export const stageClassInput = stageInput.extend({ schoolId: idInput });
export const classInput = z.strictObject({ eventId: idInput, schoolId: idInput });
export const rereadInput = z.strictObject({
  batchId: idInput,
  encoding: blank(z.enum(["utf-8", "utf-16le", "utf-16be", "cp949", "windows-1251"])).optional(),
  delimiter: blank(z.enum([",", ";", "\t"])).optional(),
});
export const rereadRowsInput = rereadInput.extend({ sheets, notes });
export const eventInput = z.strictObject({ eventId: idInput });
export const batchInput = z.strictObject({ batchId: idInput });
/** `update`: what the list knows of people registered before and we do not is written down, too. */
export const commitInput = z.strictObject({ batchId: idInput, update: flag.default(false) });
export const previewInput = z.strictObject({
  batchId: idInput,
  show: z.enum(shown).default("all"),
  page: whole(1, 100_000).default(1),
  limit: whole(1, 200).default(100),
});
/** `headerRow` counts rows of the file from 1; a column set to "" is left out. */
export const mapInput = z.strictObject({
  batchId: idInput,
  sheet: whole(0, 49).optional(),
  headerRow: whole(1, 5_001).optional(),
  mapping: z
    .record(z.string(), z.union([importField, z.literal("")]))
    .transform((all) => Object.fromEntries(Object.entries(all).filter(([, field]) => field !== "")))
    .pipe(mappingInput)
    .optional(),
});
/** `line` is the row of the file, `column` counts from 0. */
export const fixInput = z.strictObject({
  batchId: idInput,
  line: whole(1, 20_004),
  column: whole(0, 99),
  value: z.string().max(1_000),
});
/** Without `line` it is said of every row that is still asked about. */
export const decideInput = z.strictObject({
  batchId: idInput,
  line: whole(1, 20_004).optional(),
  decision: z.enum(["same", "new", "skip", "undecided"]),
});

type Lang = "ko" | "en" | "ru" | "kk";
export type Asked = {
  theme: "culture" | "history" | "foreignPolicy" | "tourism";
  body: string;
  lang: Lang;
  answer: string;
  answerLang?: Lang;
  /** Asked by the n-th registered; none: "a student". */
  by?: number;
  source?: "oral" | "card" | "prefiled";
  followUp?: string;
};

/** What was talked about: identity and symbols, diversity and harmony, ethnic Koreans as a bridge, travel. */
export const asked: Asked[] = [
  {
    theme: "culture",
    body: "국기의 하늘색과 독수리, 태양은 각각 무엇을 상징하나요?",
    lang: "ko",
    by: 3,
    source: "prefiled",
    answer:
      "하늘색은 평화와 하나 된 하늘, 태양은 생명과 풍요, 독수리는 자유와 미래를 향한 힘을 뜻합니다. 왼쪽 문양은 전통 문양 ‘코쉬카르 뮈이즈’입니다.",
  },
  {
    theme: "culture",
    body: "130개가 넘는 민족이 함께 사는데 갈등 없이 지내는 비결이 무엇인지 궁금합니다.",
    lang: "ko",
    by: 11,
    answer:
      "카자흐스탄 민족의회가 모든 민족의 목소리를 전하고, 학교에서 서로의 언어와 명절을 배웁니다. 다양성은 짐이 아니라 자산이라고 답했습니다.",
  },
  {
    theme: "culture",
    body: "이슬람 국가로 알려져 있는데 다른 종교를 믿는 사람들도 자유롭게 예배할 수 있나요?",
    lang: "ko",
    by: 27,
    answer: "세속 국가이며 18개 종파가 활동합니다. 3년마다 아스타나에서 세계 종교 지도자 회의를 엽니다.",
  },
  {
    theme: "history",
    body: "고려인이 카자흐스탄에 정착하게 된 과정과, 지금 어떤 역할을 하는지 알고 싶습니다.",
    lang: "ko",
    by: 8,
    source: "prefiled",
    answer:
      "1937년 강제 이주 때 현지 주민들이 빵과 잠자리를 나누었습니다. 지금 약 12만 명의 고려인이 두 나라를 잇는 다리 역할을 합니다.",
  },
  {
    theme: "history",
    body: "Почему столица была перенесена из Алматы в Астану?",
    lang: "ru",
    by: 79,
    answer: "Ближе к центру страны, дальше от сейсмической зоны, и чтобы развивать северные регионы.",
    answerLang: "ru",
  },
  {
    theme: "foreignPolicy",
    body: "강대국들 사이에서 다벡터 외교를 유지하면서 한쪽을 선택하라는 압박을 받을 때는 어떻게 하나요?",
    lang: "ko",
    by: 41,
    answer:
      "원칙은 하나입니다. 모든 이웃과 대화하고 어느 누구를 적으로 삼지 않는 것. 국제법과 유엔 헌장이 기준이라고 답했습니다.",
  },
  {
    theme: "foreignPolicy",
    body: "Why did Kazakhstan give up the nuclear weapons it inherited?",
    lang: "en",
    by: 52,
    answer:
      "After 456 tests in Semipalatinsk the people wanted no more. It brought security guarantees, investment and trust.",
    answerLang: "en",
  },
  {
    theme: "foreignPolicy",
    body: "외교관이 되려면 고등학생 때 무엇을 준비하면 좋을까요?",
    lang: "ko",
    by: 19,
    source: "card",
    answer: "언어 두 개, 역사책 한 권, 그리고 다른 사람의 말을 끝까지 듣는 습관을 권했습니다.",
  },
  {
    theme: "foreignPolicy",
    body: "Қазақстан мен Кореяның болашақтағы басты жобасы қандай болады?",
    lang: "kk",
    by: 80,
    answer: "Сирек металдар, көлік дәлізі және студент алмасу бағдарламалары аталды.",
    answerLang: "kk",
  },
  {
    theme: "tourism",
    body: "한국 학생이 일주일 여행한다면 어디를 꼭 가 봐야 하나요?",
    lang: "ko",
    answer: "알마티에서 차른 협곡과 콜사이 호수, 그다음 투르키스탄의 호자 아흐메드 야사위 영묘를 추천했습니다.",
  },
  {
    theme: "tourism",
    body: "비자 없이 며칠 동안 머물 수 있나요? 학생 단체도 같은 조건인가요?",
    lang: "ko",
    by: 33,
    answer: "관광은 30일까지 무비자입니다. 학생 단체의 조건은 대사관에서 확인해 알려 주기로 했습니다.",
    followUp: "대사관 영사과",
  },
  {
    theme: "history",
    body: "황금인간은 누구이고 왜 나라의 상징이 되었나요?",
    lang: "ko",
    by: 60,
    source: "prefiled",
    answer:
      "이식 쿠르간에서 발견된 사카 시대 전사로, 4천 점이 넘는 금장식을 입고 있었습니다. 초원 문명의 자긍심을 보여 준다고 했습니다.",
  },
];

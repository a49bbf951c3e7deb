/** 83.3 %, or a dash where nothing counted. */
export const percentText = (percent: number | null, locale: string, none: string) =>
  percent === null
    ? none
    : `${new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(percent)} %`;

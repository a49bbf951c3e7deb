import { tenths } from "../../certificate-rules/components/wording";

/** 83.3 %, or a dash where nothing counted. */
export const percentText = (percent: number | null, locale: string, none: string) =>
  percent === null ? none : tenths(percent, locale);

import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Where a number without a country code may come from, in the order tried. */
const HOME: readonly CountryCode[] = ["KR", "KZ"];

/**
 * A telephone number as E.164 (`+821079712276`), or null when no country can have it. A number without a country code
 * is read as Korean first, then as one of Kazakhstan or Russia (both +7). The zero that Excel eats is given back.
 */
export function normalPhone(text: string, countries: readonly CountryCode[] = HOME): string | null {
  if (text.length > 40 || !/^[+\d\s().\-/]+$/.test(text)) return null;
  for (const country of countries) {
    const number = parsePhoneNumberFromString(text, country);
    if (number?.isValid()) return number.number;
  }
  return null;
}

/** An E.164 number as people of its country write it (`010-7971-2276`); Korean numbers nationally, others with their code. */
export function shownPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === "KR" ? number.formatNational() : number.formatInternational();
}

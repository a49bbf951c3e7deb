/** As it is printed and called: "2026-0015". */
export const numberOf = (year: number, seq: number): string => `${year}-${String(seq).padStart(4, "0")}`;
